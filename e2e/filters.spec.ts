import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('every value of a facet shows how many lie in time and how many at any time', async ({ explorer }) => {
  await explorer.open('at=2020-04-15&panel=filters')
  expect(await explorer.filters.counts('Country')).toEqual([
    'Afghanistan 3 of 4',
    'Russia 1 of 3',
    'Germany 1 of 1',
    'Iran 0 of 1',
    'Türkiye 0 of 1',
    'Uzbekistan 0 of 1',
    'No country 1 of 1',
  ])
  expect(await explorer.filters.counts('Kind')).toEqual([
    'Attack 3 of 8',
    'Foiled plot 1 of 1',
    'Arrest 1 of 1',
    'Warning 0 of 1',
    'Threat 1 of 1',
    'Organisation 0 of 0',
    'Total 0 of 0',
  ])
  expect(await explorer.filters.counts('Source')).toEqual([
    'Third Paper 0 of 2',
    'First Paper 3 of 8',
    'Second Paper 3 of 7',
  ])
})

test('counts in time follow the playhead', async ({ explorer }) => {
  await explorer.open('at=2020-04-15&panel=filters')
  await explorer.time.step('Next')
  await expect(explorer.date).toHaveText('30 June 2020')
  await explorer.time.step('Next')
  await expect(explorer.date).toHaveText('26 August 2021')
  expect(await explorer.filters.counts('Role')).toEqual([
    'Incident 6 of 10',
    'Warning or threat 1 of 2',
    'Context 0 of 1',
    'Total 0 of 1',
  ])
})

test('two values of one facet add up', async ({ explorer }) => {
  await explorer.open('panel=filters')
  await explorer.filters.toggle('Country', 'Iran')
  await explorer.filters.toggle('Country', 'Türkiye')
  await expect(explorer.sentence).toContainText('in Iran or Türkiye')
  await expect(explorer.stamp).toHaveText('22 March 20242 of 2 so far')
  await explorer.openPanel('Incidents')
  await expect(explorer.incidents.titles).toHaveText(['Attack in Istanbul', 'Attack in Kerman'])
  await explorer.address.toMean('v=1&country=IR,TR')
})

test('values of two facets narrow each other', async ({ explorer }) => {
  await explorer.open('panel=filters')
  await explorer.filters.toggle('Country', 'Afghanistan')
  await explorer.filters.toggle('Attribution', 'Claimed by the group')
  await explorer.openPanel('Incidents')
  await expect(explorer.incidents.titles).toHaveText(['Attack in Kabul in 2021', 'Attack in Kabul in 2016'])
})

test('the counts of a facet leave its own selection out, and those of the others follow it', async ({
  explorer,
}) => {
  await explorer.open('panel=filters')
  const before = await explorer.filters.counts('Country')
  await explorer.filters.toggle('Country', 'Iran')
  await expect(explorer.stamp).toContainText('1 of 1 so far')
  expect(await explorer.filters.counts('Country')).toEqual(before)
  expect((await explorer.filters.counts('Kind'))[0]).toBe('Attack 1 of 1')
})

test('counts, sentence, list and date stamp agree', async ({ explorer }) => {
  await explorer.open('at=2022-12-31&panel=filters&kind=attack')
  const counts = await explorer.filters.counts('Kind')
  expect(counts[0]).toBe('Attack 5 of 8')
  await expect(explorer.stamp).toContainText('5 of 8 so far')
  await expect(explorer.sentence).toContainText('5 of 10 incidents')
  await explorer.openPanel('Incidents')
  await expect(explorer.incidents.count).toContainText('5 in time, 8 at any time')
  await expect(explorer.incidents.titles).toHaveCount(5)
})

test('a value that has nothing in time stays, dimmed', async ({ explorer }) => {
  await explorer.open('at=2020-04-15&panel=filters')
  const iran = explorer.filters.value('Country', 'Iran')
  const russia = explorer.filters.value('Country', 'Russia')
  await expect(iran).toBeEnabled()
  const look = (label: typeof iran) =>
    label.locator('..').evaluate((element) => {
      const { color, opacity } = getComputedStyle(element)
      return `${color} ${opacity}`
    })
  expect(await look(iran)).not.toBe(await look(russia))
})

test('clear brings back what the dataset opens with', async ({ explorer }) => {
  await explorer.open('panel=filters&country=IR&q=kerman')
  await expect(explorer.stamp).toContainText('1 of 1 so far')
  await explorer.filters.clear()
  await expect(explorer.stamp).toContainText('10 of 10 so far')
  await explorer.address.toBe('v=2&panel=filters')
  await expect(explorer.filters.panel.getByRole('button', { name: 'Clear' })).toBeDisabled()
})

test('context is left out until it is asked for', async ({ explorer }) => {
  await explorer.open('panel=filters')
  await expect(explorer.filters.value('Role', 'Context')).not.toBeChecked()
  await explorer.filters.toggle('Role', 'Context')
  await expect(explorer.stamp).toHaveText('22 March 202413 of 13 so far')
  await explorer.filters.toggle('Role', 'Incident')
  await explorer.filters.toggle('Role', 'Warning or threat')
  await explorer.openPanel('Incidents')
  await expect(explorer.incidents.titles).toHaveText(['A branch is announced'])
})

test('one box asks for what independent documents tell differently, and the link has it', async ({
  explorer,
}) => {
  await explorer.open('panel=filters')
  const only = explorer.filters.only('Only what independent documents tell differently')
  await expect(only).toHaveAccessibleName(/differently 1 in time, of 1$/)
  await only.click()
  await expect(explorer.sentence).toContainText('told differently by independent documents')
  await explorer.address.toBe('v=2&role=incident,signal&told=differently&panel=filters')
  await explorer.openPanel('Incidents')
  await expect(explorer.incidents.titles).toHaveText(['Attack in Kerman'])
  await explorer.openPanel('Filters')
  await only.click()
  await explorer.address.toBe('v=2&role=incident,signal&panel=filters')
})

test('of many values the commonest are shown, and a search finds the others', async ({ explorer, page }) => {
  const features = Array.from({ length: 240 }, (_, i) => ({
    type: 'Feature',
    id: `i${i}`,
    geometry: { type: 'Point', coordinates: [179, -17] },
    properties: { start: '2020-01-01', actor: i < 120 ? `Band ${i}` : 'The League' },
  }))
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  await explorer.open('panel=sources')
  await explorer.sources.openFile({
    name: 'many.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(text),
  })
  await expect(explorer.notices).toContainText('many.geojson is open')
  await explorer.openPanel('Filters')
  const actors = page.locator('details').filter({ has: page.locator('summary', { hasText: /^Actor/ }) })
  await actors.locator('summary').click()
  await test.step('the commonest first, and how many there are', async () => {
    await expect(actors.getByRole('checkbox')).toHaveCount(50)
    await expect(actors.getByRole('checkbox').first()).toHaveAccessibleName(/^The League/)
    await expect(actors.getByTestId('more-values')).toHaveText('50 of 121 values, the commonest first.')
  })
  await test.step('what is sought and what is chosen stays', async () => {
    await actors.getByRole('searchbox').fill('band 119')
    await actors.getByRole('checkbox', { name: /^Band 119/ }).check()
    await actors.getByRole('searchbox').fill('league')
    await expect(actors.getByRole('checkbox')).toHaveCount(2)
    await expect(explorer.stamp).toContainText('1 of 1 so far')
  })
})
