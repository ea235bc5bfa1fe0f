import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { createView } from '../core/view.ts'
import { type Port, serveMeasures } from '../measures/service.ts'
import { connectMeasures } from '../measures/worker-client.ts'
import { PATIENCE_MS } from './loader.ts'
import { createMeasuring, type Measuring, REST_MS, SLOW_MS } from './measuring.ts'
import type { MeasuringNow } from './question.ts'
import { questionOf } from './question.ts'

const dataset = datasetOf(
  feature('kabul', { start: '2020-01-01' }),
  feature('kerman', { start: '2020-01-02', at: [57.08, 30.28], country: 'IR' }),
  feature('moscow', { start: '2020-01-03', at: [37.62, 55.75], country: 'RU' }),
)
const viewOf = createView(dataset)
const questionAt = (part: Partial<State> = {}) => {
  const view = viewOf({ ...DEFAULT_STATE, ...part })
  return questionOf(view, view.window)
}
const FIRST = dataset.columns.start[0]!

const open: Measuring[] = []
afterEach(() => {
  for (const measuring of open.splice(0)) measuring.close()
})

/** Measuring with a service at the other end of a channel that works only when `work` lets it, and a clock by hand. */
function started() {
  const { port1, port2 } = new MessageChannel()
  let gates: (() => void)[] = []
  let held = false
  serveMeasures(port2 as unknown as Port, () =>
    held ? new Promise((resume) => gates.push(resume)) : new Promise((resume) => setTimeout(resume, 0)),
  )
  const timers = new Map<number, { at: number; run: () => void }>()
  let [time, timer] = [0, 0]
  const seen: MeasuringNow[] = []
  let arrived = () => {}
  const measuring = createMeasuring(
    (handlers) => connectMeasures(port1 as unknown as Port, handlers, () => port1.close()),
    (now) => {
      seen.push(now)
      if (now.measured || now.failure) arrived()
    },
    (milliseconds, run) => {
      const id = ++timer
      timers.set(id, { at: time + milliseconds, run })
      return () => timers.delete(id)
    },
    async () => 'failed',
  )
  open.push(measuring)
  return {
    ...{ measuring, seen },
    hold() {
      held = true
    },
    work() {
      held = false
      for (const go of gates.splice(0)) go()
      gates = []
    },
    pass(milliseconds: number) {
      time += milliseconds
      for (const [id, { at, run }] of [...timers]) {
        if (at > time) continue
        timers.delete(id)
        run()
      }
    },
    answer: () =>
      new Promise<MeasuringNow>((resolve) => {
        arrived = () => resolve(seen.at(-1)!)
      }),
    countries: () =>
      seen.flatMap(({ measured }) => measured?.analysis.countries.map(({ code }) => code).join() ?? []),
  }
}

describe('measuring what is shown', () => {
  it('gives the answer together with its question', async () => {
    const { measuring, answer } = started()
    const question = questionAt()
    measuring.ask(question, false)
    const { measured, progress, failure } = await answer()
    expect({ same: measured?.question === question, n: measured?.analysis.n, progress, failure }).toEqual({
      same: true,
      n: 3,
      progress: null,
      failure: null,
    })
  })

  it('does not ask again for what it has an answer to, and asks for nothing when nothing is wanted', async () => {
    const { measuring, answer, seen } = started()
    measuring.ask(questionAt(), false)
    await answer()
    measuring.ask(questionAt(), false)
    measuring.ask(null, false)
    expect(seen.map(({ measured }) => measured?.analysis.n ?? null)).toEqual([3, null])
  })

  it('never shows the answer to a question that a newer one has replaced', async () => {
    const { measuring, answer, hold, work, countries } = started()
    hold()
    measuring.ask(questionAt(), false)
    measuring.ask(questionAt({ country: ['IR'] }), false)
    work()
    await answer()
    expect(countries()).toEqual(['IR'])
  })

  it('says that it measures, and what, once an answer is slow to come', async () => {
    const { measuring, answer, hold, work, pass, seen } = started()
    hold()
    const question = questionAt()
    measuring.ask(question, false)
    pass(SLOW_MS - 1)
    expect(seen).toEqual([])
    pass(1)
    expect(seen.at(-1)).toEqual({
      measured: null,
      progress: { done: 0, step: null, question },
      failure: null,
      trouble: null,
    })
    work()
    expect((await answer()).progress).toBe(null)
  })

  it('finishes a step of a running playback before it turns to the latest one', async () => {
    const { measuring, answer, hold, work, pass, countries } = started()
    hold()
    for (const day of [FIRST, FIRST + 1, FIRST + 2]) measuring.ask(questionAt({ at: day }), true)
    work()
    await answer()
    expect(countries()).toEqual(['AF'])
    const next = answer()
    pass(REST_MS)
    await next
    expect(countries()).toEqual(['AF', 'AF,IR,RU'])
  })

  it('drops the step under way when the filters change while a run plays', async () => {
    const { measuring, answer, hold, work, countries } = started()
    hold()
    measuring.ask(questionAt({ at: FIRST }), true)
    measuring.ask(questionAt({ at: FIRST + 1, country: ['IR'] }), true)
    work()
    await answer()
    expect(countries()).toEqual(['IR'])
  })

  it('catches up at once when a run stops', async () => {
    const { measuring, answer, countries } = started()
    measuring.ask(questionAt({ at: FIRST }), true)
    await answer()
    measuring.ask(questionAt({ at: FIRST + 2 }), true)
    const next = answer()
    measuring.ask(questionAt({ at: FIRST + 2 }), false)
    await next
    expect(countries()).toEqual(['AF', 'AF,IR,RU'])
  })
})

describe('a service that can not be started', () => {
  /** A client a time it is started: it says that it broke, or works on a channel of its own. */
  function breaking(...starts: ('breaks' | 'hangs' | 'works')[]) {
    const seen: MeasuringNow[] = []
    const timers = new Set<() => void>()
    let tell = () => {}
    const asked: string[] = []
    const measuring = createMeasuring(
      (handlers) => {
        const how = starts.shift()
        asked.push(how ?? 'too often')
        if (how === 'works') {
          const { port1, port2 } = new MessageChannel()
          serveMeasures(port2 as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0)))
          return connectMeasures(port1 as unknown as Port, handlers, () => port1.close())
        }
        if (how === 'breaks') handlers.onBroken?.()
        return { measure() {}, cancel() {}, close() {} }
      },
      (now) => {
        seen.push(now)
        tell()
      },
      (milliseconds, run) => {
        if (milliseconds !== PATIENCE_MS) return () => {}
        timers.add(run)
        return () => timers.delete(run)
      },
      async () => 'unreachable',
    )
    open.push(measuring)
    const until = (held: (now: MeasuringNow) => boolean) =>
      new Promise<MeasuringNow>((resolve) => {
        tell = () => held(seen.at(-1)!) && resolve(seen.at(-1)!)
      })
    const patienceEnds = () => {
      for (const run of timers) run()
    }
    return { measuring, seen, asked, until, patienceEnds }
  }

  it('is said, is not started again by itself, and can be tried again', async () => {
    const { measuring, asked, until } = breaking('breaks', 'works')
    const said = until(({ trouble }) => trouble !== null)
    measuring.ask(questionAt(), false)
    expect((await said).trouble).toBe('unreachable')
    measuring.ask(questionAt(), false)
    measuring.ask(questionAt({ country: ['IR'] }), false)
    expect(asked).toEqual(['breaks'])
    const answered = until(({ measured }) => measured !== null)
    measuring.again()
    const { measured, trouble } = await answered
    expect([measured?.analysis.n, trouble, asked]).toEqual([1, null, ['breaks', 'works']])
  })

  it('is said to be slow when nothing comes from it, and can be tried again', async () => {
    const { measuring, seen, until, patienceEnds } = breaking('hangs', 'works')
    measuring.ask(questionAt(), false)
    patienceEnds()
    expect(seen.at(-1)?.trouble).toBe('slow')
    const answered = until(({ measured }) => measured !== null)
    measuring.again()
    expect((await answered).measured?.analysis.n).toBe(3)
  })
})
