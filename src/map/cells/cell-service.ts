import { type BinInterval, type BinUnit, binsOf } from '../../cells/bins.ts'
import { type CellColumns, cellColumns, type PlacedColumns } from '../../cells/from-columns.ts'
import { lookAt, passingOf, rowsInSight, type Sight } from '../../cells/look.ts'
import { mostIn, type Series } from '../../cells/series.ts'
import type { DayInterval } from '../../core/time/interval.ts'
import { MOST_ON_CARD } from './cell-buffers.ts'

/** One end of a channel, as a worker, a message port and their tests have it. */
export interface Port {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void
  onmessage: ((event: { data: unknown }) => void) | null
}

/** A run: the days it goes through, and how many of them its longest window shows. */
export interface RunSpan {
  readonly period: DayInterval
  readonly longest: number
}

/** To the service. */
export type ToCells =
  /** What is looked at from now on: everything that has 1 in `placed`, by its row. */
  | { readonly type: 'columns'; readonly columns: PlacedColumns; readonly placed: Uint8Array }
  /** What of it passes the filters. */
  | { readonly type: 'filtered'; readonly rows: Uint32Array }
  | {
      readonly type: 'look'
      /** Answered with the same number. */
      readonly turn: number
      readonly sight: Sight
      readonly zoom: number
      /** Null is the finest that fits. */
      readonly unit: BinUnit | null
      /** Null is everything there is. */
      readonly run: RunSpan | null
      /** Up to so many incidents in sight are told one by one. */
      readonly mostRows: number
    }

/** From the service. */
export type FromCells =
  | {
      readonly type: 'seen'
      readonly turn: number
      readonly series: Series
      /** The most that a cell ever shows in the run. */
      readonly most: number
      readonly inSight: number
      /** The rows in sight, ascending; null where they are too many. */
      readonly rows: Uint32Array | null
    }
  /** It is more than can be drawn. */
  | { readonly type: 'too-many'; readonly turn: number }
  | { readonly type: 'failed'; readonly what: string }

/**
 * Looks at the incidents of a port's columns for it, or at those that are `given`. Of looks that wait only the last is
 * answered.
 */
export function serveCells(port: Port, pause: () => Promise<void>, given: CellColumns | null = null): void {
  let columns = given
  let passes: Uint8Array | null = null
  let current = 0
  const answer = (message: FromCells, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

  async function look({ turn, sight, zoom, unit, run, mostRows }: Extract<ToCells, { type: 'look' }>) {
    current = turn
    await pause()
    if (turn !== current || !columns) return
    const found = lookAt(columns, passes, sight, zoom, unit, MOST_ON_CARD)
    if (!found) return answer({ type: 'too-many', turn })
    const { series, inSight } = found
    const { period, bins } = binnedRun(
      run ?? { period: columns.extent, longest: Number.POSITIVE_INFINITY },
      series.unit,
    )
    const most = mostIn(series, period, bins)
    const rows = inSight <= mostRows ? rowsInSight(columns, passes, sight, zoom) : null
    answer({ type: 'seen', turn, series, most, inSight, rows }, buffersOf(series))
  }

  port.onmessage = async ({ data }) => {
    const message = data as ToCells
    try {
      if (message.type === 'columns') {
        const { placed } = message
        columns = null
        columns = cellColumns(message.columns, (row) => placed[row] === 1)
        passes = null
      } else if (message.type === 'filtered') passes = columns && passingOf(columns, message.rows)
      else await look(message)
    } catch (reason) {
      answer({ type: 'failed', what: String(reason) })
    }
  }
}

/** A run in bins: those of its period, and how many its longest window touches. */
function binnedRun({ period, longest }: RunSpan, unit: BinUnit): { period: BinInterval; bins: number } {
  const bins = binsOf(period, unit)
  if (longest >= period.to - period.from + 1) return { period: bins, bins: Number.POSITIVE_INFINITY }
  // A window that is moved outward to whole bins touches one more at most than it has room for.
  const { from, to } = binsOf({ from: period.from, to: period.from + longest - 1 }, unit)
  return { period: bins, bins: unit === 'day' ? longest : to - from + 2 }
}

function buffersOf({ centres, first, bin, sums, totals, spans }: Series): ArrayBuffer[] {
  return [centres, first, bin, sums, totals, spans.first, spans.start, spans.end, spans.count].map(
    ({ buffer }) => buffer as ArrayBuffer,
  )
}
