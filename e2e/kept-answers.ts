import type { Page } from '@playwright/test'

const NAME = 'bibscope-answers'

/** Answers that the page has written down. A database that it has not made yet is left to it: opened first, it would be made empty. */
export const keptAnswers = (page: Page): Promise<number> =>
  page.evaluate(async (name) => {
    const known = await window.indexedDB.databases()
    if (!known.some((one) => one.name === name)) return 0
    return new Promise<number>((resolve, reject) => {
      const opening = window.indexedDB.open(name)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const counting = opening.result.transaction('answers').objectStore('answers').count()
        counting.onsuccess = () => {
          opening.result.close()
          resolve(counting.result)
        }
      }
    })
  }, NAME)
