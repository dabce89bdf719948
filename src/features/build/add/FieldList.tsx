import '@mantine/core/styles/Input.css'
import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import frame from '../editors/frame.module.css'
import { Listbox, type Option } from '../listbox/Listbox.tsx'
import { useListbox } from '../listbox/useListbox.ts'
import type { Offer } from './offers.ts'
import { type Found, findOffers, namedOffers } from './rank.ts'

interface FieldListProps {
  readonly offers: readonly Offer[]
  /** `typed`: a name that is to be looked for in the field. */
  onChoose(offer: Offer, typed: string): void
}

function toOption(found: Found, isSearched: boolean): Option {
  const { key, label, hint, topic, isUsual, whyNot, namedValue } = found
  return {
    key,
    label,
    hint: whyNot ?? (namedValue === null ? hint : `has “${namedValue}”`),
    group: isSearched ? undefined : isUsual ? 'Usual' : topic,
    isDisabled: whyNot !== null,
  }
}

const nameWords = (text: string, fields: number): string =>
  `No field is called “${text}”.${fields > 0 ? ' As a name it is looked for in one of these.' : ''}`

/** All that can be added, found by name and description. What this source cannot do stands there with the reason. */
export function FieldList({ offers, onChoose }: FieldListProps) {
  const [text, setText] = useState('')
  const statusId = useId()
  const isSearched = text.trim() !== ''
  const fitting = findOffers(offers, text)
  // Who types a name instead of a field is asked in which field it is to be looked for.
  const isName = isSearched && fitting.length === 0
  const found = isName ? namedOffers(offers) : fitting
  const state = useListbox({
    length: found.length,
    startsMarked: isSearched,
    onTake: (index) => {
      const offer = found[index]
      if (offer && offer.whyNot === null) onChoose(offer, isName ? text.trim() : '')
    },
  })
  return (
    <div className={frame['form']}>
      <h2 className={frame['title']}>Add filter</h2>
      <TextInput
        size="sm"
        data-autofocus
        aria-label="Find a field"
        aria-describedby={statusId}
        placeholder={`Find one of ${offers.length} fields`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        {...state.inputProps}
      />
      <Listbox label="Fields" state={state} options={found.map((one) => toOption(one, isSearched))} />
      <p id={statusId} role="status" className={frame['note']} style={{ margin: 0 }}>
        {isSearched && (isName ? nameWords(text.trim(), found.length) : `${found.length} fields`)}
      </p>
    </div>
  )
}
