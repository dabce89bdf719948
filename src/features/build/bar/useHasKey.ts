import { usePersonal } from '#prefs'

/** Whether the person gave a key of their own: some refusals fall away with one. */
export const useHasKey = (): boolean => usePersonal((state) => state.apiKey !== '')
