/** Words people use beside the ones in our labels, each with the label words it means. */
const ROWS = `
year|year publication published
when|year date publication
date|date publication
published|publication published
university|institution
college|institution
affiliation|institution affiliation
organisation|organisation institution host
organization|organisation institution host
company|institution
journal|source journal
venue|source
magazine|source
conference|source
publisher|publisher host
oa|open access
free|open
licence|license
cc|license
grant|award funder grant
project|award
money|apc amount award
fee|apc
price|apc
citations|cited citation citing
impact|citation cited
researcher|author
scientist|author
person|author
people|author
name|name author
subject|topic field domain concept subfield
discipline|field domain topic
area|field topic
sdg|sustainable
goal|sustainable
nation|country
region|continent country
kind|type
thesis|type
pdf|pdf
retraction|retracted
withdrawn|retracted
id|id doi orcid ror issn
words|contains
text|contains text
search|contains
fulltext|full-text full
`

const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row): [string, readonly string[]] => {
      const [word = '', meanings = ''] = row.split('|')
      return [word, meanings.split(' ')]
    }),
)

/** The label words a typed word means beside itself; begun words count from three letters on. */
export function meaningsOf(word: string): readonly string[] {
  const exact = MEANINGS.get(word)
  if (exact) return exact
  if (word.length < 3) return []
  return [...MEANINGS].flatMap(([known, meanings]) => (known.startsWith(word) ? meanings : []))
}
