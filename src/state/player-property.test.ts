import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import { isoDay } from '../core/time/day.ts'
import { localSource } from '../source/local.ts'
import { createActions } from './actions.ts'
import { handClock } from './fixtures/hand-clock.ts'
import { createPlayer } from './player.ts'
import { createAppStore } from './store.ts'
import { createViewer } from './viewer.ts'

/** 1 January 2020, and a winter of incidents, every sixth day. */
const FIRST = 18_262
const DAYS = 90
const FEATURES = Array.from({ length: DAYS / 6 + 1 }, (_, i) =>
  feature(`i${i}`, { start: isoDay(FIRST + 6 * i), country: i % 2 ? 'AF' : 'IR' }),
)

function page() {
  const store = createAppStore()
  const view = createViewer(store)
  const actions = createActions(store, view)
  const clock = handClock()
  const player = createPlayer(store, view, clock)
  actions.datasetLoaded(localSource(datasetOf(...FEATURES)), [], DEFAULT_STATE)
  const shown = () => view(store.getState().state)!
  return { store, actions, clock, player, shown, playing: () => store.getState().playing }
}
type Page = ReturnType<typeof page>

/** Something that happens to a page, what may move its playhead backwards, and what may make it play. */
interface Happening {
  readonly name: string
  readonly run: (page: Page) => void
  readonly moves?: true
  readonly plays?: true
}

const day = fc.integer({ min: FIRST - 10, max: FIRST + DAYS + 10 })
const stretch = fc.record({ from: fc.option(day), to: fc.option(day) })

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 900 }).map((ms) => passing(ms)) },
  fc.integer({ min: 1001, max: 4_000_000 }).map((ms) => passing(ms)),
  fc.boolean().map((seen) => ({ name: `seen ${seen}`, run: ({ player }: Page) => player.visible(seen) })),
  fc.constant({ name: 'play', run: ({ player }: Page) => player.play(), moves: true, plays: true } as const),
  stretch.map((between) => ({
    name: `play ${JSON.stringify(between)}`,
    run: ({ player }: Page) => player.play(between),
    moves: true as const,
    plays: true as const,
  })),
  fc.constant({ name: 'pause', run: ({ player }: Page) => player.pause() }),
  day.map((to) => ({
    name: `scrub ${to}`,
    run: ({ actions }: Page) => actions.scrub(to),
    moves: true as const,
  })),
  fc.constantFrom<1 | -1>(1, -1).map((by) => ({
    name: `step ${by}`,
    run: ({ player }: Page) => player.step(by),
    moves: true as const,
  })),
  fc.constantFrom('AF', 'IR', 'XX').map((country) => ({
    name: `filter ${country}`,
    run: ({ actions }: Page) => actions.toggleFacet('country', country),
  })),
  fc.nat(FEATURES.length - 1).map((index) => ({
    name: `select ${index}`,
    run: ({ actions }: Page) => actions.select(index),
    moves: true as const,
  })),
  fc.constantFrom<Partial<State>>({}, { at: FIRST + 20 }, { mode: 'window', play: true }).map((part) => ({
    name: `back to ${JSON.stringify(part)}`,
    run({ player, actions }: Page) {
      player.pause()
      actions.openLink({ ...DEFAULT_STATE, ...part })
    },
    moves: true as const,
  })),
)

function passing(milliseconds: number): Happening {
  return { name: `pass ${milliseconds}`, run: ({ clock }) => clock.pass(milliseconds) }
}

describe('whatever happens to a page', () => {
  it('plays only what it is told to play, and moves only forward by itself', () => {
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 60 }), (given) => {
        const now = page()
        for (const { run, moves, plays } of given) {
          const before = { at: now.shown().at, playing: now.playing() }
          run(now)
          if (now.playing()) expect(before.playing || plays === true).toBe(true)
          if (!moves) expect(now.shown().at).toBeGreaterThanOrEqual(before.at)
          if (!moves && !before.playing) expect(now.shown().at).toBe(before.at)
        }
      }),
    )
  })

  it('asks for frames while it plays where it is seen, and at no other time', () => {
    fc.assert(
      fc.property(fc.array(happenings, { maxLength: 60 }), (given) => {
        const now = page()
        let seen = true
        for (const { name, run } of given) {
          run(now)
          if (name.startsWith('seen')) seen = name === 'seen true'
          expect([name, now.clock.waiting]).toEqual([name, seen && now.playing()])
        }
      }),
    )
  })

  it('passes at most one step when time jumps', () => {
    fc.assert(
      fc.property(
        fc.array(happenings, { maxLength: 30 }),
        fc.integer({ min: 1001, max: 1e9 }),
        (given, jump) => {
          const now = page()
          for (const { run } of given) run(now)
          // Two usual frames: the gap counts like the second of them.
          now.clock.pass(16)
          now.clock.pass(16)
          const before = now.shown()
          now.clock.pass(jump)
          const between = FEATURES.map((_, i) => FIRST + 6 * i).filter(
            (start) => start > before.at && start <= now.shown().at,
          )
          expect(between.length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
