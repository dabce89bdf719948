import type { Random } from '../random/random.ts'
import { makeAuthors } from './authors.ts'
import { makeCountries, makeHomelands } from './countries.ts'
import { makeFunders } from './funders.ts'
import { makeInstitutions } from './institutions.ts'
import type { World } from './model.ts'
import { makePublishers } from './publishers.ts'
import { makeTopics } from './topics.ts'
import { makeVenues } from './venues.ts'

/** Makes all that works are made from, in numbers that fit the number of works. */
export function makeWorld(random: Random, works: number): World {
  const countries = makeCountries()
  const homelands = makeHomelands(countries)
  const topics = makeTopics(random.fork('topics'))
  const institutions = makeInstitutions(random.fork('institutions'), homelands, 40 + Math.round(works * 0.03))
  const publishers = makePublishers(random.fork('publishers'), homelands, 14 + Math.round(works * 0.003))
  const outside = { random: random.fork('venues'), topics, homelands, institutions, publishers }
  return {
    countries,
    homelands,
    topics,
    institutions,
    publishers,
    venues: makeVenues(outside, 50 + Math.round(works * 0.022)),
    funders: makeFunders(random.fork('funders'), homelands, 20 + Math.round(works * 0.004)),
    authors: makeAuthors(random.fork('authors'), topics, institutions, 30 + Math.round(works * 0.55)),
  }
}
