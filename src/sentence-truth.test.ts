import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents } from './core/fixtures/arbitrary.ts'
import { datasetOf } from './core/fixtures/feature.ts'
import { DEFAULT_STATE, MODES, type State } from './core/link/state.ts'
import { scopeOf } from './core/question.ts'
import { type IncidentFeature, ROLES } from './core/record/incident.ts'
import type { TableView } from './core/view.ts'
import { measureAll } from './measures/measure.ts'
import { tableFromColumns } from './measures/table.ts'
import { DEFAULT_OPTIONS, isUndefined } from './measures/types.ts'
import { localSource } from './source/local.ts'
import { en } from './words/languages/en.ts'
import { namesIn } from './words/names.ts'
import { sentence } from './words/sentence.ts'
import type { SentenceSaid } from './words/sentence-parts.ts'

const GROUP = { actor: 'ISKP', related: ['IS', 'IS-linked'] }
const ACTORS = ['ISKP', 'IS', 'none'] as const
const PLACES: readonly [number, number][] = [
  [69.1723, 34.5281],
  [57.0788, 30.2832],
  [37.33, 55.822],
  [-3.7, 40.42],
]

/** Incidents of one winter, at places far from each other, of different actors. */
const features: fc.Arbitrary<IncidentFeature[]> = fc
  .tuple(
    incidents,
    fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...ACTORS)), { minLength: 1 }),
  )
  .map(([given, more]) =>
    given.map((one, i) => {
      const [coordinates, actor] = more[i % more.length]!
      return {
        ...one,
        geometry: one.geometry && { ...one.geometry, coordinates },
        properties: { ...one.properties, actor },
      }
    }),
  )

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const states: fc.Arbitrary<State> = fc
  .record({
    at: fc.option(fc.integer({ min: 19_720, max: 19_800 }), { nil: null }),
    mode: fc.constantFrom(...MODES),
    certain: fc.boolean(),
    role: some(ROLES),
    actor: some(ACTORS),
    kind: some(['attack', 'arrest', 'threat']),
    country: some(['AF', 'IR', 'none']),
    q: fc.constantFrom('', 'raid'),
  })
  .map((part) => ({ ...DEFAULT_STATE, ...part }))

/** What the sentence was made of, and the sentence. */
async function saidOf(given: readonly IncidentFeature[], state: State) {
  const dataset = datasetOf(...given)
  const source = localSource({ ...dataset, info: { ...dataset.info, group: GROUP } })
  const view = source.view(state) as TableView
  const { position, name } = source.info.base!
  const km = await source.ask({ ask: 'farthest', scope: scopeOf(state, view.window), base: position })
  const farthest = km === null ? null : { km, base: name }
  const heard: SentenceSaid[] = []
  const whole = (facts: SentenceSaid) => {
    heard.push(facts)
    return []
  }
  const listening = { ...en, sentence: { ...en.sentence, whole } }
  sentence({ view, farthest, names: namesIn(listening) })
  return { view, said: heard[0]!, text: sentence({ view, farthest, names: namesIn(en) }).text }
}

/** What the measures make of the same state. */
function measured({ columns, filtered, window, state }: TableView) {
  const input = { table: tableFromColumns(columns), positions: filtered, window, certain: state.certain }
  const { n, leftOut, distanceFromBaseKm: distance } = measureAll(input, DEFAULT_OPTIONS, String)
  const { unlocated, coarse, notCounted } = leftOut
  return { n, notMeasured: unlocated + coarse, notCounted, max: isUndefined(distance) ? null : distance.max }
}

describe('the sentence, over arbitrary states', () => {
  it('counts what the measures count, and its distance is the maximum of just those', async () => {
    await fc.assert(
      fc.asyncProperty(features, states, async (given, state) => {
        const { view, said } = await saidOf(given, state)
        const { n, notMeasured, notCounted, max } = measured(view)
        expect({
          shown: said.shown,
          counted: said.counted,
          measured: said.measured,
          farthest: said.farthest && Number(said.farthest.km.toFixed(6)),
        }).toEqual({
          shown: n + notMeasured + notCounted,
          counted: n + notMeasured,
          measured: n,
          farthest: max === null ? null : Number(max.toFixed(6)),
        })
        expect(said.total).toBeGreaterThanOrEqual(said.shown)
      }),
    )
  })

  it('says “at least” where an incident is left out of the distance, and “incident” where others are shown', async () => {
    await fc.assert(
      fc.asyncProperty(features, states, async (given, state) => {
        const { view, text } = await saidOf(given, state)
        const { n, notMeasured, notCounted } = measured(view)
        expect({
          hasDistance: / km from /.test(text),
          atLeast: /the farthest.* at least \d/.test(text),
          incident: /the farthest incident/.test(text),
          located: /of them (located|a located)/.test(text),
        }).toEqual({
          hasDistance: n > 0,
          atLeast: n > 0 && notMeasured > 0,
          incident: n > 0 && notCounted > 0,
          located: (n > 0 && notCounted > 0) || view.unlocated + view.coarse > 0,
        })
      }),
    )
  })
})
