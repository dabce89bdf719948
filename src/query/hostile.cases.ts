import fc from 'fast-check'
import type { JsonObject } from '#lib/json'

/** What somebody might put where text is expected: to run, to break out, to confuse, to be taken for something else. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '"><b onmouseover=alert(1)>x</b>',
  'javascript:alert(1)',
  'JaVaScRiPt&#58;alert(1)',
  ' \u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://user:word@example.org/',
  '//example.org/x',
  '=HYPERLINK("https://example.org")',
  '+1+cmd|calc',
  '@SUM(1)',
  '\r\nTY  - JOUR\r\nER  - \r\n',
  '}\n@article{x, title={y}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\ud800',
  'a\udc00b',
  '\u202eevil\u202c',
  '\u0000\u0007\u001b[31m',
  '\ufeff',
  'NaN',
  '1e999',
  '%',
  '%25252525',
  '%E0%A4%A',
  'https%3A%2F%2Fapi.openalex.org%2Fworks%3Ffilter%3Dtype%253Aarticle',
  '{{7*7}}<%= 7*7 %>#{7*7}',
  "' OR 1=1 --",
  '../../etc/passwd',
  '(((((((((("',
  '"'.repeat(7),
]

/** Hostile texts, pieces of them put together, and anything at all. */
export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 })
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

const KEYS = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'id',
    'display_name',
    'title',
    'doi',
    'authorships',
    'author',
  ],
  ...[
    'institutions',
    'abstract_inverted_index',
    'primary_location',
    'landing_page_url',
    'pdf_url',
    'source',
    'keywords',
  ],
  ...[
    'publication_year',
    'publication_date',
    'cited_by_count',
    'open_access',
    'topics',
    'ids',
    'biblio',
    'homepage_url',
  ],
  ...['counts_by_year', 'year', 'type', 'language', 'is_retracted', 'summary_stats', 'lineage', 'orcid', 'countries'],
]

/** Values of any shape under the keys that readers look at. `1e999` is how JSON says infinity, `NaN` how it cannot. */
const hostileValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText,
    fc.constantFrom(null, true, false, 0, -1, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN, -111),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  // Made as JSON is parsed: `__proto__` is then a key as any other.
  object: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 5 })
    .map((entries) => Object.fromEntries(entries)),
}))

/** The body of a record that nobody checked. */
export const hostileBody: fc.Arbitrary<JsonObject> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...KEYS), hostileValue.value), { maxLength: 12 }),
    fc.constantFrom('https://openalex.org/W1', 'W2'),
  )
  .map(([entries, id]) => ({ ...(Object.fromEntries(entries) as JsonObject), id }))

/** Pieces that make slow readers slow when they are repeated. */
export const PUMPS: readonly string[] = [
  ...['/', ' ', ',', ':', '|', '!', '+', '(', ')', '"', "'", '%', '%25', '&', '=', '?', '#', '.', '-', '*', '~', '\\'],
  ...[
    '<',
    '>',
    '<a>',
    '</a>',
    '<!--',
    '&amp;',
    '\n',
    '\t',
    'a',
    'a ',
    'a:',
    'a,',
    'a|',
    'a=b&',
    ' AND ',
    ' NOT ',
    '"a" ',
  ],
  ...['10.', '10.1/', 'https://', 'https%3A', 'doi:', 'W1|', '0000-', '\ud800', '\u202e', '{"a":', '[', '(a ', '>5|'],
]
