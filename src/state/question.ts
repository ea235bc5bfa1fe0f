import type { Position } from '../core/record/incident.ts'
import type { DayInterval } from '../core/time/interval.ts'
import { baseOf, insideOf, type View } from '../core/view.ts'
import type { Analysis, Progress } from '../measures/analyse.ts'
import type { Trouble } from './loader.ts'

/** What is measured: what passes a view's filters, in a window of time. */
export interface MeasureQuestion {
  readonly view: View
  readonly window: DayInterval
  /** Null where neither the dataset nor the reader has one. */
  readonly base: Position | null
  readonly baseCountry: string | null
  readonly epsKm: number
  readonly minPoints: number
}

/** An answer with the question it belongs to: whatever is shown of it is named after that. */
export interface Measured {
  readonly question: MeasureQuestion
  readonly analysis: Analysis
}

export interface MeasuringNow {
  readonly measured: Measured | null
  /** What is measured now and how far it is; null while an answer is not slow to come. */
  readonly progress: (Progress & { readonly question: MeasureQuestion }) | null
  /** Why the last question has no answer; null where it has one. */
  readonly failure: string | null
  /** Why nothing can be measured at all; null where it can. */
  readonly trouble: Trouble | null
}

export const NOTHING_MEASURED: MeasuringNow = { measured: null, progress: null, failure: null, trouble: null }

/** Whether two questions have the same answer. */
export function isSame(a: MeasureQuestion, b: MeasureQuestion): boolean {
  return differsInTime(a, b) && a.window.from === b.window.from && a.window.to === b.window.to
}

/** Whether two questions differ in nothing but the window, if at all. */
export function differsInTime(a: MeasureQuestion, b: MeasureQuestion): boolean {
  return (
    a.view.table === b.view.table &&
    a.view.state.certain === b.view.state.certain &&
    String(a.base) === String(b.base) &&
    a.baseCountry === b.baseCountry &&
    a.epsKm === b.epsKm &&
    a.minPoints === b.minPoints
  )
}

/** The question of a view about a window of time. */
export function questionOf(view: View, window: MeasureQuestion['window']): MeasureQuestion {
  const { eps, min } = view.state
  return {
    view,
    window,
    base: baseOf(view),
    baseCountry: insideOf(view),
    epsKm: eps,
    minPoints: min,
  }
}
