import type { MeasureClient, MeasureHandlers } from '../measures/worker-client.ts'
import { PATIENCE_MS, type Trouble } from './loader.ts'
import {
  differsInTime,
  isSame,
  type MeasureQuestion,
  type MeasuringNow,
  NOTHING_MEASURED,
} from './question.ts'

export interface Measuring {
  /**
   * Asks for the measures of what is shown now; null ends measuring. A newer question drops the one under way, but while
   * a run plays (`playing`) and only the time moved, that one is finished first: the answers lag by a step and never end.
   */
  ask(question: MeasureQuestion | null, playing: boolean): void
  /** Tries again what could not be measured. */
  again(): void
  close(): void
}

/** Runs something after some milliseconds; the function it returns forgets it. */
export type Wait = (milliseconds: number, run: () => void) => () => void

/** An answer that comes sooner needs no progress. */
export const SLOW_MS = 300
/** Between an answer and the next question of a running playback: the page's own work comes first. */
export const REST_MS = 500

/** Puts the questions of a page to a client that is started with the first one, and tells whatever changes. `why` finds out
 * why a client could not be started. */
export function createMeasuring(
  start: (handlers: MeasureHandlers) => MeasureClient,
  onChange: (now: MeasuringNow) => void,
  wait: Wait,
  why: () => Promise<Trouble>,
): Measuring {
  let client: MeasureClient | null = null
  let asked = 0
  let underWay: MeasureQuestion | null = null
  let answered: MeasureQuestion | null = null
  let next: MeasureQuestion | null = null
  let now = NOTHING_MEASURED
  /** What was asked when nothing could be measured; it is not asked again by itself. */
  let broken: MeasureQuestion | null = null
  let forgetSlow = () => {}
  let forgetStart = () => {}
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
      if (question) tell({ ...NOTHING_MEASURED, measured: { question, analysis } })
    },
    onFailed(_, words) {
      settle()
      tell({ ...NOTHING_MEASURED, failure: words })
    },
    onHeard: () => forgetStart(),
    onBroken: () => void why().then(breakDown),
  }

  function breakDown(trouble: Trouble) {
    forgetStart()
    forgetSlow()
    client?.close()
    client = null
    broken = underWay ?? next
    underWay = null
    next = null
    tell({ ...NOTHING_MEASURED, trouble })
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

  function begin(question: MeasureQuestion) {
    next = null
    underWay = question
    if (!client) {
      client = start(handlers)
      forgetStart = wait(PATIENCE_MS, () => breakDown('slow'))
    }
    const { view, window, epsKm, minPoints, base, baseCountry } = question
    client.measure(String(++asked), view.table, {
      window: { from: window.from, to: window.to },
      certain: view.state.certain,
      options: { base, baseCountry, epsKm, minPoints },
    })
    forgetSlow()
    if (now.progress) tell({ progress: { done: 0, step: null, question } })
    else forgetSlow = wait(SLOW_MS, () => tell({ progress: { done: 0, step: null, question } }))
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
        broken = null
        if (now.measured || now.failure || now.trouble) tell(NOTHING_MEASURED)
        return
      }
      if (broken) {
        broken = question
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
    again() {
      const question = broken ?? answered
      broken = null
      if (!question || underWay || now.measured) return
      tell(NOTHING_MEASURED)
      begin(question)
    },
    close() {
      forgetStart()
      forgetSlow()
      forgetRest?.()
      client?.close()
      client = null
    },
  }
}
