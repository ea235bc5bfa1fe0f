import type { Columns } from '../core/dataset.ts'
import type { Position } from '../core/incident.ts'
import type { DayInterval } from '../core/interval.ts'
import type { View } from '../core/view.ts'
import type { Analysis, Progress } from '../measures/analyse.ts'
import type { MeasureClient, MeasureHandlers } from '../measures/worker-client.ts'

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

export interface Measuring {
  /**
   * Asks for the measures of what is shown now; null ends measuring. A newer question drops the one under way, but while
   * a run plays (`playing`) and only the time moved, that one is finished first: the answers lag by a step and never end.
   */
  ask(question: Question | null, playing: boolean): void
  close(): void
}

/** Runs something after some milliseconds; the function it returns forgets it. */
export type Wait = (milliseconds: number, run: () => void) => () => void

export const NOTHING_MEASURED: MeasuringNow = { measured: null, progress: null, failure: null }

/** An answer that comes sooner needs no progress. */
export const SLOW_MS = 300
/** Between an answer and the next question of a running playback: the page's own work comes first. */
export const REST_MS = 500

/** Puts the questions of a page to a client that is started with the first one, and tells whatever changes. */
export function createMeasuring(
  start: (handlers: MeasureHandlers) => MeasureClient,
  onChange: (now: MeasuringNow) => void,
  wait: Wait,
): Measuring {
  let client: MeasureClient | null = null
  let columns: Columns | null = null
  let asked = 0
  let underWay: Question | null = null
  let answered: Question | null = null
  let next: Question | null = null
  let now = NOTHING_MEASURED
  let forgetSlow = () => {}
  let forgetRest: (() => void) | null = null

  const tell = (change: Partial<MeasuringNow>) => {
    now = { ...now, ...change }
    onChange(now)
  }

  const handlers: MeasureHandlers = {
    onProgress(_, progress) {
      if (now.progress && underWay) tell({ progress: { ...progress, question: underWay } })
    },
    onResult(_, analysis) {
      const question = underWay
      settle()
      if (question) tell({ measured: { question, analysis }, progress: null, failure: null })
    },
    onFailed(_, words) {
      settle()
      tell({ measured: null, progress: null, failure: words })
    },
  }

  function settle() {
    answered = underWay
    underWay = null
    forgetSlow()
    forgetRest?.()
    forgetRest = wait(REST_MS, () => {
      forgetRest = null
      if (next) begin(next)
    })
  }

  function begin(question: Question) {
    next = null
    underWay = question
    client ??= start(handlers)
    const { view, window, epsKm, minPoints, base, baseCountry } = question
    if (columns !== view.columns) {
      columns = view.columns
      client.setDataset(columns, (index) => view.dataset.feature(index)?.properties.admin1 ?? null)
    }
    client.measure(String(++asked), {
      positions: view.filtered,
      window: { from: window.from, to: window.to },
      certain: view.state.certain,
      options: { base, baseCountry, epsKm, minPoints },
    })
    forgetSlow()
    if (now.progress) tell({ progress: { done: 0, step: '', question } })
    else forgetSlow = wait(SLOW_MS, () => tell({ progress: { done: 0, step: '', question } }))
  }

  function stop() {
    next = null
    forgetSlow()
    if (underWay) client?.cancel()
    underWay = null
    if (now.progress) tell({ progress: null })
  }

  return {
    ask(question, playing) {
      if (question === null) {
        stop()
        answered = null
        if (now.measured || now.failure) tell(NOTHING_MEASURED)
        return
      }
      const latest = underWay ?? answered
      if (latest && isSame(question, latest)) {
        next = null
        return
      }
      if (answered && isSame(question, answered)) return stop()
      const busy = underWay !== null || forgetRest !== null
      if (playing && busy && latest && differsInTime(question, latest)) next = question
      else begin(question)
    },
    close() {
      forgetSlow()
      forgetRest?.()
      client?.close()
      client = null
      columns = null
    },
  }
}

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
