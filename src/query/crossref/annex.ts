import type { Annex } from '../annex/parts.ts'
import { CROSSREF_ENTITIES } from '../model/entity-type.ts'
import { CITATION_ROOTS, toCrossrefCitation } from './citation.ts'
import { readColumns } from './columns.ts'
import { CORE_ROOTS, toCoreShape } from './core-shape.ts'
import { findCounterpart, readInfo, readShortId } from './entities.ts'
import { CROSSREF_LISTS } from './lists.ts'
import { makeAccount } from './mapping/account.ts'
import { alignGroups } from './mapping/align.ts'
import { idsToLookUp } from './mapping/look-up.ts'
import { readPath } from './read-path.ts'
import { readCrossrefRecord } from './record.ts'
import { ownClauseReasons, ownRefusals } from './refusals.ts'
import { ROWS } from './rows.ts'
import { translate } from './translate.ts'
import { ownWarnings } from './warnings.ts'
import { formatCrossrefUrl } from './wire.ts'
import { readWords } from './words.ts'

/** Crossref's catalog. */
export const CROSSREF: Annex = {
  source: 'crossref',
  entities: CROSSREF_ENTITIES,
  info: readInfo,
  rows: (entity) => ROWS[entity],
  lists: CROSSREF_LISTS,
  shortId: readShortId,
  words: readWords,
  columns: readColumns,
  record: readCrossrefRecord,
  citations: { roots: CITATION_ROOTS, coreRoots: CORE_ROOTS, toCitation: toCrossrefCitation, toCore: toCoreShape },
  clauseReasons: ownClauseReasons,
  refusals: ownRefusals,
  warnings: ownWarnings,
  readPath,
  translate,
  apiUrl: formatCrossrefUrl,
  account: makeAccount,
  idsToLookUp,
  align: alignGroups,
  counterpart: findCounterpart,
}
