import { playedPeriod } from '../core/question.ts'
import type { Moment } from '../core/time/moments.ts'
import type { Passage } from '../core/time/run-options.ts'
import type { Steps } from '../core/time/steps.ts'
import type { View } from '../core/view.ts'
import type { ReadStore, Staying } from './store.ts'

const NONE: readonly Moment[] = []

/**
 * What a run through a view stays with: the same list for the same steps and base. Distances take a moment to be measured; until
 * then nothing is the farthest, and the first run that is planned afterwards knows it.
 */
export function createMoments(store: ReadStore): (view: View) => readonly Moment[] {
  let known: { readonly steps: Steps; readonly base: string } | null = null
  let moments = NONE
  let isStale = false

  return ({ state, period, steps, info }) => {
    const { dataset } = store.getState()
    if (!dataset) return NONE
    const base = state.base ?? info.base?.position ?? null
    if (!isStale && known?.steps === steps && known.base === String(base)) return moments
    const question = { ask: 'moments', period: playedPeriod(state, period), base } as const
    const measured = dataset.now(question)
    known = { steps, base: String(base) }
    isStale = false
    const next = measured ?? dataset.now({ ...question, base: null }) ?? NONE
    // A run that plays is not planned anew, and its step not begun again, where distances told nothing new.
    if (JSON.stringify(next) !== JSON.stringify(moments)) moments = next
    if (measured === undefined) {
      // Where distances can't be measured the run does without them.
      dataset.ask(question).then(
        () => {
          isStale = true
        },
        () => {},
      )
    }
    return moments
  }
}

const stayings = new WeakMap<Moment, Staying>()

/** What a passage stays with, the same object for the same passage; null where it shows a day as a whole. */
export function stayingWith({ moment, told }: Pick<Passage, 'moment' | 'told'>): Staying | null {
  if (!moment) return null
  let staying = stayings.get(moment)
  if (staying?.told !== told) {
    staying = { moment, told }
    stayings.set(moment, staying)
  }
  return staying
}
