import { toColumns } from '../src/core/table/columns.ts'
import { dataFiles } from './fixtures/data-files.ts'
import { REACH } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const { features } = toColumns(REACH)
const json = (value: unknown) => JSON.stringify(value)
const others = dataFiles(REACH.slice(1))

const NO_TEXTS = [
  {
    what: 'of another build',
    body: Buffer.from(others['features.json']),
    says: 'belong to another version of the data',
  },
  {
    what: 'features without a seal, reversed',
    body: json([...features].reverse()),
    says: 'could not be loaded',
  },
]

for (const { what, body, says } of NO_TEXTS) {
  test(`texts that are ${what} are told and left out: no title gets the text of another`, async ({
    explorer,
    page,
  }) => {
    await page.route('**/data/features.json', (route) => route.fulfill({ body }))
    await explorer.open()
    await expect(explorer.notices).toContainText(`The texts of the incidents ${says}`)
    await explorer.incidents.open('Attack in Kerman')
    await expect(explorer.card.title).toHaveText('Attack in Kerman')
  })
}

test('texts of very many incidents come when they are read; what does not come is told, and comes with another try', async ({
  explorer,
  page,
}) => {
  const files = new Map(Object.entries(dataFiles(REACH, {}, { rows: 3, features: 2 })))
  const missing = new Set(['texts/search-1.bin'])
  for (const [name, bytes] of files)
    await page.route(`**/data/${name}`, (route) =>
      missing.has(name) ? route.fulfill({ status: 404 }) : route.fulfill({ body: Buffer.from(bytes) }),
    )
  await explorer.open()
  await explorer.incidents.open('Attack in Kerman')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await explorer.incidents.search.fill('istanbul')
  await expect(explorer.notices).toContainText('could not be loaded (the server answered 404)')
  await expect(explorer.sentence).not.toContainText('matching')
  missing.clear()
  await explorer.notices.getByRole('button', { name: 'Try again' }).click()
  await expect(explorer.incidents.titles).toHaveText(['Attack in Istanbul'])
  await expect(explorer.sentence).toContainText('matching “istanbul”')
  await expect(explorer.notices).toBeHidden()
})

// What else can be in their place is tried without a browser.
const NO_INFO = [
  { what: 'null', body: 'null', says: 'could not be read: it is something else' },
  { what: 'of another build', body: Buffer.from(others['info.json']), says: 'belongs to another version' },
]

for (const path of ['/', '/embed/']) {
  for (const { what, body, says } of NO_INFO) {
    test(`${path} says it when info.json is ${what}`, async ({ page }) => {
      await page.route('**/data/info.json', (route) => route.fulfill({ body }))
      await page.goto(path)
      await expect(page.getByRole('alert')).toContainText(`The data file info.json ${says}`)
    })
  }
}
