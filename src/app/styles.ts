// The stylesheet that the first screen needs. Everything else brings its own beside the part that uses it.
import './base.css'
