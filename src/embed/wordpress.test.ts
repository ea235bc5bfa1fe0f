import { expect, it } from 'vitest'
import { wordPressOf } from './wordpress.ts'

/** A frame whose address ends in `hash`, and what it has posted to the page round it. */
function frameAt(hash: string) {
  const posted: unknown[] = []
  const parent = { postMessage: (message: unknown, target: string) => posted.push([message, target]) }
  return { posted, page: { parent, location: { hash } } as unknown as Window }
}

it('tells WordPress its height and where a click leads, by the secret that it was given', () => {
  const { page, posted } = frameAt('#?secret=aB3xYz9012')
  const wordPress = wordPressOf(page)!
  wordPress.tellHeight(619.4)
  wordPress.follow('https://example.org/maps/?v=2')
  expect(posted).toEqual([
    [{ message: 'height', value: 620, secret: 'aB3xYz9012' }, '*'],
    [{ message: 'link', value: 'https://example.org/maps/?v=2', secret: 'aB3xYz9012' }, '*'],
  ])
})

it('without such a secret there is no WordPress', () => {
  for (const hash of ['', '#', '#?secret=', '#?secret=a-b', '#?secret=a&b', '#panel']) {
    const { page, posted } = frameAt(hash)
    expect([wordPressOf(page), posted]).toEqual([null, []])
  }
})
