import { setCatalogLoader } from '#query'
import { sourceReady } from '#sources/all'

/** An address of the second provider is read with its catalog, which comes with the Source. */
export const prepareCatalogs = (): void => setCatalogLoader(() => sourceReady('crossref') ?? Promise.resolve())
