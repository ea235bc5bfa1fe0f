import { expect, test } from 'vitest'
import { feature } from '../core/fixtures/feature.ts'
import { isoDay, parseDay } from '../core/time/day.ts'
import { MOST_ENTERED, tellEvents } from './events.ts'
import { createEmbedded, createSchedule, THREE } from './fixtures/embedded.ts'
import type { EmbedEvent } from './messages.ts'

function listen(link: string, features = THREE) {
  const embedded = createEmbedded(link, features)
  const { later, runAll } = createSchedule()
  const events: EmbedEvent[] = []
  tellEvents({ ...embedded, later, send: (event) => void events.push(event) })
  const heard = () => {
    runAll()
    return events.splice(0)
  }
  return { ...embedded, heard }
}

test('nothing is said while nothing changes', () => {
  const { store, heard } = listen('')
  store.setState({ hovered: [1] })
  expect(heard()).toEqual([])
})

test('a change says the day and the state', () => {
  const { actions, heard } = listen('')
  actions.set({ country: ['RU'] })
  expect(heard()).toEqual([{ type: 'change', at: '2024-03-22', state: { country: 'RU' } }])
})

test('changes that come together are told once', () => {
  const { actions, heard } = listen('')
  for (const country of ['IR', 'RU', 'DE']) actions.set({ country: [country] })
  expect(heard()).toEqual([{ type: 'change', at: '2024-03-22', state: { country: 'DE' } }])
})

test('going forward names what came into view, going back does not', () => {
  const { actions, heard } = listen('?at=2024-01-03')
  actions.scrub(parseDay('2024-03-22')!)
  expect(heard()).toEqual([
    { type: 'enter', incident: 'february' },
    { type: 'enter', incident: 'march' },
    { type: 'change', at: '2024-03-22', state: { at: '2024-03-22' } },
  ])
  actions.scrub(parseDay('2024-02-10')!)
  expect(heard()).toEqual([{ type: 'change', at: '2024-02-10', state: { at: '2024-02-10' } }])
})

test('in a window only what is in it enters', () => {
  const { actions, heard } = listen('?at=2024-01-03&mode=window&span=P7D')
  actions.scrub(parseDay('2024-03-22')!)
  expect(heard().filter(({ type }) => type === 'enter')).toEqual([{ type: 'enter', incident: 'march' }])
})

test('not more than a hundred are named at once', () => {
  const many = Array.from({ length: 150 }, (_, i) =>
    feature(`id-${String(i).padStart(3, '0')}`, { start: isoDay(19_723 + i) }),
  )
  const { actions, heard } = listen('?at=2024-01-01', many)
  actions.scrub(19_723 + 149)
  expect(heard().filter(({ type }) => type === 'enter')).toHaveLength(MOST_ENTERED)
})

test('a selection is told, and so is its end', () => {
  const { actions, heard } = listen('')
  actions.select(2)
  expect(heard()).toEqual([
    { type: 'change', at: '2024-03-22', state: { id: 'march' } },
    { type: 'select', incident: 'march' },
  ])
  actions.closeCard()
  expect(heard()).toEqual([
    { type: 'change', at: '2024-03-22', state: {} },
    { type: 'select', incident: null },
  ])
})

test('the end of the run is told once; a pause is not an end', () => {
  const { player, pass, heard } = listen('')
  player.play()
  pass(1000)
  player.pause()
  expect(heard().filter(({ type }) => type === 'ended')).toEqual([])
  player.play()
  pass(60_000)
  expect(heard().filter(({ type }) => type === 'ended')).toEqual([{ type: 'ended' }])
})

test('a stretch that was played to its end is told as an end', () => {
  const { player, pass, heard } = listen('')
  player.play({ from: parseDay('2024-01-03'), to: parseDay('2024-02-15') })
  pass(60_000)
  expect(heard()).toEqual([
    { type: 'change', at: '2024-02-15', state: { at: '2024-02-15' } },
    { type: 'ended' },
  ])
})

test('a chapter that is entered and one whose end is held are told', () => {
  const { actions, heard } = listen('')
  const telling = { id: 's', chapter: 1, of: 3, go: () => null }
  actions.tell({ ...telling, held: false })
  expect(heard()).toEqual([{ type: 'chapter', chapter: 1, of: 3, held: false }])
  actions.tell({ ...telling, held: true })
  actions.tell(null)
  expect(heard()).toEqual([])
})
