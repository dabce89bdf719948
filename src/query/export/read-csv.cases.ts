/** A reader of RFC 4180 of its own, sign by sign. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']]
  let isQuoted = false
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place] ?? ''
    const row = rows.at(-1) ?? []
    const add = (more: string) => row.push(`${row.pop() ?? ''}${more}`)
    if (isQuoted && sign === '"' && text[place + 1] === '"') {
      add('"')
      place += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) add(sign)
    else if (sign === ',') row.push('')
    else if (sign === '\r' && text[place + 1] === '\n') {
      rows.push([''])
      place += 1
    } else add(sign)
  }
  return rows.slice(0, -1)
}
