// All of these are light: what they open is fetched on demand.
export { CrossPart } from './CrossPart.tsx'
export { CompareButton } from './compare/CompareButton.tsx'
export { SplitTool } from './SplitTool.tsx'
