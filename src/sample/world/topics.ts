import { vocabulary } from '#query'
import { HEALTH_THEMES } from '../banks/themes-health.ts'
import { LIFE_THEMES } from '../banks/themes-life.ts'
import { PHYSICAL_THEMES } from '../banks/themes-physical.ts'
import { SOCIAL_THEMES } from '../banks/themes-social.ts'
import { zipf } from '../random/picker.ts'
import type { Random } from '../random/random.ts'
import { nameOf } from './countries.ts'
import { codeId } from './ids.ts'
import type { Named, Topic } from './model.ts'

const DOMAINS = [
  { code: '1', themes: LIFE_THEMES, share: 0.18 },
  { code: '2', themes: SOCIAL_THEMES, share: 0.24 },
  { code: '3', themes: PHYSICAL_THEMES, share: 0.33 },
  { code: '4', themes: HEALTH_THEMES, share: 0.25 },
] as const

const WELL_KNOWN = [
  'Coral Reef',
  'Malaria',
  'Antimicrobial',
  'Gut Microbiome',
  'Tumour',
  'Genome Editing',
  'Wild bees',
  'Pollinator',
  'Machine Learning',
  'Climate Change',
  'Microplastics',
  'Solar Cells',
  'Natural Language',
  'Object Detection',
  'Galaxies',
  'Open Access',
  'Social Media',
  'Democracy',
  'Online and Distance',
  'Labour Markets',
  'COVID-19',
  'Type 2 Diabetes',
  'Vaccination',
  'Cancer',
  'Heart Failure',
  'Adolescent',
]

const isWellKnown = (line: string): boolean => WELL_KNOWN.some((words) => line.includes(words))

const FIRST_TOPIC_NUMBER = 90_001

function makeTopic(
  line: string,
  place: { number: number; weight: number },
  nodes: Record<'subfield' | 'field' | 'domain', Named>,
): Topic {
  const [, year = '1800', name = '', terms = ''] = /^(?:(\d{4}) )?([^:]+): (.+)$/.exec(line) ?? []
  const id = `https://openalex.org/T${FIRST_TOPIC_NUMBER + place.number}`
  const node = ({ id, name }: Named) => ({ id, display_name: name })
  const { subfield, field, domain } = nodes
  return {
    id,
    name,
    subfield,
    field,
    domain,
    terms: terms.split(', '),
    firstYear: Number(year),
    weight: place.weight,
    ref: { id, display_name: name, subfield: node(subfield), field: node(field), domain: node(domain) },
  }
}

/** All topics: real subfields, fields and domains, invented names below them. */
export function makeTopics(random: Random): Topic[] {
  const subfields = vocabulary('subfields') ?? []
  let number = 0
  return DOMAINS.flatMap(({ code, themes, share }) => {
    const domain = { id: codeId('domains', code), name: nameOf('domains', code) }
    const rows = subfields.flatMap(({ id, label }) => (themes[id] ?? []).map((line) => ({ id, label, line })))
    // What people look for first comes first; the rest by chance.
    const ranks = random
      .some(rows, rows.length)
      .sort((a, b) => Number(isWellKnown(b.line)) - Number(isWellKnown(a.line)))
    const total = ranks.reduce((sum, _row, rank) => sum + zipf(rank + 4, 0.7), 0)
    return rows.map((row) => {
      const fieldCode = row.id.slice(0, 2)
      const field = { id: codeId('fields', fieldCode), name: nameOf('fields', fieldCode) }
      const subfield = { id: codeId('subfields', row.id), name: row.label }
      const weight = (share * zipf(ranks.indexOf(row) + 4, 0.7)) / total
      const topic = makeTopic(row.line, { number, weight }, { subfield, field, domain })
      number += 1
      return topic
    })
  })
}
