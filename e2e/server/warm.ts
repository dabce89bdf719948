import { readCall } from './edge/call.ts'
import { DEFAULT_SETTINGS } from './options.ts'
import { answerOrigin } from './origin/origin.ts'
import type { Store } from './store/store.ts'

/** What is usually asked first. Each reads columns, orders or an index that later answers use again. */
const USUAL = [
  '/works?select=id',
  '/works?select=id&sort=cited_by_count:desc&cursor=*',
  '/works?select=id&sort=publication_date:desc&cursor=*',
  '/works?select=id&filter=open_access.is_oa:true,type:article,publication_year:2015-2020',
  '/works?select=id&search=study',
  '/works?select=id&search.title=study',
  '/works?group_by=publication_year',
  '/works?group_by=type',
  '/works?group_by=open_access.oa_status',
  '/works?group_by=authorships.countries',
  '/works?group_by=authorships.institutions.lineage',
  '/works?group_by=authorships.author.id',
  '/works?group_by=primary_topic.id',
  '/works?group_by=language',
  '/authors?select=id',
  '/sources?select=id',
  '/institutions?select=id',
  '/autocomplete/authors?q=a',
  '/autocomplete/works?q=a',
  '/autocomplete/institutions?q=a',
]

/** Reads beforehand what the first calls need, so that measured answers are those of a running service. */
export function warmUp(store: Store): void {
  for (const target of USUAL) {
    const call = readCall({ method: 'GET', target, address: '' })
    answerOrigin(call, { store, settings: DEFAULT_SETTINGS, cost: 0, stepBack: 0, random: () => 0 })
  }
}
