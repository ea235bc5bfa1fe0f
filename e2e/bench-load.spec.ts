import { expect, test } from '@playwright/test'
import { loadTable } from './bench/load.ts'
import { patience } from './pace.ts'

const page = (body: string) => `data:text/html,${encodeURIComponent(body)}`

test('the bench of loading says of a page that never shows a map that it has no figure, and measures the others', async () => {
  const table = await loadTable(
    [
      { name: 'shows one', address: page('<script>performance.mark("map-shown")</script>') },
      { name: 'of an older build', address: page('<p>without marks') },
    ],
    1,
    patience(2000),
  )
  const [shows, never] = table.trim().split('\n').slice(2)
  expect(shows).toMatch(/^\| shows one \| \d+ \| 1\.00 \| \d+ \| 1\.00 \|/)
  expect(never).toMatch(
    /^\| of an older build \| no figure: the page has not said in [\d.]+ s that its map is shown \|$/,
  )
})
