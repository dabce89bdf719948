import styles from './ActionButton.module.css'
import { Button } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'

interface ActionButtonProps {
  readonly icon: IconName
  readonly label: string
  /** What it tells beside its name; in sight on a phone too. */
  readonly news?: string | null
  /** It opens a dialog. */
  readonly isDialog: boolean
  /** It switches something on and off. */
  readonly isPressed?: boolean | undefined
  onClick(): void
  /** Fetches what it opens before the click. */
  onNear(): void
}

/** Something that can be done with what is shown: a sign and its name; on a phone the sign alone. */
export function ActionButton({ icon, label, news = null, isDialog, isPressed, onClick, onNear }: ActionButtonProps) {
  return (
    <Button
      variant="plain"
      size="medium"
      className={styles['action']}
      title={label}
      aria-haspopup={isDialog ? 'dialog' : undefined}
      aria-pressed={isPressed}
      onClick={onClick}
      onFocus={onNear}
      onPointerEnter={onNear}
    >
      <Icon name={icon} size={16} />
      <span className={styles['name']}>{news === null ? label : `${label}: `}</span>
      {news !== null && <span>{news}</span>}
    </Button>
  )
}
