import { Button } from '#ui'
import '@mantine/core/styles/Input.css'
import { CloseButton, TextInput } from '@mantine/core'
import type { TextDraft } from '../draft/draft.ts'
import type { EditorProps } from './editor-props.ts'
import classes from './editors.module.css'

/** Words to search a field for; several searches are joined by "or". */
export function TextEditor({ subject, draft, onChange }: EditorProps<TextDraft>) {
  const { queries } = draft
  const withText = (at: number, text: string) =>
    onChange({ ...draft, queries: queries.map((query, index) => (index === at ? text : query)) })
  return (
    <div className={classes['rows']}>
      {queries.map((query, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are told apart by their place alone
        <div key={at} className={classes['line']}>
          <TextInput
            className={classes['grow'] ?? ''}
            size="sm"
            data-autofocus={at === queries.length - 1 || undefined}
            aria-label={at === 0 ? subject.field.label : `${subject.field.label}, or`}
            {...(at > 0 && { leftSection: <span className={classes['or']}>or</span> })}
            value={query}
            onChange={(event) => withText(at, event.currentTarget.value)}
          />
          {queries.length > 1 && (
            <CloseButton
              aria-label={`Take out line ${at + 1}`}
              onClick={() => onChange({ ...draft, queries: queries.filter((_, index) => index !== at) })}
            />
          )}
        </div>
      ))}
      {subject.field.operators.includes('or') && (
        <Button
          size="tiny"
          variant="quiet"
          style={{ alignSelf: 'start' }}
          onClick={() => onChange({ ...draft, queries: [...queries, ''] })}
        >
          Or these words
        </Button>
      )}
      <p className={classes['meta']}>
        All words must occur. “Quoted words” stand together; AND, OR, NOT in capitals and brackets work.
      </p>
    </div>
  )
}
