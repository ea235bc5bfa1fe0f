import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../../core/fixtures/feature.ts'
import { parseLink } from '../../core/link/permalink.ts'
import { isoDay } from '../../core/time/day.ts'
import { localSource } from '../../source/local.ts'
import { createActions } from '../../state/actions.ts'
import { handClock } from '../../state/fixtures/hand-clock.ts'
import { createPlayer } from '../../state/player.ts'
import { createAppStore } from '../../state/store.ts'
import { createViewer } from '../../state/viewer.ts'
import type { ToldStory } from '../../story/story.ts'
import { tellStory } from './teller.ts'

const THREE = [
  feature('january', { start: '2024-01-03', country: 'IR' }),
  feature('february', { start: '2024-02-10', country: 'RU' }),
  feature('march', { start: '2024-03-22', country: 'RU' }),
]

const chapter = { text: '', cites: [], view: 'v=2', incidents: [] }
const STORY: ToldStory = {
  id: 'reach',
  title: 'Reach',
  language: 'en',
  chapters: [
    { ...chapter, title: 'One', play: { from: '2024-01-03', to: '2024-03-01', seconds: 4 } },
    { ...chapter, title: 'Two', view: 'v=2&country=RU', incidents: ['march'] },
    { ...chapter, title: 'Three', play: { from: '2024-03-22', to: '2024-03-22', seconds: 2 } },
  ],
}

function tell(link = 'story=reach', reducedMotion = false) {
  const { state } = parseLink(link, null)
  const store = createAppStore(state)
  const view = createViewer(store)
  const actions = createActions(store, view)
  const clock = handClock()
  const player = createPlayer(store, view, clock)
  actions.datasetLoaded(localSource(datasetOf(...THREE)), [], state)
  const end = tellStory(STORY, { store, actions, player, reducedMotion: () => reducedMotion })
  const at = () => isoDay(view(store.getState().state)!.at)
  return {
    ...{ store, actions, player, end, at },
    go: (to: number | 'next' | 'back') => store.getState().telling!.go(to),
    /** Chapter, whether its end is held, the day and whether it plays. */
    now() {
      const { telling, playing, state } = store.getState()
      return [telling?.chapter, telling?.held, at(), playing, state.chapter]
    },
    pass(seconds: number) {
      for (let frame = 0; frame <= seconds * 10; frame++) clock.pass(100)
    },
  }
}

describe('a story on a page', () => {
  it('begins with the chapter of the link: the state before its stretch, which plays', () => {
    const { now, pass } = tell('story=reach&chapter=3')
    expect(now()).toEqual([3, false, '2024-03-21', true, 3])
    pass(2)
    expect(now()).toEqual([3, true, '2024-03-22', false, 3])
  })

  it('runs a stretch in its seconds and holds its last day', () => {
    const { now, pass } = tell()
    pass(3.5)
    expect(now().slice(0, 2)).toEqual([1, false])
    pass(0.6)
    expect(now()).toEqual([1, true, '2024-03-01', false, 1])
  })

  it('finishes a run at next and goes on at the next one, with the view of that chapter', () => {
    const { now, go, store } = tell()
    go('next')
    expect(now()).toEqual([1, true, '2024-03-01', false, 1])
    go('next')
    expect(now()).toEqual([2, true, '2024-03-22', false, 2])
    expect(store.getState().state).toMatchObject({ country: ['RU'], hl: ['march'], story: 'reach' })
  })

  it('goes back to the end that was held', () => {
    const { now, go } = tell('story=reach&chapter=2')
    go('back')
    expect(now()).toEqual([1, true, '2024-03-01', false, 1])
  })

  it('says at which end there is no further chapter', () => {
    const { go } = tell()
    expect([go(3), go('next'), go('next'), go(1), go('back')]).toEqual([
      null,
      null,
      'at end',
      null,
      'at start',
    ])
  })

  it('shows with reduced motion the held end at once', () => {
    expect(tell('story=reach', true).now()).toEqual([1, true, '2024-03-01', false, 1])
  })

  it('says that it has no such chapter, and begins with the first', () => {
    const { now, store } = tell('story=reach&chapter=9')
    expect(now().slice(0, 1)).toEqual([1])
    expect(store.getState().notices.map(({ message }) => message)).toEqual([
      { code: 'chapterUnknown', chapter: 9, of: 3 },
    ])
  })

  it('is in the chapter that the browser goes back to, without running it again', () => {
    const { now, actions, store } = tell()
    const first = store.getState().state
    store.getState().telling!.go(2)
    actions.openLink({ ...first, at: null })
    expect(now()).toEqual([1, true, '2024-03-22', false, 1])
  })

  it('stops with the page: nothing plays, and no story is told', () => {
    const { end, store } = tell()
    end()
    expect([store.getState().playing, store.getState().telling]).toEqual([false, null])
  })
})
