import type { DayInterval } from '../../../src/core/time/interval.ts'
import type { ToCells } from '../../../src/map/cells/cell-service.ts'

/** To the worker of the bench, beside what the page's own worker is told. */
export type ToBench =
  | ToCells
  | { readonly type: 'load'; readonly address: string }
  /** Only one in three passes from now on. */
  | { readonly type: 'third' }
  | { readonly type: 'by-hand'; readonly windows: readonly DayInterval[]; readonly z: number }

export type FromBench =
  | {
      readonly type: 'loaded'
      readonly count: number
      /** Bytes of the arrays that are kept. */
      readonly bytes: number
      readonly ms: number
      readonly extent: DayInterval
    }
  | {
      readonly type: 'by-hand'
      readonly cells: Uint32Array
      readonly totals: readonly { readonly possible: number; readonly certain: number }[]
    }
