import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printLink } from '../core/link/permalink.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { filterIncidents } from '../core/table/filter.ts'
import { textAt } from '../core/table/text-column.ts'
import { type Measures, measureAll } from '../measures/measure.ts'
import { METHODS, type Method } from '../measures/methods.ts'
import type { StoredMeasures } from '../measures/stored-measures.ts'
import { tableFromColumns } from '../measures/table.ts'
import { DEFAULT_OPTIONS, type MeasureOptions, type MeasureTable } from '../measures/types.ts'
import { isWithin } from './bounds.ts'
import { isRefusal, readFilter } from './filter.ts'
import { engineOf, FIRST, type InBoth } from './fixtures/generated.ts'
import { states } from './fixtures/states.ts'
import { type Ask, MEASURE_LIMITS, measureStored } from './measure.ts'
import type { StoreFile } from './store-file.ts'
import { HAS_ENGINE, NEEDS_ENGINE } from './test-support.ts'

const COUNT = 20_000
/** As many states are tried, STATES=200 of them where it is asked for. */
const STATES = Number(process.env.STATES ?? 12)

/** How it is measured: base and country of the store's own, other ones, or none. */
const options: fc.Arbitrary<MeasureOptions> = fc.record({
  base: fc.constantFrom<MeasureOptions['base']>([69.1723, 34.5281], [-179.5, -12], [0, 90], null),
  baseCountry: fc.constantFrom('AF', 'RU', null),
  epsKm: fc.constantFrom(5, 50, 400),
  minPoints: fc.constantFrom(1, 4, 30),
})

const HOW: MeasureOptions = DEFAULT_OPTIONS

/** Not given of any store: what the explorer shows beside what the command prints. */
const EXPLORED = Object.fromEntries(
  [
    'precisionBand',
    'kDistance',
    'newGround',
    'countries.areas',
    'meanCentre.byYear',
    'clusters.sensitivity',
  ].map((name) => [name, { code: 'explorer' }]),
)

describe.skipIf(!HAS_ENGINE)(`measures of a store and of a table${NEEDS_ENGINE}`, () => {
  let both: InBoth
  let table: MeasureTable
  let store: StoreFile
  let ask: Ask
  let close: (() => Promise<void>) | undefined

  beforeAll(async () => {
    const made = await engineOf(COUNT)
    ;({ both, store, close } = made)
    table = tableFromColumns(both.columns)
    ask = async (statement) => (await made.engine.run(statement)).columns
  })
  afterAll(() => close?.())

  function filterOf(state: State) {
    const filter = readFilter(`?${printLink(state, null)}`, store)
    if (isRefusal(filter)) throw new Error(filter.error)
    return filter
  }

  /** What the command prints of the table. */
  function inTable(state: State, how: MeasureOptions): Measures {
    const { columns } = both
    const box = state.camera?.type === 'bounds' ? state.camera : null
    const positions = filterIncidents(columns, state, state.q).filter(
      (row) => !box || isWithin(box, columns.lon[row]!, columns.lat[row]!),
    )
    const window = { from: state.from, to: state.to }
    return measureAll({ table, positions, window, certain: state.certain }, how, (at) =>
      textAt(columns.id, at),
    )
  }

  it('are the same in any state', async () => {
    await fc.assert(
      fc.asyncProperty(states, options, async (state, how) => {
        const stored = await measureStored(store, filterOf(state), how, ask)
        expect(differences(withoutBasis(stored), withoutLists(inTable(state, how)))).toEqual([])
      }),
      {
        numRuns: STATES,
        // Nearly all of what is arbitrary leaves little.
        examples: [
          [{ ...DEFAULT_STATE, role: [] }, HOW],
          [
            { ...DEFAULT_STATE, from: FIRST + 100, to: FIRST + 500 },
            { ...HOW, epsKm: 5, minPoints: 30 },
          ],
        ],
      },
    )
  })

  it('bound the clusters of more places than are looked at one by one', async () => {
    const limits = { ...MEASURE_LIMITS, exactPlaces: 0 }
    await fc.assert(
      fc.asyncProperty(states, options, async (state, how) => {
        const stored = await measureStored(store, filterOf(state), how, ask, limits)
        expect(outOfBounds(stored, withoutLists(inTable(state, how)))).toEqual([])
      }),
      { numRuns: STATES, examples: [[{ ...DEFAULT_STATE, role: [] }, HOW]] },
    )
  })

  it('give each measure that is defined, or name it as not given', async () => {
    const how = { ...HOW, epsDays: 7 }
    const { notGiven, ...given } = await measureStored(store, filterOf(DEFAULT_STATE), how, ask)
    const named = new Set([...Object.keys(given), ...Object.keys(notGiven)])
    const nameOf = ({ id, field }: Method) =>
      field ?? id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
    expect(METHODS.map(nameOf).filter((name) => !named.has(name))).toEqual([])
  })

  it('are named as not given where there is more than an answer looks at', async () => {
    const limits = { ...MEASURE_LIMITS, places: 10, cases: 10 }
    const { notGiven, basis } = await measureStored(store, filterOf(DEFAULT_STATE), HOW, ask, limits)
    const [place, shared] = [
      { code: 'tooMany', what: 'place', most: 10 },
      { code: 'tooMany', what: 'case', most: 10 },
    ]
    expect([Object.keys(basis), notGiven]).toEqual([
      ['n', 'leftOut', 'possible'],
      {
        ...{ nearRepeat: { code: 'single' }, ...EXPLORED },
        ...{ countries: shared, externalShare: shared, distanceFromBaseKm: place, meanCentre: place },
        ...{ ellipse: place, standardDistanceKm: place, hull: place, hull95: place },
        ...{ smallestCircle: place, clusters: place },
      },
    ])
  })
})

/** What the bounds of the clusters are, as a check: whether they hold what the definition gives. */
function outOfBounds({ clusters, basis }: StoredMeasures, exact: ReturnType<typeof withoutLists>): string[] {
  const between = basis.clusters?.how === 'bounded' ? basis.clusters.between : {}
  const parts = ['count', 'core', 'edge', 'noise'] as const
  return parts.filter((part) => {
    const is = exact.clusters[part]
    const [least, most] = between[part] ?? [clusters![part]!, clusters![part]!]
    return !(is >= least && is <= most) || (clusters![part] !== undefined && clusters![part] !== is)
  })
}

function withoutBasis({ basis, notGiven, ...measures }: StoredMeasures) {
  expect(notGiven).toEqual({
    ...{ nearRepeat: { code: 'single' }, 'clusters.groups': { code: 'single' } },
    ...EXPLORED,
  })
  expect(Object.keys(basis).sort()).toEqual(
    Object.keys(measures)
      .filter((name) => name !== 'method')
      .sort(),
  )
  return measures
}

function withoutLists({ nearRepeat, clusters, ...measures }: Measures) {
  const { epsKm, minPoints, count } = clusters
  const inClusters = clusters.groups.flat().length
  const core = clusters.core.length
  const noise = clusters.noise.length
  return {
    ...measures,
    clusters: { epsKm, minPoints, count, core, edge: inClusters - core, noise },
  }
}

/** Where two answers differ, numbers by more than the order of sums can make of them. */
function differences(found: unknown, expected: unknown, at = ''): string[] {
  if (typeof found === 'number' && typeof expected === 'number') {
    const isNear = Math.abs(found - expected) <= 1e-8 * Math.max(1, Math.abs(expected))
    return isNear ? [] : [`${at}: ${found} in place of ${expected}`]
  }
  if (!isParts(found) || !isParts(expected))
    return Object.is(found, expected) ? [] : [`${at}: ${found} in place of ${expected}`]
  const names = new Set([...Object.keys(found), ...Object.keys(expected)])
  return [...names].flatMap((name) => differences(found[name], expected[name], `${at}.${name}`))
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
