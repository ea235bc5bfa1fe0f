import type { Columns } from '../core/dataset.ts'
import type { MeasureClient, MeasureHandlers } from '../measures/worker-client.ts'
import { differsInTime, isSame, type MeasuringNow, NOTHING_MEASURED, type Question } from './question.ts'

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
