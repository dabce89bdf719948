import classes from './FilterBar.module.css'

/** Stands where an editor is about to open, when its code is slow to come. */
export function Opening() {
  return (
    <span role="status" className={classes['opening']}>
      Opening…
    </span>
  )
}
