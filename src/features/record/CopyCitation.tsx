import { copyFormatsOf, type Entity } from '#query'
import { CopyButton } from '#ui'
import styles from './record.module.css'

/** What a record is copied as, and what the button calls it. */
const WAYS: readonly (readonly [id: string, label: string])[] = [
  ['citations', 'Copy citation'],
  ['bibtex', 'Copy BibTeX'],
  ['ris', 'Copy RIS'],
]

/** A work as a line of references, or for a manager of references. Nothing for records that are not cited. */
export function CopyCitation({ entity }: { readonly entity: Entity }) {
  const formats = copyFormatsOf(entity.type)
  const ways = WAYS.flatMap(([id, label]) => {
    const format = formats.find((one) => one.id === id)
    return format === undefined ? [] : [{ label, format }]
  })
  if (ways.length === 0) return null
  const choices = { columns: [], hasMark: false, entity: entity.type }
  return (
    <p className={styles['copies']}>
      {ways.map(({ label, format }) => (
        <CopyButton key={label} label={label} text={() => format.open(choices).rows([entity], 0).trim()} />
      ))}
    </p>
  )
}
