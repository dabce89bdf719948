import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { heldMark, isMarkKey, type Mark, movedMark } from './listbox.ts'

interface ListboxOptions {
  readonly length: number
  /** The first option is marked by itself, as when a text was typed and the best match stands first. */
  readonly startsMarked: boolean
  /** Enter on this option is left to the form: what it would take is taken already. */
  readonly passesEnter?: (index: number) => boolean
  /** `stay`: the person goes on in the list (Space, click); otherwise with the text (Enter). */
  onTake(index: number, how: 'stay' | 'leave'): void
}

/** What the text field over a list of options needs, and what tells the list which option is marked. */
export interface ListboxState {
  readonly mark: Mark
  readonly listId: string
  readonly optionId: (index: number) => string
  readonly inputProps: {
    readonly role: 'combobox'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string
    readonly 'aria-autocomplete': 'list'
    readonly 'aria-activedescendant': string | undefined
    readonly autoComplete: 'off'
    onKeyDown(event: KeyboardEvent<HTMLInputElement>): void
  }
  take(index: number): void
  unmark(): void
}

/**
 * The keyboard of a list under a text field; the focus never leaves the text. Arrows mark an option, Enter takes the
 * marked one (and only where none is marked goes on to the form, which applies), Space takes one marked by arrows. The
 * kit's Combobox is not used: it keeps Enter for itself and skips options that cannot be chosen, whose reason then
 * cannot be reached by keyboard.
 */
export function useListbox({ length, startsMarked, passesEnter, onTake }: ListboxOptions): ListboxState {
  const [moved, setMoved] = useState<Mark>(null)
  const listId = useId()
  const optionId = (index: number) => `${listId}-${index}`
  const mark = moved === null ? (startsMarked && length > 0 ? 0 : null) : heldMark(moved, length)
  const active = mark === null ? undefined : optionId(mark)
  useScrolledIntoView(moved === null ? undefined : active)

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (isMarkKey(event.key)) {
      event.preventDefault()
      setMoved(movedMark(mark, event.key, length))
    } else if (event.key === 'Enter' && mark !== null && !event.ctrlKey && !event.metaKey) {
      if (passesEnter?.(mark)) return
      event.preventDefault()
      setMoved(null)
      onTake(mark, 'leave')
    } else if (event.key === ' ' && moved !== null && mark !== null) {
      event.preventDefault()
      onTake(mark, 'stay')
    } else if (event.key.length === 1 || event.key === 'Backspace') setMoved(null)
  }

  return {
    mark,
    listId,
    optionId,
    inputProps: {
      role: 'combobox',
      'aria-expanded': length > 0,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active,
      autoComplete: 'off',
      onKeyDown: handleKeyDown,
    },
    take: (index) => onTake(index, 'stay'),
    unmark: () => setMoved(null),
  }
}

function useScrolledIntoView(id: string | undefined): void {
  const last = useRef(id)
  useEffect(() => {
    if (id !== undefined && id !== last.current) document.getElementById(id)?.scrollIntoView?.({ block: 'nearest' })
    last.current = id
  }, [id])
}
