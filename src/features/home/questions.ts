/** A question a person has, and the view that answers it: an address of this app. */
export interface Question {
  readonly text: string
  readonly address: string
}

/** Six questions that open real queries. They mean the same on every Source that holds OpenAlex-shaped records. */
export const QUESTIONS: readonly Question[] = [
  {
    text: 'Which countries publish most on coral reefs since 2015?',
    address: '/works?filter=publication_year:2015-&search=coral reefs&group_by=authorships.countries:include_unknown',
  },
  {
    text: 'How open is the record of 2023, from diamond to closed?',
    address: '/works?filter=publication_year:2023&group_by=open_access.oa_status',
  },
  {
    text: 'How has research on machine learning grown, year by year?',
    address: '/works?search=machine learning&group_by=publication_year',
  },
  {
    text: 'Which fields do the retracted articles come from?',
    address: '/works?filter=is_retracted:true,type:article&group_by=primary_topic.field.id:include_unknown',
  },
  {
    text: 'In which languages are dissertations written?',
    address: '/works?filter=type:dissertation&group_by=language:include_unknown',
  },
  {
    text: 'Which universities are cited most, and in which countries are they?',
    address: '/institutions?filter=type:education&sort=cited_by_count:desc&group_by=country_code',
  },
]
