import { type FormEvent, useState } from 'react'
import { usePreferences, useVisit } from '#prefs'
import { ENTITY_TYPES, type EntityType, entityInfo, type Problem, parseAddress, readTyped } from '#query'
import { Button, Spinner } from '#ui'
import { Link, useCatalogs } from '#url'
import classes from './Home.module.css'
import { type OnOpen, OpenLink } from './OpenLink.tsx'
import { QuestionList } from './QuestionList.tsx'
import { ANALYSES, QUESTIONS } from './questions.ts'
import { searchRoute } from './search-route.ts'
import { useFirstAction } from './useFirstAction.ts'

/** The kinds of record shown first; the others stand behind "more". */
const MAIN: readonly EntityType[] = ENTITY_TYPES.slice(0, 9)
const MORE: readonly EntityType[] = ENTITY_TYPES.slice(9)

/** The start page. Nothing is asked of any Source before the person acts. */
export function Home({ problems }: { readonly problems: readonly Problem[] }) {
  const { isAsking, open } = useFirstAction()
  const recent = usePreferences((state) => state.recent)
  const canRead = useCatalogs(recent.map(({ href }) => href))
  return (
    <div className={classes['home']}>
      <h1 className={classes['title']}>
        Explore the scholarly record: ask by pointing, see a table and a chart, share the link.
      </h1>
      <ProblemList problems={problems} />
      <SearchForm isAsking={isAsking} onOpen={open} />
      <section aria-labelledby="questions">
        <h2 id="questions">Start from a question</h2>
        <QuestionList questions={QUESTIONS} onOpen={open} />
        <h3 className={classes['analyses']}>Questions that took a script</h3>
        <QuestionList questions={ANALYSES} onOpen={open} />
      </section>
      <section aria-labelledby="kinds">
        <h2 id="kinds">Or browse a kind of record</h2>
        <KindList kinds={MAIN} onOpen={open} />
        <details>
          <summary>Classifications and vocabularies</summary>
          <KindList kinds={MORE} onOpen={open} />
        </details>
      </section>
      {canRead && recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">Recent in this browser</h2>
          <ul className={classes['recent']}>
            {recent.map(({ href, sentence }) => (
              <li key={href}>
                <Link to={parseAddress(href)}>{sentence}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function KindList({ kinds, onOpen }: { readonly kinds: readonly EntityType[]; readonly onOpen: OnOpen }) {
  return (
    <ul className={classes['kinds']}>
      {kinds.map((kind) => (
        <li key={kind}>
          <OpenLink address={`/${kind}`} onOpen={onOpen}>
            {entityInfo(kind).label}
          </OpenLink>
        </li>
      ))}
    </ul>
  )
}

function SearchForm({ isAsking, onOpen }: { readonly isAsking: boolean; readonly onOpen: OnOpen }) {
  const [text, setText] = useState('')
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const typed = readTyped(text, 'openalex')
    if (typed) useVisit.getState().actions.noteAddress(typed.address)
    onOpen(typed ? typed.address.route : searchRoute(text))
  }
  return (
    <search>
      <form onSubmit={handleSubmit} className={classes['form']}>
        <label htmlFor="home-search" className="bs-visually-hidden">
          Search works, or paste a DOI, an id or an OpenAlex address
        </label>
        <input
          id="home-search"
          className={classes['input']}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder="Search works, or paste a DOI, an id, an OpenAlex URL"
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" size="large">
          Search
        </Button>
      </form>
      <p role="status" className={classes['status']}>
        {isAsking && (
          <>
            <Spinner /> Asking OpenAlex…
          </>
        )}
      </p>
    </search>
  )
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert" className={classes['problems']}>
      {problems.map(({ text, explanation }) => (
        <p key={text}>
          <strong>{explanation.what}</strong> {explanation.why} {explanation.fix} <code>{text}</code>
        </p>
      ))}
    </div>
  )
}
