import type { Run } from './markup.ts'

/** A run in short: text, or text with its style. */
type Brief = string | readonly [string, Run['style']]

const MML = '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML" display="inline">'

/** Foreign texts as they occur, and what a person reads. */
export const MARKUP_CASES: readonly (readonly [title: string, foreign: string, runs: readonly Brief[]])[] = [
  ['plain text stays', 'Coral reefs & climate', ['Coral reefs & climate']],
  ['capitals stay', 'THE STATE OF OA', ['THE STATE OF OA']],
  ['blanks and line breaks become one blank', '  Coral\n\t reefs  ', ['Coral reefs']],
  ['nothing gives nothing', ' \n ', []],
  ['italics come back', 'The genus <i>Acropora</i> today', ['The genus ', ['Acropora', 'i'], ' today']],
  ['capital tags count', 'H<SUB>2</SUB>O', ['H', ['2', 'sub'], 'O']],
  ['attributes are dropped', 'a <em class="x" onclick="alert(1)">b</em>', ['a ', ['b', 'em']]],
  [
    'JATS spellings',
    '<jats:italic>In vitro</jats:italic> 10<jats:sup>3</jats:sup>',
    [['In vitro', 'i'], ' 10', ['3', 'sup']],
  ],
  [
    'sub wins inside italics',
    '<i>x<sub>1</sub></i>',
    [
      ['x', 'i'],
      ['1', 'sub'],
    ],
  ],
  ['sup keeps its place with italics inside', 'x<sup><i>n</i></sup>', ['x', ['n', 'sup']]],
  ['entities', 'Caf&eacute; &#8211; R&amp;D &#x3b1;', ['Café – R&D α']],
  ['doubly escaped entities', 'Science &amp;amp; Society', ['Science & Society']],
  ['escaped markup', 'on &lt;i&gt;E. coli&lt;/i&gt;', ['on ', ['E. coli', 'i']]],
  ['doubly escaped markup', 'CO&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt;', ['CO', ['2', 'sub']]],
  ['a comparison is text', 'p < 0.05 and n > 3', ['p < 0.05 and n > 3']],
  ['an escaped comparison is text', 'p&lt;0.05, a&lt;b and c&gt;d', ['p<0.05, a<b and c>d']],
  ['angle brackets around words are text', '<Book review> On <Being>', ['<Book review> On <Being>']],
  ['an unknown name stays as it is', 'AT&T; &nosuch; R&D', ['AT&T; &nosuch; R&D']],
  ['a script goes with its content', 'a<script>alert(1)</script>b', ['ab']],
  ['an escaped script goes too', 'a&lt;script src=x&gt;alert(1)&lt;/script&gt;b', ['ab']],
  ['a script that never ends hides nothing', 'a <script>rest', ['a rest']],
  ['an image with a handler leaves nothing', 'x<img src=x onerror="alert(1)">y', ['xy']],
  ['a link keeps its words', 'see <a href="javascript:alert(1)">here</a>', ['see here']],
  ['tags inside tags do not make a tag', '<<b>b>bold</b>', [['bold', 'b']]],
  ['an italic that never ends does not slant the rest', 'On <i>Acropora and more', ['On Acropora and more']],
  ['a closing tag alone is ignored', 'On Acropora</i> and more', ['On Acropora and more']],
  ['paragraphs are kept apart', '<jats:p>One.</jats:p><jats:p>Two.</jats:p>', ['One. Two.']],
  ['a line break is a blank', 'One<br/>two', ['One two']],
  ['comments and CDATA frames go', 'a<!-- b > c -->d <![CDATA[e]]>', ['ad e']],
  [
    'a formula stands apart from the words around it',
    `Higgs Boson Mass in${MML}<mml:mi>p</mml:mi><mml:mi>p</mml:mi></mml:math>Collisions at${MML}<mml:msqrt><mml:mi>s</mml:mi></mml:msqrt><mml:mo>=</mml:mo><mml:mn>7</mml:mn></mml:math>and 8 TeV`,
    ['Higgs Boson Mass in pp Collisions at √s=7 and 8 TeV'],
  ],
  [
    'a power stays a power',
    `${MML}<mml:msup><mml:mn>10</mml:mn><mml:mn>2</mml:mn></mml:msup></mml:math>`,
    ['10', ['2', 'sup']],
  ],
  ['a fraction keeps its bar', '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', ['1/2']],
  ['an annotation is not read twice', '<math><mi>x</mi><annotation encoding="tex">\\x</annotation></math>', ['x']],
  ['right-to-left text stays', 'دراسة <b>حول</b> المرجان', ['دراسة ', ['حول', 'b'], ' المرجان']],
]

/** The runs a case stands for. */
export const toRuns = (briefs: readonly Brief[]): Run[] =>
  briefs.map((brief) =>
    typeof brief === 'string' ? { text: brief, style: null } : { text: brief[0], style: brief[1] },
  )
