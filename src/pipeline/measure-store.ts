import { join } from 'node:path'
import { FACETS } from '../core/table/facets.ts'
import { periodOf, windowOf } from '../core/table/window.ts'
import { DuckDBPool, POOL } from '../engine/duckdb.ts'
import type { Filter } from '../engine/filter.ts'
import { measureStored } from '../engine/measure.ts'
import { byName, INCIDENTS, readOwnStore, type StoreFile } from '../engine/store-file.ts'
import type { MeasureOptions } from '../measures/types.ts'
import type { Outcome } from './command.ts'
import { report, reportJson } from './measure-report.ts'
import { actorsOf, BadInput, checkSelected, type Request } from './measure-request.ts'

/** Statements may take as long as they do: nobody else waits. */
const PATIENCE_MS = 24 * 60 * 60 * 1000

/** Measures a store by its engine, as the gate does. Rejects with BadInput, NoStore or EngineMissing, whose messages are for people. */
export async function measureStore(folder: string, request: Request): Promise<Outcome> {
  const store = readOwnStore(folder)
  const { filter, options } = askedOf(store, folder, request)
  const engine = await DuckDBPool.open(join(folder, INCIDENTS), {
    ...POOL,
    workers: 1,
    patience: PATIENCE_MS,
  })
  try {
    const measures = await measureStored(store, filter, options, async (statement) => {
      const { columns } = await engine.run(statement)
      return columns
    })
    return {
      code: 0,
      out: request.json ? reportJson(measures) : report(measures, actorsOf(request)),
    }
  } finally {
    await engine.close()
  }
}

/** An instant by events is its day, whatever the unit. */
const ONE_DAY = { months: 0, days: 1 }

function askedOf(
  store: StoreFile,
  folder: string,
  { asked }: Request,
): { readonly filter: Filter; readonly options: MeasureOptions } {
  const { extent } = store
  if (!('state' in asked)) {
    const { selected, window, certain, options } = asked
    checkSelected(selected, folder, (facet) => store.facets[facet].values)
    const isOpen = window.from === null && window.to === null
    const filter = { selection: selected, q: selected.q, certain, bounds: null }
    return { filter: { ...filter, window: isOpen ? null : periodOf(window, extent) }, options }
  }
  const { state, base: otherwise, baseCountry, epsDays } = asked
  if (state.columns.some(({ values }) => values.length > 0))
    throw new BadInput('--link: a store does not filter by columns of its own')
  if (state.mode === 'instant' && state.clock === 'calendar')
    throw new BadInput(
      '--link: which days an instant holds follows from the squares that a page shows: give --from and --to',
    )
  const { base, eps: epsKm, min: minPoints, q, certain } = state
  return {
    filter: {
      selection: byName(FACETS, (facet) => state[facet]),
      ...{ q, certain },
      window: windowOf(state, periodOf(state, extent), { unit: ONE_DAY }),
      // Where a link looks restricts nothing.
      bounds: null,
    },
    options: {
      ...{ base: base ?? otherwise, baseCountry, epsKm, minPoints },
      ...(epsDays !== undefined && { epsDays }),
    },
  }
}
