import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { NONE } from '../core/table/facets.ts'
import { createRecords } from '../core/table/records.ts'
import { namesIn } from './names.ts'
import { stayingLine } from './staying.ts'
import { WHOLE_ENGLISH } from './whole.ts'

const names = namesIn(WHOLE_ENGLISH)
function line(given: Parameters<typeof feature>[1], ...reasons: Parameters<typeof stayingLine>[1][number][]) {
  const dataset = datasetOf(feature('a', given))
  const line = stayingLine(
    { record: createRecords(dataset)(0)!, feature: dataset.feature(0)! },
    reasons,
    names,
  )
  return [line.lead, line.rest]
}

describe('the line about an incident that a run stays with', () => {
  it('says the victims first, then where, what, who is said to have done it, and why it is told', () => {
    expect(
      line(
        {
          ...{ killed: { low: 137, best: 137, high: null }, place: 'Krasnogorsk', country: 'RU' },
          attribution: 'claimed',
        },
        'gravest',
        'country',
        'farthest',
      ),
    ).toEqual([
      'At least 137 killed',
      'Krasnogorsk, Russia · Attack claimed by ISKP · first in Russia, the farthest so far',
    ])
  })

  it('leaves out what no document says', () => {
    expect(line({ country: null, at: null, actor: NONE, kind: 'foiled-plot' })).toEqual(['Foiled plot', ''])
  })

  it('names nobody where the texts of the dataset are missing', () => {
    const record = createRecords(datasetOf(feature('a', { place: 'Kerman', country: 'IR' })))(0)!
    expect(stayingLine({ record, feature: null }, ['country'], names)).toEqual({
      lead: 'Kerman, Iran',
      rest: 'Attack · first in Iran',
    })
  })
})
