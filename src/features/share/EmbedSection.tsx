import { useState } from 'react'
import { EMBEDS, type Embed } from '#query'
import { Button, CopyButton } from '#ui'
import { fullLinkOf, useList } from '#url'
import { embedCode, frameSize } from './embed-code.ts'
import classes from './share.module.css'

const WORDS: Readonly<Record<Embed, string>> = { chart: 'Chart', table: 'Table' }

/** Width of the dialog's own content: a wider frame is shown smaller. */
const ROOM_PX = 560

/** The code that shows one part of the view in another page, and how it will look. */
export function EmbedSection({ title }: { readonly title: string }) {
  const { query, view, unread } = useList()
  const offered = EMBEDS.filter((one) => one !== 'chart' || view.group !== null)
  const [wanted, setWanted] = useState<Embed>('chart')
  const [size, setSize] = useState({ width: 640, height: 420 })
  const [isShown, setShown] = useState(false)
  const embed = offered.includes(wanted) ? wanted : 'table'
  const link = fullLinkOf({ route: { kind: 'list', query, view: { ...view, record: null, embed } }, unread })
  const code = embedCode(link, title, frameSize(size))
  return (
    <details className={classes['embed']}>
      <summary>Embed in another page</summary>
      <fieldset className={classes['row']}>
        <legend className="bs-visually-hidden">What is shown</legend>
        {EMBEDS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="embed"
              checked={embed === one}
              disabled={!offered.includes(one)}
              onChange={() => setWanted(one)}
            />{' '}
            {WORDS[one]}
            {!offered.includes(one) && ' (group by a field first)'}
          </label>
        ))}
        <Pixels label="Width" value={size.width} onChange={(width) => setSize({ ...size, width })} />
        <Pixels label="Height" value={size.height} onChange={(height) => setSize({ ...size, height })} />
      </fieldset>
      <div className={classes['copyable']}>
        <label>
          <span>Code</span>
          <textarea readOnly rows={4} value={code} onFocus={(event) => event.currentTarget.select()} />
        </label>
        <CopyButton text={() => code} label="Copy code" />
      </div>
      {isShown ? (
        <Preview link={link} title={title} size={frameSize(size)} />
      ) : (
        <Button variant="plain" size="small" onClick={() => setShown(true)}>
          Show a preview
        </Button>
      )}
    </details>
  )
}

interface PixelsProps {
  readonly label: string
  readonly value: number
  onChange(value: number): void
}

function Pixels({ label, value, onChange }: PixelsProps) {
  return (
    <label>
      {label}{' '}
      <input
        type="number"
        min={200}
        max={2_000}
        step={10}
        value={value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  )
}

interface PreviewProps {
  readonly link: string
  readonly title: string
  readonly size: { readonly width: number; readonly height: number }
}

/** The frame as it will be, made smaller where the dialog has less room. */
function Preview({ link, title, size: { width, height } }: PreviewProps) {
  const scale = Math.min(1, ROOM_PX / width)
  return (
    <figure className={classes['preview']}>
      <div style={{ inlineSize: width * scale, blockSize: height * scale }}>
        <iframe
          src={link}
          title={`Preview: ${title}`}
          width={width}
          height={height}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
      <figcaption>
        {width} × {height} pixels{scale < 1 && `, shown at ${Math.round(scale * 100)} %`}
      </figcaption>
    </figure>
  )
}
