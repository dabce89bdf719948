export { OfferSample } from './OfferSample.tsx'
export { SourceNotice } from './SourceNotice.tsx'
export { type PickableSource, SourcePicker } from './SourcePicker.tsx'
