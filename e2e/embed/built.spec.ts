import { gzipSync } from 'node:zlib'
import type { APIRequestContext } from '@playwright/test'
import { BUDGETS } from '../../src/site/weight.ts'
import { patience } from '../pace.ts'
import { ENTRY, holdParts, OF_MAP } from './hold-parts.ts'
import { expect, test } from './test.ts'

const weigh = async (request: APIRequestContext, address: string) =>
  gzipSync(await (await request.get(address)).body(), { level: 9 }).length

test('the element weighs at most 4 KB, and its types stand beside it', async ({ request, servers }) => {
  expect(await weigh(request, `${servers.site}reachmap.js`)).toBeLessThanOrEqual(4096)
  expect((await request.get(`${servers.site}reachmap.d.ts`)).status()).toBe(200)
})

test('what the embed runs before its map weighs at most 44 KB, and with nothing else the map is drawn', async ({
  page,
  request,
  servers,
}) => {
  const held = await holdParts(page)
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (response.ok() && response.url().endsWith('.js')) scripts.add(response.url())
  })
  await page.goto(`${servers.site}embed/?at=2024-01-03`)
  await expect(page.locator('[data-stands="true"]')).toBeVisible({ timeout: patience(30_000) })
  expect(held.asked()).toBeGreaterThan(0)
  const before = [...scripts].filter(
    (address) => !/maplibre-gl-worker/.test(address) && !OF_MAP.some((file) => address.endsWith(file)),
  )
  expect(before.map((address) => address.replace(servers.site, '')).sort()).toEqual([...ENTRY].sort())
  const weights = await Promise.all(before.map((address) => weigh(request, address)))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  test.info().annotations.push({ type: 'weight', description: `${sum} bytes in ${before.length} scripts` })
  expect(sum).toBeLessThanOrEqual(BUDGETS['embed/index.html'])
})

test('oEmbed is found within 150 KB, answers with a frame, and that frame works as WordPress shows it', async ({
  host,
  page,
  request,
  servers,
}) => {
  const head = (await (await request.get(servers.site)).body()).subarray(0, 150_000).toString()
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head)
  const { pathname } = new URL(found![1]!)
  const answer = await (await request.get(new URL(pathname, servers.site).href)).json()
  const html = answer.html.replace(/src="[^"]+\/embed\//, `src="${servers.site}embed/`)
  await host.open('bare.html')
  await page.locator('body').evaluate(
    (body, frame) => {
      body.innerHTML = frame
    },
    html.replace('<iframe ', '<iframe sandbox="allow-scripts" security="restricted" '),
  )
  await host.map().expectDrawn()
  const thumbnail = await request.get(new URL(new URL(answer.thumbnail_url).pathname, servers.site).href)
  const png = await thumbnail.body()
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    answer.thumbnail_width,
    answer.thumbnail_height,
  ])
})
