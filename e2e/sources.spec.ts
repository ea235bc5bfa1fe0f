import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('lists the documents, and says which of them rewrites another', async ({ explorer }) => {
  await explorer.open('panel=sources')
  await expect(explorer.sources.documents).toHaveText([
    '000Title of document 000Third Paper; published 2024-04-01; rewrites First Paper and is not counted beside it',
    '001Title of document 001First Paper; published 2024-04-01',
    '002Title of document 002Second Paper; published 2024-04-01',
  ])
  await expect(explorer.sources.panel).toContainText('not reported is not the same as not happened')
})

test('shows for each incident which document mentions it, and in which paragraph', async ({ explorer }) => {
  await explorer.open('panel=sources')
  await expect(explorer.sources.cells('Attack in Kabul in 2015')).toHaveText(['', /1$/, ''])
  await expect(explorer.sources.cells('Attack in Kerman')).toHaveText([/1$/, /1$/, /1$/])
})

test('a mention without a paragraph is not an empty cell', async ({ explorer }) => {
  await explorer.open('panel=sources')
  await expect(explorer.sources.cells('Plot in Moscow')).toHaveText(['', '', /\S/])
})

test('marks where independent documents differ', async ({ explorer }) => {
  await explorer.open('panel=sources')
  await expect(explorer.sources.matrix.getByRole('rowheader').filter({ hasText: '≠' })).toHaveText([
    /Attack in Kerman/,
  ])
})

test('holds the incidents that pass the filters', async ({ explorer }) => {
  await explorer.open('panel=sources&country=RU')
  await expect(explorer.sources.matrix.getByRole('rowheader')).toHaveText([
    'Plot in Moscow',
    'Warning of an attack in Moscow',
    'Attack in Krasnogorsk',
  ])
})

test('names what was read and left out, with the reason', async ({ explorer }) => {
  await explorer.open('panel=sources')
  await explorer.sources.leftOut.getByText('What was read and left out (1)').click()
  await expect(explorer.sources.leftOut.getByRole('listitem')).toHaveText([
    '002, ¶ 9: A story about a film. Not an incident.',
  ])
})

test('says how to cite', async ({ explorer }) => {
  await explorer.open('panel=sources')
  await expect(explorer.sources.panel).toContainText('Test data, version 0.')
})

test('hands every file out that other tools open, at an address that stays', async ({
  explorer,
  request,
}) => {
  await explorer.open('panel=sources')
  const shown = explorer.sources.panel.getByRole('link')
  await expect(shown).toHaveCount(7)
  const links = await shown.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const answers = await Promise.all(links.map((link) => request.get(link)))
  const said = answers.map((answer) => [
    new URL(answer.url()).pathname,
    answer.status(),
    answer.headers()['content-type'],
  ])
  expect(said).toEqual([
    ['/data/incidents.geojson', 200, 'application/geo+json'],
    ['/data/incidents.csv', 200, 'text/csv; charset=utf-8'],
    ['/data/incidents.schema.json', 200, 'application/json'],
    ['/data/datapackage.json', 200, 'application/json'],
    ['/data/CITATION.cff', 200, 'text/plain; charset=utf-8'],
    ['/data/LICENSE.txt', 200, 'text/plain; charset=utf-8'],
    ['/data/catalog.jsonld', 200, 'application/ld+json'],
  ])
})
