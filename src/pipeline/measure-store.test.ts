import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatedFeatures, type InBoth, storeOf } from '../engine/fixtures/generated.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from '../engine/test-support.ts'
import { measureTable } from './measure.ts'

const FEATURES = generatedFeatures(1500)

describe.skipIf(!HAS_ENGINE)(`geodata measure --store${NEEDS_ENGINE}`, () => {
  let both: InBoth
  let file: string
  beforeAll(async () => {
    both = await storeOf(FEATURES)
    file = join(both.folder, 'same.geojson')
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: FEATURES }))
  })
  afterAll(() => both?.remove())

  const json = async (...args: string[]) => {
    const { code, out, err } = await measureTable(['--json', ...args])
    expect([code, err]).toEqual([0, undefined])
    return JSON.parse(out!)
  }

  it.each([
    [[]],
    [['--role', 'incident', '--from', '2020-03-01', '--to', '2021-02-28', '--certain']],
    [['--to', '2020-12-31', '--country', 'AF,none', '--base', '-73.9,40.7', '--base-country', 'IR']],
    [['--q', 'market', '--eps', '400', '--min-points', '9', '--base', 'none', '--base-country', 'none']],
    [['--link', '?v=2&kind=attack,arrest&from=2020-02-01&inside=RU&base=10,20&eps=80&min=3&bounds=0,0,1,1']],
    [['--link', '?v=2&at=2021-01-01&mode=window&span=P3M']],
  ])('gives with %j what the same incidents as a file give', async (options) => {
    const { basis, notGiven, clusters, ...stored } = await json('--store', both.folder, ...options)
    const { nearRepeat, clusters: lists, ...measured } = await json('--input', file, ...options)
    expect(stored).toEqual(measured)
    const { epsKm, minPoints, count, core, groups, noise } = lists
    const edge = groups.flat().length - core.length
    expect(clusters).toEqual({ epsKm, minPoints, count, core: core.length, edge, noise: noise.length })
    expect(Object.values(basis)).toEqual(Object.values(basis).map(() => ({ how: 'exact' })))
    const single = 'it takes every single incident, and a store answers from groups of them'
    const explorer = 'the explorer alone computes it, of incidents that it holds'
    expect(notGiven).toEqual({
      ...{ nearRepeat: single, 'clusters.groups': single, precisionBand: explorer, kDistance: explorer },
      ...{ newGround: explorer, 'countries.areas': explorer, 'meanCentre.byYear': explorer },
      'clusters.sensitivity': explorer,
    })
  })

  it('says for people how its numbers are to be read and what is not given', async () => {
    const { out } = await measureTable(['--store', both.folder, '--role', 'incident', '--eps-days', '7'])
    expect(out!.split('\n').filter((line) => /^(Clusters|Basis|Not given)/.test(line))).toEqual([
      expect.stringMatching(/^Clusters +\d+ at 50 km and 4 incidents; \d+ core, \d+ edge, \d+ noise$/),
      expect.stringMatching(/^Basis: exact +n, leftOut, possible, externalShare, meanCentre/),
      expect.stringMatching(/^Not given: nearRepeat +it takes every single incident/),
      expect.stringMatching(/^Not given: episodes +it takes every single incident/),
      ...['precisionBand', 'kDistance', 'newGround', 'countries.areas', 'meanCentre.byYear'].map((name) =>
        expect.stringMatching(new RegExp(`^Not given: ${name} +the explorer alone computes it`)),
      ),
      expect.stringMatching(/^Not given: clusters.sensitivity +the explorer alone/),
      expect.stringMatching(/^Not given: clusters.groups +it takes every single incident/),
    ])
  })

  it('names no single incident of data that hand out sums alone', async () => {
    const shut = await storeOf(FEATURES, { rows: 'aggregates-only' })
    const said = await json('--store', shut.folder)
    shut.remove()
    expect(JSON.stringify(said)).not.toContain('id-')
    expect([said.notGiven['countries.first'], said.notGiven['distanceFromBaseKm.frontier']]).toEqual([
      'it would name single incidents, and these data hand out sums alone',
      'it would name single incidents, and these data hand out sums alone',
    ])
  })

  it('is told in one line where it is wrongly used', async () => {
    const said = async (...args: string[]) => {
      const { code, err } = await measureTable(args)
      return [code, err]
    }
    expect([
      await said('--store', both.folder, '--input', file),
      await said('--store', join(both.folder, 'none')),
      await said('--store', both.folder, '--kind', 'unheard'),
      await said('--store', both.folder, '--link', '?v=2&mode=instant&clock=calendar'),
    ]).toEqual([
      [2, 'geodata measure: --input: is for a file, and not for a store'],
      [2, expect.stringMatching(/none holds no store.json: write it again/)],
      [2, expect.stringMatching(/--kind: .* has no kind "unheard"$/)],
      [2, expect.stringMatching(/which days an instant holds/)],
    ])
  })
})
