import { describe, expect, it } from 'vitest'
import { StoreFault, type StoreTrouble } from '../core/stored/store-trouble.ts'
import { Asker, type Unanswered } from './asking.ts'

const PART: StoreTrouble = { code: 'part' }
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

/** An asker whose clock is moved by hand: what it tells, for how long it waits, and the next try. */
function asker() {
  const told: (Unanswered | null)[] = []
  const waits: number[] = []
  let due: (() => void) | null = null
  let now = 1000
  const one = new Asker(
    {
      now: () => now,
      wait(milliseconds, run) {
        waits.push(milliseconds)
        due = run
        return () => {
          due = null
        }
      },
    },
    (unanswered) => told.push(unanswered),
  )
  const pass = async () => {
    now += 5
    due?.()
    await settled()
  }
  return { one, told, waits, pass, isWaiting: () => due !== null }
}

describe('an asker', () => {
  it('asks again after 2, 4, 8, 16, 32 and then every 60 seconds, and says since when', async () => {
    const { one, told, waits, pass } = asker()
    one.ask(() => Promise.reject(new StoreFault(PART)))
    await settled()
    for (let i = 0; i < 6; i++) await pass()
    const seconds = [2, 4, 8, 16, 32, 60, 60]
    expect([waits, told]).toEqual([
      seconds.map((n) => n * 1000),
      seconds.map((again) => ({ trouble: PART, since: 1000, again })),
    ])
  })

  it('begins anew once there was an answer', async () => {
    const { one, told, waits, pass } = asker()
    const answers = [PART, PART, null, PART]
    const next = async () => answers.shift()!
    one.ask(next)
    await settled()
    await pass()
    await pass()
    one.again()
    await settled()
    expect([waits, told.map((one) => one?.since ?? null)]).toEqual([
      [2000, 4000, 2000],
      [1000, 1000, null, 1010],
    ])
  })

  it('does not ask again by itself for what stays as it is', async () => {
    for (const trouble of [
      { code: 'outdated' },
      { code: 'no-store' },
      { code: 'damaged' },
      { code: 'refused', said: 'No.' },
    ] as const) {
      const { one, told, isWaiting } = asker()
      one.ask(() => Promise.reject(new StoreFault(trouble)))
      await settled()
      expect([told, isWaiting()]).toEqual([[{ trouble, since: 1000, again: null }], false])
    }
  })

  it('ends a question where another one is asked, and hears no more of it', async () => {
    const { one, told } = asker()
    const signals: AbortSignal[] = []
    one.ask(
      (signal) =>
        new Promise((_, reject) => {
          signals.push(signal)
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    )
    one.ask(async (signal) => {
      signals.push(signal)
      return null
    })
    await settled()
    expect([signals.map(({ aborted }) => aborted), told]).toEqual([[true, false], [null]])
  })
})
