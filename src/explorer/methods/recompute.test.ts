import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../../core/state.ts'
import { createView } from '../../core/view.ts'
import { questionOf } from '../../ui/useMeasures.tsx'
import { filteredGeoJson } from './filtered-file.ts'
import { recompute } from './recompute.ts'

const features = [
  feature('kabul', { start: '2020-01-01', attribution: 'claimed' }),
  feature('kerman', { start: '2020-06-01', at: [57.08, 30.28], country: 'IR', attribution: 'claimed' }),
  feature('moscow', { start: '2021-01-01', at: [37.62, 55.75], country: 'RU' }),
]
const viewOf = createView(datasetOf(...features))
const questionAt = (part: Partial<State>) => {
  const view = viewOf({ ...DEFAULT_STATE, ...part })
  return questionOf(view, view.window)
}
const START = 'npm run --silent geodata -- measure --json'
const KABUL = '--base 69.1723,34.5281 --base-country AF'

describe('the command of a question', () => {
  it('has the window, the base and the choices', () => {
    expect(recompute(questionAt({}))).toEqual({
      command: `${START} --from 2020-01-01 --to 2021-01-01 ${KABUL} --eps 50 --min-points 4`,
      file: null,
    })
  })

  it('has the countries and kinds that are filtered, and what was moved', () => {
    const question = questionAt({
      ...{ country: ['AF', 'IR'], kind: ['attack'], base: [-73.98, 40.75], eps: 20, min: 3 },
      at: questionAt({}).window.to - 1,
    })
    expect(recompute(question)).toEqual({
      command: `${START} --from 2020-01-01 --to 2020-12-31 --country AF,IR --kind attack --base -73.98,40.75 --base-country AF --eps 20 --min-points 3`,
      file: null,
    })
  })

  it('reads a file where a filter has no option, and says which', () => {
    const question = questionAt({ attribution: ['claimed'], country: ['IR'], q: 'title', certain: true })
    expect(recompute(question)).toEqual({
      command: `${START} --input reachmap-filtered.geojson --from 2020-01-01 --to 2021-01-01 ${KABUL} --eps 50 --min-points 4`,
      file: 'attribution, search, certain only',
    })
  })

  it('reads a file for incidents without a country, and where incidents are filtered out', () => {
    expect([
      recompute(questionAt({ country: ['none'] })).file,
      recompute(questionAt({ role: ['signal'] })).file,
      recompute(questionAt({ role: [] })).file,
    ]).toEqual(['country', 'role', null])
  })
})

it('the file holds what is filtered and in time', () => {
  expect(JSON.parse(filteredGeoJson(questionAt({ attribution: ['claimed'] })))).toEqual({
    type: 'FeatureCollection',
    features: features.slice(0, 2),
  })
})
