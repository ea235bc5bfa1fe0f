import { expect, it } from 'vitest'
import { openingState } from '../../core/link/opening.ts'
import type { DatasetInfo, Group } from '../../core/table/dataset.ts'
import { BLANK_MAP } from '../../intake/mapping.ts'
import { renamedState } from './renamed-state.ts'

const ARMY: Group = { actor: 'Army', related: [] }
const IS: Group = { actor: 'Islamic State', related: [] }
/** What is said of a file that is about a group, with other names of it. */
const infoOf = (group: Group | null, also: readonly string[] = []) => {
  const map = JSON.stringify({ ...BLANK_MAP, aliases: [{ name: 'Islamic State', also }] })
  return { group, reading: { map } } as unknown as DatasetInfo
}

it('a view that left it to the group whose incidents are shown leaves it to the group that is chosen, and back', () => {
  const chosen = { q: 'bridge', inside: 'FJ' } as const
  const before = { ...openingState(null), ...chosen }
  const ofArmy = renamedState(before, null, infoOf(ARMY))
  expect([
    ofArmy,
    renamedState(ofArmy, ARMY, infoOf(IS)),
    renamedState(ofArmy, ARMY, infoOf(null)),
    renamedState(ofArmy, ARMY, { ...infoOf(null), reading: undefined } as unknown as DatasetInfo),
  ]).toEqual([{ ...openingState(ARMY), ...chosen }, { ...openingState(IS), ...chosen }, before, before])
})

it('who was chosen stays chosen, by the name that is theirs now', () => {
  const state = { ...openingState(ARMY), actor: ['IS', 'ISIL', 'Police'] }
  expect(renamedState(state, ARMY, infoOf(ARMY, ['IS', 'ISIL'])).actor).toEqual(['Islamic State', 'Police'])
  expect(renamedState({ ...state, actor: [] }, ARMY, infoOf(IS)).actor).toEqual([])
})
