import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: what can be acted on, and bars. From light to dark; 6 on white and 3 on near-black pass AA for text. */
const ink: MantineColorsTuple = [
  '#eaf3f9',
  '#d3e5f1',
  '#a9cbe2',
  '#83b7d8',
  '#5596c1',
  '#347dad',
  '#1d5f8a',
  '#184f74',
  '#13405e',
  '#0d2f46',
]

/** The look of the UI kit: system type, one accent, two weights, small radii. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 6 },
  colors: { ink },
  fontFamily: 'var(--bs-font)',
  fontFamilyMonospace: 'var(--bs-mono)',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
})
