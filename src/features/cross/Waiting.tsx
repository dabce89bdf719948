import classes from './cross.module.css'

/** Grey bars in the shape of what comes. */
export function Waiting() {
  return (
    <div role="status" aria-label="Counting" className={classes['waiting']}>
      {[92, 78, 64, 55, 41, 33].map((percent) => (
        <span key={percent} style={{ inlineSize: `${percent}%` }} />
      ))}
    </div>
  )
}
