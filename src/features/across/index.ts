export { BesidePage } from './BesidePage.tsx'
