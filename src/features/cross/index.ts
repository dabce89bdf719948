export { CrossPart } from './CrossPart.tsx'
export { SplitPicker } from './SplitPicker.tsx'
