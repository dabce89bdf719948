let tell: () => void = () => {}

/** Resolves when the page was drawn for the first time. */
export const drawn = new Promise<void>((resolve) => {
  tell = resolve
})

/** Says that the page was drawn. */
export const tellDrawn = (): void => tell()
