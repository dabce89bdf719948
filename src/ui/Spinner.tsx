import styles from './Spinner.module.css'

/** A sign that something goes on, beside words that say what. */
export const Spinner = () => <span className={styles['spinner']} aria-hidden="true" />
