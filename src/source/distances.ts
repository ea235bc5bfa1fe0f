import type { Position } from '../core/record/incident.ts'
import type { Columns } from '../core/table/dataset.ts'
import { patient } from './patient.ts'

/** More incidents than this are not measured in the page: it stays usable. */
const MOST_MEASURED = 20_000
/** As many bases are kept: the dataset's own, and the one that the reader chose. */
const MOST_BASES = 2

/** Distances of every incident from a base, km; NaN where it is not located; null where there are too many to measure. */
export type Distances = Float64Array | null

interface Measuring {
  /** Undefined while they are measured. */
  km: Distances | undefined
  readonly done: Promise<void>
}

/** Measures distances when they are first asked for: the geodesics are no part of the first view. */
export class DistanceTable {
  readonly #columns: Columns
  readonly #bases = new Map<string, Measuring>()

  constructor(columns: Columns) {
    this.#columns = columns
  }

  /** Undefined while they are not there. */
  now(base: Position): Distances | undefined {
    if (this.#columns.count > MOST_MEASURED) return null
    return this.#bases.get(base.join())?.km
  }

  /** Resolves when `now` gives them; rejects where they can't be measured, and begins anew when asked again. */
  async measured(base: Position): Promise<void> {
    if (this.now(base) !== undefined) return
    const key = base.join()
    const under = this.#bases.get(key) ?? this.#begin(key, base)
    await under.done
  }

  #begin(key: string, base: Position): Measuring {
    const isWanted = () => this.#bases.has(key)
    const measuring: Measuring = {
      km: undefined,
      done: measure(this.#columns, base, isWanted).then(
        (km) => {
          measuring.km = km
        },
        (reason) => {
          this.#bases.delete(key)
          throw reason
        },
      ),
    }
    for (const oldest of [...this.#bases.keys()].slice(0, -(MOST_BASES - 1))) this.#bases.delete(oldest)
    this.#bases.set(key, measuring)
    return measuring
  }
}

/** Step by step, so that the page goes on between them. */
async function measure(columns: Columns, base: Position, isWanted: () => boolean): Promise<Float64Array> {
  const { distanceSteps } = await patient(import('../measures/distance.ts'))
  const steps = distanceSteps(columns, base)
  while (isWanted()) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((resolve) => setTimeout(resolve))
  }
  throw new Error('another base was chosen')
}
