import type { Position } from '../core/incident.ts'
import type { DayInterval } from '../core/interval.ts'
import type { View } from '../core/view.ts'
import type { Analysis, Progress } from '../measures/analyse.ts'

/** What is measured: what passes a view's filters, in a window of time. */
export interface Question {
  readonly view: View
  readonly window: DayInterval
  readonly base: Position
  readonly baseCountry: string
  readonly epsKm: number
  readonly minPoints: number
}

/** An answer with the question it belongs to: whatever is shown of it is named after that. */
export interface Measured {
  readonly question: Question
  readonly analysis: Analysis
}

export interface MeasuringNow {
  readonly measured: Measured | null
  /** What is measured now and how far it is; null while an answer is not slow to come. */
  readonly progress: (Progress & { readonly question: Question }) | null
  /** Why the last question has no answer; null where it has one. */
  readonly failure: string | null
}

export const NOTHING_MEASURED: MeasuringNow = { measured: null, progress: null, failure: null }

/** Whether two questions have the same answer. */
export function isSame(a: Question, b: Question): boolean {
  return differsInTime(a, b) && a.window.from === b.window.from && a.window.to === b.window.to
}

/** Whether two questions differ in nothing but the window, if at all. */
export function differsInTime(a: Question, b: Question): boolean {
  return (
    a.view.columns === b.view.columns &&
    a.view.filtered === b.view.filtered &&
    a.view.state.certain === b.view.state.certain &&
    String(a.base) === String(b.base) &&
    a.baseCountry === b.baseCountry &&
    a.epsKm === b.epsKm &&
    a.minPoints === b.minPoints
  )
}
