import { createContext } from 'react'

/** Light or dark, as the page is drawn. */
export type Scheme = 'light' | 'dark'

/** What the page is drawn in, for parts that have to be told. */
export const SchemeContext = createContext<Scheme>('light')
