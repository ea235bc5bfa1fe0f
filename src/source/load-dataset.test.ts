import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import type { IncidentFeature } from '../core/record/incident.ts'
import { toColumns } from '../core/table/columns.ts'
import type { DataFault, Fault } from '../core/table/data-fault.ts'
import { encodeDataFiles } from '../core/table/written-files.ts'
import { loadDataset } from './load-dataset.ts'

const INFO = datasetOf().info
const FEATURES = ['kabul', 'kerman', 'moscow'].map((id) => feature(id))
const { columns } = toColumns(FEATURES)
const build = (features: readonly IncidentFeature[], info = INFO) =>
  encodeDataFiles({ columns: toColumns(features).columns, features, info })
const FILES = build(FEATURES)

type Files = Readonly<Record<string, Uint8Array<ArrayBuffer> | string | number | null>>

/** A server that has the files above, but for those given: others, a status, or no answer at all. */
const server =
  (given: Files = {}) =>
  async (address: string) => {
    const file = { ...FILES, ...given }[address.replace('/data/', '')]
    if (file === null || file === undefined) throw new TypeError('Failed to fetch')
    return typeof file === 'number' ? new Response(null, { status: file }) : new Response(file)
  }

const titlesOf = async (given: Files) => {
  const { dataset, missing } = await loadDataset('/data/', server(given))
  return { texts: FEATURES.map((_, i) => dataset.feature(i)?.properties.title), missing }
}

const faultOf = (given: Files): Promise<Fault> =>
  loadDataset('/data/', server(given)).then(
    () => expect.fail('it was loaded'),
    (reason) => (reason as DataFault).fault,
  )

const NOTHING = [undefined, undefined, undefined]

describe('loading a dataset', () => {
  it('gives columns, info and features', async () => {
    const { dataset, missing } = await loadDataset('/data/', server())
    expect([dataset.info, dataset.columns, dataset.feature(1)?.id, missing]).toEqual([
      INFO,
      columns,
      'kerman',
      [],
    ])
  })

  it('puts each text to the incident of its id, in whatever order they come', async () => {
    const files = encodeDataFiles({ columns, features: [...FEATURES].reverse(), info: INFO })
    expect(await titlesOf(files)).toEqual({
      texts: ['Title of kabul', 'Title of kerman', 'Title of moscow'],
      missing: [],
    })
  })

  it('does without the texts of some incidents: a dataset may be columns only', async () => {
    const files = encodeDataFiles({ columns, features: FEATURES.slice(1), info: INFO })
    expect(await titlesOf(files)).toEqual({
      texts: [undefined, 'Title of kerman', 'Title of moscow'],
      missing: [],
    })
  })

  it.each([
    ['are not there', 404, { code: 'missing', status: 404 }],
    ['get no answer', null, { code: 'missing', status: null }],
    ['are a page', '<!doctype html>', { code: 'foreign' }],
    ['are features without a seal', JSON.stringify(FEATURES), { code: 'foreign' }],
    ['are cut short', FILES['features.json'].slice(0, -500), { code: 'damaged' }],
    [
      'have one feature more in front',
      build([feature('a'), ...FEATURES])['features.json'],
      { code: 'mixed' },
    ],
    ['are of a build with fewer', build(FEATURES.slice(1))['features.json'], { code: 'mixed' }],
  ])('does without the texts when they %s, and says so', async (_, file, fault) => {
    expect(await titlesOf({ 'features.json': file })).toEqual({
      texts: NOTHING,
      missing: [{ ...fault, file: 'features.json' }],
    })
  })

  it.each([
    ['incidents.bin', 404, { code: 'missing', status: 404 }],
    ['incidents.bin', 'no columns', { code: 'foreign' }],
    ['incidents.bin', FILES['incidents.bin'].slice(0, -8), { code: 'damaged' }],
    ['info.json', 404, { code: 'missing', status: 404 }],
    ['info.json', 'null', { code: 'foreign' }],
    ['info.json', build(FEATURES, { ...INFO, title: 'Next' })['info.json'], { code: 'mixed' }],
  ])('rejects with what is wrong with %s', async (file, answer, fault) => {
    expect(await faultOf({ [file]: answer })).toEqual({ ...fault, file })
  })
})
