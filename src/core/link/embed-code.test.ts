import { describe, expect, it } from 'vitest'
import { parseDay } from '../time/day.ts'
import { EMBED_SIZES, type EmbedOptions, embedCode } from './embed-code.ts'
import { parseLink } from './permalink.ts'
import { DEFAULT_STATE } from './state.ts'

const site = 'https://example.org/maps/'
const first = parseDay('2015-01-01')!
const plain: EmbedOptions = {
  ...{ size: EMBED_SIZES.responsive, parts: null, theme: 'auto', start: 'now', use: 'article' },
}
const about = { site, title: 'Reach', link: null, first, group: null }

describe('embedCode', () => {
  it('is a frame with a title, and a link for where there are no frames', () => {
    expect(embedCode(DEFAULT_STATE, plain, about).frame).toBe(
      `<iframe src="https://example.org/maps/embed/" title="Reach" width="100%" height="640" loading="lazy" allowfullscreen style="border:0;max-width:100%"></iframe>
<p><a href="https://example.org/maps/">Reach</a></p>`,
    )
  })

  it('is the element with the same frame inside', () => {
    const { element } = embedCode(DEFAULT_STATE, { ...plain, size: EMBED_SIZES.medium }, about)
    expect(element).toBe(
      `<script async src="https://example.org/maps/reachmap.js"></script>
<reach-map src="https://example.org/maps/embed/" title="Reach" height="700" style="width:600px;max-width:100%">
  <iframe src="https://example.org/maps/embed/" title="Reach" width="600" height="700" loading="lazy" allowfullscreen style="border:0;max-width:100%"></iframe>
</reach-map>
<p><a href="https://example.org/maps/">Reach</a></p>`,
    )
  })

  it('carries the view, and leaves the page’s own matters behind', () => {
    const { state } = parseLink(
      '?v=2&country=RU&at=2024-03-22&id=x&panel=sources&present=1&view=37,55,5',
      null,
    )
    expect(embedCode(state, plain, about).address).toBe(
      'https://example.org/maps/embed/?v=2&at=2024-03-22&country=RU&view=37,55,5&id=x',
    )
  })

  it('starts at the beginning, playing or not, with nothing opened', () => {
    const { state } = parseLink('?v=2&at=2024-03-22&id=x', null)
    const addresses = (['beginning', 'playing'] as const).map(
      (start) => embedCode(state, { ...plain, start }, about).address,
    )
    expect(addresses).toEqual([
      'https://example.org/maps/embed/?v=2&at=2015-01-01',
      'https://example.org/maps/embed/?v=2&at=2015-01-01&play=1',
    ])
  })

  it('shows the parts that are asked for, in the theme that is asked for', () => {
    const code = embedCode(DEFAULT_STATE, { ...plain, parts: ['time', 'legend'], theme: 'dark' }, about)
    expect(code.address).toBe('https://example.org/maps/embed/?v=2&theme=dark&ui=time,legend')
    expect(code.frame).toContain('<a href="https://example.org/maps/?v=2&amp;theme=dark">')
  })

  it('is for a slide what a room sees, while its link leads to the page', () => {
    const { state } = parseLink('?v=2&story=s&chapter=3', null)
    const code = embedCode(state, { ...plain, use: 'slide', size: EMBED_SIZES.slide }, about)
    expect(code.address).toBe('https://example.org/maps/embed/?v=2&story=s&chapter=3&present=1')
    expect(code.frame).toContain('width="960" height="540"')
    expect(code.frame).toContain('<a href="https://example.org/maps/?v=2&amp;story=s&amp;chapter=3">')
  })

  it('begins a story with its first chapter, and has words of the author for its link', () => {
    const { state } = parseLink('?v=2&story=s&chapter=3', null)
    const code = embedCode(state, { ...plain, start: 'beginning' }, { ...about, link: 'The <map>' })
    expect(code.address).toBe('https://example.org/maps/embed/?v=2&at=2015-01-01&story=s&chapter=1')
    expect(code.frame).toMatch(/">The &lt;map&gt;<\/a><\/p>$/)
  })

  it('lets no title or text end its attribute', () => {
    const { state } = parseLink('?v=2&q=%22%3E%3Cscript%3E', null)
    const { frame, element } = embedCode(state, plain, { ...about, title: '"><script>' })
    expect(`${frame}${element.replace('<script async', '').replace('></script>', '')}`).not.toMatch(
      /"><script|<script>/,
    )
  })
})
