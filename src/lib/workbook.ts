import { type ZipEntry, zip } from './zip.ts'

/** Rows of one sheet, headings included. Rule: Excel specifications and limits, as of 2026. */
export const MOST_SHEET_ROWS = 1_048_576

/** What a workbook is made of. */
export interface WorkbookParts {
  /** Name of the first sheet, 25 signs at most; further ones have a number behind it. */
  readonly name: string
  /** Rows without the headings. */
  readonly rows: number
  /** Rows as XML, one a line, the headings first; cut anywhere. */
  readonly text: AsyncIterable<string>
}

/** How many sheets so many rows fill, each with the headings on top. */
export const sheetsOf = (rows: number, most: number = MOST_SHEET_ROWS): number =>
  Math.max(1, Math.ceil(rows / (most - 1)))

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The headings stay in sight. */
const SHEET_BEGIN = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>\n`
const SHEET_END = '</sheetData></worksheet>'

/** Plain, heading (bold), and text that stays text when it is edited: the styles `sheetRows` of `#query` names. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${numbers(
    sheets,
  )
    .map((sheet) => `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="${KIND}.worksheet+xml"/>`)
    .join('')}</Types>`

const packageRels = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbookRels = (sheets: number): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers(sheets)
    .map((sheet) => `<Relationship Id="rId${sheet}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`)
    .join('')}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

/** Names of sheets know none of these signs. */
const tame = (name: string): string => name.replace(/[^\p{L}\p{N} -]/gu, '').slice(0, 25) || 'Sheet'

const workbook = (name: string, sheets: number): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers(sheets)
    .map(
      (sheet) => `<sheet name="${tame(name)}${sheet === 1 ? '' : ` ${sheet}`}" sheetId="${sheet}" r:id="rId${sheet}"/>`,
    )
    .join('')}</sheets></workbook>`

const fixed = (name: string, text: string): ZipEntry => ({
  name,
  bytes: async function* () {
    yield new TextEncoder().encode(text)
  },
})

/** Lots of whole lines, at most so many lines in each; gives back what it did not need. */
class Lines {
  readonly #source: AsyncIterator<string>
  #rest = ''

  constructor(text: AsyncIterable<string>) {
    this.#source = text[Symbol.asyncIterator]()
  }

  /** The first `count` lines of what is there; '' at the end. */
  async take(count: number): Promise<string> {
    while (!this.#rest.includes('\n')) {
      const next = await this.#source.next()
      if (next.done) return ''
      this.#rest += next.value
    }
    let end = this.#rest.lastIndexOf('\n') + 1
    let lines = 0
    for (let at = this.#rest.indexOf('\n'); at >= 0 && lines < count; at = this.#rest.indexOf('\n', at + 1)) {
      lines += 1
      if (lines === count) end = at + 1
    }
    const lot = this.#rest.slice(0, end)
    this.#rest = this.#rest.slice(end)
    return lot
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1

/**
 * A workbook of Excel (ECMA-376) in pieces as it grows, with as many sheets as the rows need: each begins with the
 * headings. `most`: rows of one sheet.
 */
export async function* packWorkbook(
  { name, rows, text }: WorkbookParts,
  most: number = MOST_SHEET_ROWS,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const sheets = sheetsOf(rows, most)
  const lines = new Lines(text)
  const encoder = new TextEncoder()
  const head = await lines.take(1)
  const sheet = async function* () {
    yield encoder.encode(SHEET_BEGIN + head)
    let room = most - 1
    for (let lot = await lines.take(room); lot !== ''; lot = room > 0 ? await lines.take(room) : '') {
      room -= linesIn(lot)
      yield encoder.encode(lot)
    }
    yield encoder.encode(SHEET_END)
  }
  yield* zip([
    fixed('[Content_Types].xml', contentTypes(sheets)),
    fixed('_rels/.rels', packageRels),
    fixed('xl/workbook.xml', workbook(name, sheets)),
    fixed('xl/_rels/workbook.xml.rels', workbookRels(sheets)),
    fixed('xl/styles.xml', STYLES),
    ...numbers(sheets).map((number) => ({ name: `xl/worksheets/sheet${number}.xml`, bytes: sheet })),
  ])
}
