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
