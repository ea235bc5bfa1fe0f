import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../core/link/state.ts'
import { parseDay } from '../core/time/day.ts'
import { readStory } from './read-story.ts'
import { chapterState, stretchOf } from './story.ts'

const VIEW = 'v=2&bounds=40,20,80,50&country=IR'
const PLAY = { from: '2022-10-26', to: '2024-01-03', seconds: 8 }

describe('the state of a chapter', () => {
  it('stands on the day before its stretch, and at its end on the last day', () => {
    const dayAt = (moment: 'start' | 'end') =>
      chapterState({ view: VIEW, play: PLAY, incidents: [] }, moment, null, DEFAULT_STATE).at
    expect([dayAt('start'), dayAt('end')]).toEqual([parseDay('2022-10-25'), parseDay('2024-01-03')])
  })

  it('is that of its view, with what is the reader’s and the page’s own', () => {
    const page = { ...DEFAULT_STATE, theme: 'dark', present: true, country: ['RU'], play: true } as const
    expect(chapterState({ view: VIEW, incidents: ['a'] }, 'end', null, page)).toEqual({
      ...DEFAULT_STATE,
      theme: 'dark',
      present: true,
      country: ['IR'],
      hl: ['a'],
      camera: { type: 'bounds', west: 40, south: 20, east: 80, north: 50 },
    })
  })

  it('plays nothing where the days can not be read or lie the wrong way round', () => {
    const stretches = [
      { play: undefined },
      { play: { ...PLAY, from: '2022-02-30' } },
      { play: { ...PLAY, to: '2022-01-01' } },
    ]
    expect(stretches.map(stretchOf)).toEqual([null, null, null])
  })
})

describe('a story in a file', () => {
  const chapter = { title: 'One', text: '<b>Text</b>', view: VIEW, incidents: ['a'] }
  const story = { id: 's', title: 'S', language: 'en', chapters: [chapter] }

  it('is read as texts and numbers, with nothing of what it does not know', () => {
    const cite = { incident: 'a', source: '001', field: 'killed' }
    const given = { ...story, more: 1, chapters: [{ ...chapter, play: PLAY, cites: [cite], extra: {} }] }
    expect(readStory(JSON.stringify(given))).toEqual({
      ...story,
      chapters: [{ ...chapter, play: PLAY, cites: [{ ...cite, title: 'a', document: '001', locators: [] }] }],
    })
  })

  it('is none where a field has another kind', () => {
    const broken = [
      'no JSON',
      '[]',
      { ...story, title: 1 },
      { ...story, chapters: [] },
      { ...story, chapters: [null] },
      { ...story, chapters: [{ ...chapter, text: { html: '' } }] },
      { ...story, chapters: [{ ...chapter, incidents: [1] }] },
      { ...story, chapters: [{ ...chapter, play: { ...PLAY, seconds: '8' } }] },
      { ...story, chapters: [{ ...chapter, cites: ['a'] }] },
    ]
    const read = (value: unknown) => readStory(typeof value === 'string' ? value : JSON.stringify(value))
    expect(broken.map(read)).toEqual(broken.map(() => null))
  })
})
