import { KERMAN } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

test('a whole session asks no other host for anything', async ({ explorer, page, baseURL }) => {
  const hosts = new Set<string>()
  page.context().on('request', (request) => hosts.add(new URL(request.url()).origin))
  await explorer.open('view=57,35,4')
  await explorer.map.isThere()
  await explorer.map.click(KERMAN, [57, 35, 4])
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await explorer.card.close()
  await explorer.map.control('Zoom in').click()
  await explorer.incidents.showAs('Table')
  await explorer.openPanel('Filters')
  await explorer.filters.toggle('Country', 'Iran')
  await explorer.openPanel('Sources')
  await page.getByRole('button', { name: /^Theme/ }).click()
  await explorer.time.play()
  await page.goto('/embed/?country=IR')
  await expect(explorer.time.region).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect([...hosts].filter((host) => host !== 'null')).toEqual([baseURL])
})
