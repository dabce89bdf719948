import type { ReactNode } from 'react'
import classes from './Listbox.module.css'
import type { ListboxState } from './useListbox.ts'

/** One option of a list. */
export interface Option {
  readonly key: string
  readonly label: ReactNode
  /** Smaller, behind the label. */
  readonly aside?: ReactNode
  /** Smaller, below the label: a description, or the reason it cannot be chosen. */
  readonly hint?: ReactNode
  readonly group?: string | undefined
  readonly isPicked?: boolean
  readonly isDisabled?: boolean
}

interface ListboxProps {
  readonly label: string
  readonly state: ListboxState
  readonly options: readonly Option[]
  /** Options are ticked, several of them at once. */
  readonly isMultiple?: boolean
}

/** Options in order, neighbours of one group under its name. */
interface Section {
  readonly group: string | undefined
  readonly from: number
  readonly options: readonly Option[]
}

function sectionsOf(options: readonly Option[]): readonly Section[] {
  const starts = options.flatMap(({ group }, at) => (at === 0 || group !== options[at - 1]?.group ? [at] : []))
  return starts.map((from, at) => ({
    group: options[from]?.group,
    from,
    options: options.slice(from, starts[at + 1] ?? options.length),
  }))
}

interface OptionRowProps {
  readonly option: Option
  readonly index: number
  readonly state: ListboxState
  readonly isMultiple: boolean
}

function OptionRow({ option, index, state, isMultiple }: OptionRowProps) {
  const { label, aside, hint, isPicked = false, isDisabled = false } = option
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the text field that controls the list, by aria-activedescendant
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field, as the combobox pattern wants
    <div
      role="option"
      id={state.optionId(index)}
      className={classes['option']}
      aria-selected={isPicked}
      aria-disabled={isDisabled || undefined}
      data-marked={state.mark === index || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => state.take(index)}
    >
      {isMultiple && <span className={classes['tick']} data-on={isPicked || undefined} aria-hidden="true" />}
      <span className={classes['words']}>
        <span>{label}</span> {hint && <span className={classes['hint']}>{hint}</span>}
      </span>
      {aside !== undefined && <span className={classes['aside']}>{aside}</span>}
    </div>
  )
}

/** A list of options under a text field. What it does on keys is `useListbox`. */
export function Listbox({ label, state, options, isMultiple = false }: ListboxProps) {
  return (
    <div
      role="listbox"
      id={state.listId}
      aria-label={label}
      aria-multiselectable={isMultiple || undefined}
      className={classes['list']}
    >
      {sectionsOf(options).map(({ group, from, options: members }) => {
        const rows = members.map((option, at) => (
          <OptionRow key={option.key} option={option} index={from + at} state={state} isMultiple={isMultiple} />
        ))
        if (group === undefined) return rows
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a listbox
          <div key={`${group} ${from}`} role="group" aria-label={group}>
            <div className={classes['group']} aria-hidden="true">
              {group}
            </div>
            {rows}
          </div>
        )
      })}
    </div>
  )
}
