import { EXPORT_PRESETS, type ExportFormat } from '#query'
import classes from './export.module.css'

interface FormatPickerProps {
  readonly formats: readonly ExportFormat[]
  readonly chosen: ExportFormat
  readonly onChoose: (id: string) => void
}

/** The kind of file, by its name or by the program that is to read it. */
export function FormatPicker({ formats, chosen, onChoose }: FormatPickerProps) {
  const presets = EXPORT_PRESETS.filter(({ format }) => formats.some(({ id }) => id === format))
  const readers = presets.filter(({ format }) => format === chosen.id)
  return (
    <fieldset className={classes['formats']}>
      <legend>File</legend>
      {presets.length > 0 && (
        <div className={classes['presets']}>
          <span>For a program:</span>
          {presets.map(({ program, format }) => (
            <button key={program} type="button" aria-pressed={format === chosen.id} onClick={() => onChoose(format)}>
              {program}
            </button>
          ))}
        </div>
      )}
      <div className={classes['kinds']}>
        {formats.map(({ id, label, hint }) => (
          <label key={id} title={hint}>
            <input type="radio" name="format" checked={id === chosen.id} onChange={() => onChoose(id)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p className={classes['hint']}>
        {chosen.hint}
        {readers.map(({ program, how }) => (
          <span key={program}>
            {' '}
            <strong>{program}</strong>: {how}
          </span>
        ))}
      </p>
    </fieldset>
  )
}
