import type { Explanation } from '#lib/explanation'
import { quoted } from '../codec/problem.ts'

/*
 * Words for what the server refuses in search scopes, order, grouping, sample, columns, pages and length. Rules: provider
 * reference § 1, § 5 to § 9 and § 10, as of 2026-08.
 */

export const noSearch = (label: string): Explanation => ({
  what: `${label} cannot be searched.`,
  why: 'The provider’s search aims at a field they do not have.',
  fix: 'Filter by the title instead.',
})

export const onlyWorks = (label: string): Explanation => ({
  what: `${label} cannot be searched in this part alone.`,
  why: 'Searches in title or abstract alone, and by meaning, exist for works only.',
  fix: 'Search in everything, or look for works.',
})

export const exactMeaning: Explanation = {
  what: 'A search by meaning cannot be exact.',
  why: 'It compares what texts are about, not their words.',
  fix: 'Switch exact search off, or search for words.',
}

export const scopeTwice: Explanation = {
  what: 'The same part is searched twice.',
  why: 'The provider takes one search for each part, exact or not.',
  fix: 'Join both in one search with AND.',
}

export const meaningWith = (what: string): Explanation => ({
  what: `${what} does not go with a search by meaning.`,
  why: 'The provider’s search by meaning gives at most 50 records, without groups, and takes only a few filters.',
  fix: 'Search for words instead, or leave this out.',
})

export const unknownSort = (key: string): Explanation => ({
  what: `Nothing can be sorted by ${quoted(key)} here.`,
  why: 'The provider knows no such field of these records.',
  fix: 'Choose another order.',
})

export const noSort = (label: string): Explanation => ({
  what: `Nothing can be sorted by ${quoted(label)}.`,
  why: 'The field has several values a record, or none that has an order; the provider fails on it.',
  fix: 'Choose another order.',
})

export const relevanceWithoutSearch: Explanation = {
  what: 'There is no relevance to sort by.',
  why: 'Records have a relevance only when words are searched for.',
  fix: 'Search for something, or choose another order.',
}

export const relevanceAscending: Explanation = {
  what: 'The least relevant cannot come first.',
  why: 'The provider sorts relevance in descending order only.',
  fix: 'Turn the order round.',
}

export const sampleWithSort: Explanation = {
  what: 'A random sample cannot be sorted.',
  why: 'The provider gives samples in random order.',
  fix: 'Remove the order or the sample.',
}

export const sampleWithGroup: Explanation = {
  what: 'A random sample cannot be grouped.',
  why: 'The provider counts groups over all matching records only.',
  fix: 'Remove the sample or the grouping.',
}

export const sampleSize: Explanation = {
  what: 'The sample is too large.',
  why: 'The provider draws at most 10,000 records, in whole numbers.',
  fix: 'Choose a size from 1 to 10,000.',
}

export const samplePage: Explanation = {
  what: 'The second page of a sample needs a seed.',
  why: 'Without one every page would come from another sample.',
  fix: 'Add a seed: any text.',
}

export const unknownGroup = (name: string): Explanation => ({
  what: `Nothing can be grouped by ${quoted(name)} here.`,
  why: 'The provider knows no such field of these records.',
  fix: 'Choose another field to group by.',
})

export const noGroup = (label: string, kind: string): Explanation => ({
  what: `Nothing can be grouped by ${quoted(label)}.`,
  why: kind === 'other' ? 'The provider refuses to group by this field.' : `The provider does not group by ${kind}.`,
  fix: 'Choose another field to group by.',
})

export const noGroups = (label: string): Explanation => ({
  what: `${label} cannot be grouped.`,
  why: 'The provider fails when these records are grouped.',
  fix: 'Group works by this instead.',
})

export const groupCount: Explanation = {
  what: 'The number of groups is out of bounds.',
  why: 'The provider gives 1 to 200 groups at a time.',
  fix: 'Choose a number from 1 to 200.',
}

export const unknownSelect = (names: string): Explanation => ({
  what: `${quoted(names)} cannot be asked for.`,
  why: 'Only whole parts at the top of a record can be chosen, by the names the provider gives them.',
  fix: 'Remove it, or choose columns here.',
})

export const pageNumber: Explanation = {
  what: 'There is no such page.',
  why: 'Pages are counted in whole numbers from 1.',
  fix: 'Start at page 1.',
}

export const pageSize = (most: number): Explanation => ({
  what: 'The page size is out of bounds.',
  why: `The provider gives 1 to ${most} records a page here.`,
  fix: `Choose a number from 1 to ${most}.`,
})

export const tooDeep: Explanation = {
  what: 'The page lies beyond record 10,000.',
  why: 'The provider counts pages only up to there; the list here goes on beyond it by scrolling.',
  fix: 'Remove the page number.',
}

export const tooLong = (bytes: number): Explanation => ({
  what: `The request is ${bytes.toLocaleString('en')} characters long.`,
  why: 'The provider refuses addresses of more than 8,190.',
  fix: 'Use fewer values or a shorter search, and split the question in two.',
})
