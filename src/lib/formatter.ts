/** A number formatter that is made when it is first needed. */
export function formatterOf(locale: string, options: Intl.NumberFormatOptions): () => Intl.NumberFormat {
  let made: Intl.NumberFormat | null = null
  return () => {
    made ??= new Intl.NumberFormat(locale, options)
    return made
  }
}
