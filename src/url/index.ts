export { addressReady, currentAddress, drawAfter, fullLinkOf, go, type How, hrefOf } from './address-store.ts'
export { Link } from './Link.tsx'
export { currentList, type ListInHand, useAddress, useList } from './useAddress.ts'
export { useCatalogs } from './useCatalogs.ts'
