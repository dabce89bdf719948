import { safeStorage } from './safe-storage.ts'

const NAME = 'bibscope.kept'
const storage = safeStorage(() => window.localStorage)

/**
 * Whether this browser keeps answers for the page, known without asking its database: a first visit does not wait for one
 * that holds nothing.
 */
export const keptMark = {
  isSet: (): boolean => storage.getItem(NAME) === '1',
  set: (isSet: boolean): void => {
    if (!isSet) storage.removeItem(NAME)
    else if (!keptMark.isSet()) storage.setItem(NAME, '1')
  },
}
