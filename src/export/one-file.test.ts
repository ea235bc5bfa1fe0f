import { gunzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { oneFile } from './one-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const PAGE = {
  title: 'Reach </title><script>bad()</script>',
  lang: 'en',
  sentence: 'One & all.',
  query: '?q=</script>\u2028',
  entry: 'assets/page.js',
  base: '/',
  opener: 'open()',
  files: [
    { path: 'assets/page.js', bytes: bytes('const end = "</script>"') },
    { path: 'data/info.json', bytes: bytes('{"title":"a\u2028b"}') },
  ],
}

test('a page of one file holds what it is given, byte for byte', () => {
  const html = oneFile(PAGE)
  const [, packed] = /id="held">([A-Za-z0-9+/=]+)</.exec(html)!
  const [, about] = /id="about">([^<]+)</.exec(html)!
  const { files, query } = JSON.parse(about!)
  const whole = gunzipSync(Uint8Array.from(atob(packed!), (letter) => letter.charCodeAt(0)))
  expect([files, query, new TextDecoder().decode(whole)]).toEqual([
    [
      ['assets/page.js', 23],
      ['data/info.json', 17],
    ],
    '?q=</script>\u2028',
    'const end = "</script>"{"title":"a\u2028b"}',
  ])
})

test('nothing that it holds ends one of its scripts or stands in it as markup', () => {
  const html = oneFile(PAGE)
  expect([
    html.split('</script>').length - 1,
    html.split('<script').length - 1,
    /[\u2028\u2029]/.test(html),
  ]).toEqual([3, 3, false])
  expect(html).toContain('<title>Reach &lt;/title>&lt;script>bad()&lt;/script></title>')
})

test('an opener that would end its own script is refused', () => {
  expect(() => oneFile({ ...PAGE, opener: '"</script>"' })).toThrow('the opener would end its own script')
})
