import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLink } from '../core/link/permalink.ts'
import { chapterOf, draftFile, draftId, moved, storyOf } from './draft.ts'
import { readStory } from './read-story.ts'

const SIZE = { width: 1024, height: 512 }
const stateOf = (query: string) => parseLink(query, null).state

describe('a view as a chapter', () => {
  it('keeps what is shown, and leaves to the page what is the page’s', () => {
    const state = stateOf(
      'v=2&country=RU&at=2024-03-22&theme=dark&present=1&panel=reach&id=a&hl=b,a&bounds=20,30,60,60',
    )
    expect(chapterOf(state, null, SIZE, null)).toEqual({
      title: '',
      text: '',
      view: 'v=2&at=2024-03-22&country=RU&bounds=20,30,60,60',
      incidents: ['a', 'b'],
      cites: [],
    })
  })

  it('has the bounds that its map shows in place of a zoom', () => {
    // At zoom 1 the world is 1,024 pixels wide: all of it, and the middle half of its height.
    const { view } = chapterOf(stateOf('v=2&view=0,0,1'), null, SIZE, null)
    expect(view).toBe('v=2&bounds=-180,-66.5133,180,66.5133')
  })

  it('plays the stretch that it was given', () => {
    const { play } = chapterOf(stateOf(''), null, SIZE, { from: 19_723, to: 19_804 })
    expect(play).toEqual({ from: '2024-01-01', to: '2024-03-22', seconds: 8 })
  })
})

describe('a draft', () => {
  const chapter = chapterOf(stateOf('v=2&country=RU'), null, SIZE, null)
  const draft = {
    title: 'Köln & Kabul',
    chapters: [
      { ...chapter, text: 'Text.' },
      { ...chapter, title: 'B' },
    ],
  }
  const story = storyOf(draft, 'en', (n) => (n === 0 ? 'Story' : `Chapter ${n}`))

  it('is a story that can be told, with names for what has none yet', () => {
    expect([story.id, story.title, story.chapters.map(({ title }) => title)]).toEqual([
      'own-koln-kabul',
      'Köln & Kabul',
      ['Chapter 1', 'B'],
    ])
  })

  it('saved as a file it is read as the same story', () => {
    expect(readStory(draftFile(story))).toEqual(story)
  })

  it('has an id that a link carries, whatever its title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(draftId(title)).toMatch(/^own(?:-[a-z0-9]+)+$/)
        expect(draftId(title).length).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('is put in another order, and nothing is lost', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a'])
  })
})
