import { createQueryClient } from '#data'

/** The answers of this page. One for its whole life: what is asked before the page is drawn is kept here too. */
export const client = createQueryClient()
