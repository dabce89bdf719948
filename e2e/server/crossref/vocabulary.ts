/** Names of `select`, sorts and record types, as the service lists them. Source: reference catalog, August 2026. */
export const SELECTS =
  'DOI ISBN ISSN URL abstract accepted alternative-id approved archive article-number assertion author chair clinical-trial-number container-title content-created content-domain contributor created degree deposited editor event funder group-title indexed is-referenced-by-count issn-type issue issued license link member original-title page posted prefix published published-online published-print publisher publisher-location reference references-count relation resource score short-container-title short-title standards-body subject subtitle title translator type update-policy update-to updated-by volume'.split(
    ' ',
  )

export const SORTS =
  'relevance score updated deposited indexed created published issued published-print published-online is-referenced-by-count references-count'.split(
    ' ',
  )

export const TYPE_IDS =
  'book-section monograph report-component report peer-review book-track journal-article book-part other book journal-volume book-set reference-entry proceedings-article journal component book-chapter proceedings-series report-series proceedings database standard reference-book posted-content journal-issue dissertation grant dataset book-series edited-book'.split(
    ' ',
  )
