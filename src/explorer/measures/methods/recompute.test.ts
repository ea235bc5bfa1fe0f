import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../../../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../../../core/link/state.ts'
import type { DatasetInfo } from '../../../core/table/dataset.ts'
import { localSource } from '../../../source/local.ts'
import { questionOf } from '../../../state/question.ts'
import { recompute } from './recompute.ts'

const dataset = datasetOf(feature('kabul', { start: '2020-01-01' }))
const commandAt = (part: Partial<State>, info: Partial<DatasetInfo> = { version: '1.0.0' }) => {
  const source = localSource({ ...dataset, info: { ...dataset.info, ...info } })
  const view = source.view({ ...DEFAULT_STATE, ...part })
  return recompute(questionOf(view, view.window))
}
const START = 'npm run --silent geodata -- measure --json --input'

describe('the command of a question', () => {
  it('names the file of the dataset and has the base in its link', () => {
    expect(commandAt({})).toBe(
      `${START} geodata/incidents.geojson --link '?v=2&base=69.1723,34.5281' --base-country AF`,
    )
  })

  it('has everything in its link that was chosen, and nothing that changes no number', () => {
    const state = {
      ...{ attribution: ['claimed'], country: ['none'], q: "it's", certain: true, at: 18_300 },
      ...{ eps: 20, min: 3, base: [-73.98, 40.75] as const },
      ...{ panel: 'reach' as const, hl: ['kabul'], theme: 'dark' as const },
    }
    expect(commandAt(state)).toBe(
      `${START} geodata/incidents.geojson --link '?v=2&at=2020-02-08&country=none&attribution=claimed&q=it%27s&certain=1&base=-73.98,40.75&eps=20&min=3' --base-country AF`,
    )
  })

  it('says nothing of the actors where the group of the dataset is selected', () => {
    const info = { version: '1.0.0', group: { actor: 'ISKP', related: ['IS'] } }
    const links = [['ISKP'], [], ['IS']].map((actor) => /'\?(.*)&base/.exec(commandAt({ actor }, info))![1])
    expect(links).toEqual(['v=2', 'v=2&actor=all', 'v=2&actor=IS'])
  })

  it("names a reader's own file, and takes what can be read of it", () => {
    expect(commandAt({}, { version: '', title: "Anna's data.geojson" })).toContain(
      `--input 'Anna'\\''s data.geojson' --partial --link`,
    )
  })

  it('takes the mapping along where the file would be read otherwise without it', () => {
    const reading = {
      ...{ file: 'mine.csv', shown: 1, of: 1, faults: [], restricted: false, as: null },
      map: '{"columns":{"start":"Day"}}',
    }
    const commands = [true, false].map((usual) =>
      commandAt({}, { version: '', title: 'mine.csv', reading: { ...reading, usual } }),
    )
    expect(commands.map((command) => / --partial (.*?)--link/.exec(command)![1])).toEqual([
      '',
      '--map mine.csv.map.json ',
    ])
  })
})
