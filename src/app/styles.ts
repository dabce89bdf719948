// The variables of the UI kit are written by its provider, once: their stylesheet would say them again.
// The stylesheets that the first screen needs. Everything else brings its own beside the part that uses it.
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Loader.css'
import './base.css'
