import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useSource } from '#data'
import { type Facet, type Field, findField } from '#query'
import { Icon } from '#ui'
import { useList } from '#url'
import { FacetPanel } from './FacetPanel.tsx'
import { facetFields, panelsOf } from './facet-fields.ts'
import classes from './facets.module.css'
import { withoutPanel, withPanel, withPanelMoved, withPanelState } from './panels.ts'

type RenderAll = ((field: Field) => ReactNode) | undefined

interface FacetsProps {
  /** Over the page, for narrow screens. */
  readonly isSheet: boolean
  readonly renderAll: RenderAll
  onClose(): void
}

/** The facets of the present query, in the form the screen has room for. */
export function Facets({ isSheet, renderAll, onClose }: FacetsProps) {
  return isSheet ? <FacetSheet renderAll={renderAll} onClose={onClose} /> : <FacetRail renderAll={renderAll} />
}

/** The facets of the present query, one panel under the other: each a field with its values to tick. */
function FacetRail({ renderAll }: { readonly renderAll: RenderAll }) {
  const { view, setView } = useList()
  return (
    <section aria-label="Facets" className={classes['rail']}>
      <Panels renderAll={renderAll} onClose={() => setView({ ...view, facets: null }, 'replace')} />
    </section>
  )
}

/** The same over the page, for narrow screens. */
function FacetSheet({ renderAll, onClose }: { readonly renderAll: RenderAll; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-label="Facets" className={classes['sheet']} onClose={onClose}>
      <Panels renderAll={renderAll} onClose={() => dialog.current?.close()} />
    </dialog>
  )
}

function Panels({ renderAll, onClose }: { readonly renderAll: RenderAll; onClose(): void }) {
  const { query, view, setView } = useList()
  const add = useRef<HTMLSelectElement>(null)
  const panels = panelsOf(query.entity, view.facets ?? [])
  const set = (facets: readonly Facet[] | null) => setView({ ...view, facets }, 'replace')
  const handleRemove = ({ field }: Facet) => {
    set(withoutPanel(panels, field))
    add.current?.focus()
  }
  return (
    <>
      <div className={classes['head']}>
        <h2>Facets</h2>
        <button
          type="button"
          className={classes['icon']}
          aria-label="Close facets"
          title="Close facets"
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <AddFacet ref={add} panels={panels} onAdd={(field) => set(withPanel(panels, field.id))} />
      {panels.map((facet, index) => (
        <FacetPanel
          key={`${query.entity} ${facet.field}`}
          facet={facet}
          field={findField(query.entity, facet.field)}
          isFirst={index === 0}
          isLast={index === panels.length - 1}
          renderAll={renderAll}
          onChange={(change) => set(withPanelState(panels, facet.field, change))}
          onMove={(by) => set(withPanelMoved(panels, facet.field, by))}
          onRemove={() => handleRemove(facet)}
        />
      ))}
    </>
  )
}

interface AddFacetProps {
  readonly ref: React.Ref<HTMLSelectElement>
  readonly panels: readonly Facet[]
  onAdd(field: Field): void
}

/** The choice of one more field. What the Source cannot count is there, disabled, with the reason. */
function AddFacet({ ref, panels, onAdd }: AddFacetProps) {
  const { query } = useList()
  const { can } = useSource(query.source).source
  const isNew = ({ id }: Field) => panels.every(({ field }) => field !== id)
  const { usual, others } = facetFields(query.entity)
  const fields = [...usual, ...others]
  const option = (field: Field) => {
    const whyNot = can.whyNotGroup(query.entity, field.id)
    return (
      <option key={field.id} value={field.id} disabled={whyNot !== null} title={whyNot ?? undefined}>
        {field.label}
        {whyNot !== null && ' (not in this source)'}
      </option>
    )
  }
  return (
    <select
      ref={ref}
      aria-label="Add a facet"
      className={classes['add']}
      value=""
      onChange={(event) => {
        const field = fields.find(({ id }) => id === event.currentTarget.value)
        if (field) onAdd(field)
      }}
    >
      <option value="">Add a facet …</option>
      <optgroup label="Usual">{usual.filter(isNew).map(option)}</optgroup>
      <optgroup label="All others">{others.filter(isNew).map(option)}</optgroup>
    </select>
  )
}
