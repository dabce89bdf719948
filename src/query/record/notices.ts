import { booleanOf, dig } from '../body/value.ts'
import type { Entity } from '../model/entity.ts'
import type { RecordNotice } from './parts.ts'

/** The record that stands for authors who were removed. */
const DELETED_AUTHOR = 'A5317838346'

/** What a reader must know before anything else, most pressing first. */
export function readNotices({ type, id, body }: Entity): readonly RecordNotice[] {
  const says = (path: string): boolean => booleanOf(dig(body, path)) === true
  const notices: readonly (RecordNotice | false)[] = [
    says('is_retracted') && { kind: 'retracted', text: 'This work has been retracted.' },
    type === 'authors' &&
      id === DELETED_AUTHOR && { kind: 'deleted', text: 'This record stands for authors who were removed.' },
    type === 'concepts' && { kind: 'frozen', text: 'Concepts are no longer kept up to date; topics took their place.' },
    says('is_paratext') && {
      kind: 'paratext',
      text: 'This is not a work itself but something around works, such as a cover.',
    },
    says('is_xpac') && {
      kind: 'expansion',
      text: 'This record is of the expansion corpus: its data are less complete.',
    },
    says('is_authors_truncated') && { kind: 'authors-cut', text: 'Only the first 100 authors are named here.' },
  ]
  return notices.filter((notice) => notice !== false)
}
