import { expect, test } from 'vitest'
import { kses } from './fixtures/kses.ts'
import { oEmbed } from './oembed.ts'
import { viewOf } from './test-support.ts'

const { info } = viewOf([], { title: 'Reach & more' })
const answer = oEmbed(info, 'https://example.org/maps/')

test('the answer is a rich one of version 1.0 with a thumbnail', () => {
  expect(answer).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'Reach & more',
    provider_name: 'Reachmap',
    provider_url: 'https://example.org/maps/',
    html: '<iframe src="https://example.org/maps/embed/" width="800" height="640" title="Reach &amp; more" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>',
    width: 800,
    height: 640,
    thumbnail_url: 'https://example.org/maps/share.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
    cache_age: 86_400,
  })
})

test('its html passes unchanged through what WordPress lets a stranger embed', () => {
  expect(kses(answer.html)).toBe(answer.html)
})

test('the filter itself takes away what is not allowed', () => {
  expect(
    kses('<iframe src="https://a.example/" onload="x()" style="a" title="t"></iframe><script>1</script>'),
  ).toBe('<iframe src="https://a.example/" title="t"></iframe>1')
  expect(kses('<iframe src="javascript:x"></iframe>')).toBe('<iframe></iframe>')
})
