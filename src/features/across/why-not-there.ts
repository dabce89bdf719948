import type { Explanation } from '#lib/explanation'
import type { SourceId } from '#query'

/**
 * Well-known prefixes whose owners register with DataCite. By general knowledge of August 2026, not from a published list:
 * it only makes a reason more telling.
 */
const DATACITE: Readonly<Record<string, string>> = {
  '10.48550': 'arXiv',
  '10.5281': 'Zenodo',
  '10.6084': 'figshare',
  '10.5061': 'Dryad',
  '10.17632': 'Mendeley Data',
  '10.7910': 'Harvard Dataverse',
  '10.15468': 'GBIF',
  '10.13140': 'ResearchGate',
}

/** Why a Source may have no record of a DOI that another one has. */
export function whyNotThere(doi: string, source: SourceId, name: string): Explanation {
  const what = `${name} has no record of the DOI ${doi}.`
  if (source !== 'crossref')
    return {
      what,
      why:
        source === 'sample'
          ? 'The sample is synthetic: its DOIs are invented.'
          : 'It may be too new, of a kind that is not taken in there, or merged with another record under another DOI.',
      fix: 'Search for the title there.',
    }
  const owner = DATACITE[doi.split('/')[0] ?? '']
  return {
    what,
    why:
      owner === undefined
        ? 'It holds only DOIs registered with Crossref. DataCite and other agencies register data, software, theses and many repositories; or the DOI was mistyped, or never registered.'
        : `It holds only DOIs registered with Crossref; those of ${owner} are registered with DataCite.`,
    fix: 'Follow the DOI to see what it leads to. The other record stays as it is here.',
  }
}
