/** A question a person has, and the view that answers it: an address of this app. */
export interface Question {
  readonly text: string
  readonly address: string
  /** The same question to the sample, where it is about one organisation: there they have other names and ids. */
  readonly onSample?: { readonly text: string; readonly address: string }
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

/** Three questions for which people write scripts: a grouping split by a second field. */
export const ANALYSES: readonly Question[] = [
  {
    text: 'Which institutions are rising in artificial intelligence?',
    address:
      '/works?filter=primary_topic.subfield.id:1702,publication_year:2015-&group_by=publication_year&split=authorships.institutions.lineage',
  },
  {
    text: 'What does the US National Science Foundation fund, by field, and how open is it?',
    address:
      '/works?filter=funders.id:F4320306076&group_by=primary_topic.field.id:include_unknown&split=open_access.oa_status',
    onSample: {
      text: 'What does one funder pay for, by field, and how open is it?',
      address:
        '/works?filter=funders.id:F9914937681&group_by=primary_topic.field.id:include_unknown&split=open_access.oa_status',
    },
  },
  {
    text: 'Which Sustainable Development Goals does the University of Michigan work on, year by year?',
    address:
      '/works?filter=authorships.institutions.lineage:I27837315,publication_year:2015-&group_by=publication_year&split=sustainable_development_goals.id',
    onSample: {
      text: 'Which Sustainable Development Goals does one university work on, year by year?',
      address:
        '/works?filter=authorships.institutions.lineage:I9998786862,publication_year:2015-&group_by=publication_year&split=sustainable_development_goals.id',
    },
  },
]
