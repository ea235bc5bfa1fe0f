import { describe, expect, it } from 'vitest'
import { feature } from '../core/fixtures/feature.ts'
import { parseDay } from '../core/time/day.ts'
import { pageOf } from './fixtures/player-page.ts'

describe('what a run stays with', () => {
  const first = feature('first', { start: '2020-01-01', country: 'AF' })
  const second = feature('second', { start: '2020-02-01', country: 'AF' })
  const third = feature('third', { start: '2020-03-01', country: 'IR' })

  it('is told while it is held, when it is paused there, and after the run has ended with it', () => {
    const { player, store, clock } = pageOf(first, second, third)
    const staying = () => {
      const { staying, ended } = store.getState()
      return [staying?.moment.index ?? null, ended]
    }
    player.play()
    const seen = [staying()]
    const pass = (frames: number) => {
      for (let frame = 0; frame < frames; frame++) clock.pass(100)
      seen.push(staying())
    }
    pass(20)
    player.pause()
    seen.push(staying())
    player.play()
    pass(26)
    pass(53)
    pass(26)
    expect(seen).toEqual([
      [0, false],
      [0, false],
      [0, false],
      [null, false],
      [2, false],
      [2, true],
    ])
  })

  it('is forgotten when the playhead is put elsewhere and when filters change', () => {
    const leave = (act: (actions: ReturnType<typeof pageOf>['actions']) => void) => {
      const { player, store, actions } = pageOf(first, second, third)
      player.play()
      player.pause()
      const before = store.getState().staying?.moment.index
      act(actions)
      return [before, store.getState().staying]
    }
    expect([
      leave((actions) => actions.scrub(parseDay('2020-02-01')!)),
      leave((actions) => actions.toggleFacet('kind', 'attack')),
    ]).toEqual([
      [0, null],
      [0, null],
    ])
  })
})
