import { type ReactNode, useId, useMemo } from 'react'
import { type Entity, type RecordParts, readRecord } from '#query'
import { Icon, Runs } from '#ui'
import { Link } from '#url'
import { CopyCitation } from './CopyCitation.tsx'
import { People } from './People.tsx'
import { RawJson } from './RawJson.tsx'
import { Facts, Values } from './RecordValues.tsx'
import styles from './record.module.css'
import { useRecordLinks } from './record-links.ts'
import { Years } from './Years.tsx'

interface RecordBodyProps {
  readonly entity: Entity
  /** Its title is the heading of the page. */
  readonly isPage: boolean
}

/** Everything known of one record, the most wanted first. Foreign text is set as text, with the few styles it may carry. */
export function RecordBody({ entity, isPage }: RecordBodyProps) {
  const parts = useMemo(() => readRecord(entity), [entity])
  const { people, text, sections, years } = parts
  return (
    <>
      <Head parts={parts} isPage={isPage} />
      <CopyCitation entity={entity} />
      {text && (
        <Section title={text.title} isPage={isPage}>
          <p className={styles['abstract']} dir="auto">
            <Runs runs={text.runs} />
          </p>
        </Section>
      )}
      {people && (
        <Section title="Authors" isPage={isPage}>
          <People people={people} />
        </Section>
      )}
      {sections.map(({ id, title, facts }) => (
        <Section key={id} title={title} isPage={isPage}>
          <Facts facts={facts} />
        </Section>
      ))}
      {years.length > 0 && (
        <Section title="By year" isPage={isPage}>
          <Years years={years} />
        </Section>
      )}
      <RawJson body={entity.body} />
    </>
  )
}

/** Title, notices, the few facts that matter most, and the ways out. */
function Head({ parts, isPage }: { readonly parts: RecordParts; readonly isPage: boolean }) {
  const Title = isPage ? 'h1' : 'h2'
  const links = useRecordLinks()
  const works = parts.works && links.toFilter(parts.works)
  return (
    <div>
      <p className={styles['kind']}>{parts.kind}</p>
      <Title className={styles['title']} dir="auto">
        <Runs runs={parts.title} />
      </Title>
      {parts.notices.map(({ kind, text }) => (
        <p key={`${kind} ${text}`} className={styles['notice']} data-kind={kind}>
          <span aria-hidden="true">! </span>
          {text}
        </p>
      ))}
      <ul className={styles['summary']}>
        {parts.summary.map(({ id, label, values, more }) => (
          <li key={id}>
            <span className={styles['aside']}>{label}</span> <Values values={values} more={more} />
          </li>
        ))}
      </ul>
      <ul className={styles['links']}>
        {works && (
          <li>
            <Link to={works}>Its works</Link>
          </li>
        )}
        {links.beside && parts.links.some(({ kind }) => kind === 'doi') && (
          <li>
            <Link to={links.beside.to}>Compare with {links.beside.name}</Link>
          </li>
        )}
        {parts.links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noreferrer">
              {label}
              <Icon name="external" size={14} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly isPage: boolean
  readonly children: ReactNode
}

function Section({ title, isPage, children }: SectionProps) {
  const id = useId()
  const Title = isPage ? 'h2' : 'h3'
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <Title id={id}>{title}</Title>
      {children}
    </section>
  )
}
