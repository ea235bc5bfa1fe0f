import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

test('says what happened, where, when and how far away', async ({ explorer }) => {
  await explorer.open('id=kerman-2024')
  await expect(explorer.card.title).toHaveText('Attack in Kerman')
  await expect(explorer.card.card).toContainText('Attack · claimed by the group')
  await expect(explorer.card.card).toContainText('Kerman, Iran · 3 Jan 2024')
  await expect(explorer.card.card).toContainText('1,230 km from Kabul')
  await expect(explorer.card.card).toContainText('Two explosions at a ceremony.')
})

test('says that the distance is from the base that a link chose, as the sentence does', async ({
  explorer,
}) => {
  await explorer.open('id=krasnogorsk-2024&base=2.35,48.86')
  await expect(explorer.card.card).toContainText(/\d km from the chosen base/)
  await expect(explorer.sentence).toContainText('km from the chosen base')
  await expect(explorer.card.card).not.toContainText('Kabul')
})

test('sets what the documents say side by side, and says where they differ', async ({ explorer }) => {
  await explorer.open('id=kerman-2024')
  await expect(explorer.card.card).toContainText('Reported by 3 documents, 2 of them independent')
  const killed = explorer.card.claims('Killed')
  await expect(killed.locator('caption')).toContainText('differ')
  await expect(killed.getByRole('row')).toHaveText([
    'First Paper ¶ 184',
    'Second Paper ¶ 195',
    'Third Paper ¶ 1, rewrites First Paper84',
  ])
  await explorer.card.unfoldOtherClaims()
  await expect(explorer.card.claims('Place').getByRole('row')).toHaveText(['First Paper ¶ 1in Kerman'])
})

test('does not take figures that fit each other for a contradiction', async ({ explorer }) => {
  await explorer.open('id=krasnogorsk-2024')
  await expect(explorer.card.claims('Killed').getByRole('row')).toHaveText([
    'First Paper ¶ 1at least 130',
    'Second Paper ¶ 1137',
  ])
  await expect(explorer.card.claims('Killed').locator('caption')).toHaveText('Killed')
})

test('says in words how precisely place and date are known', async ({ explorer }) => {
  await explorer.open('id=nangarhar-2015')
  await expect(explorer.card.card).toContainText('Known to the province only; not measured.')
  await expect(explorer.card.card).toContainText('Place: province (within 80 km), stated in a document.')
  await expect(explorer.card.card).toContainText(
    'Date: month (2015-09-01 to 2015-09-30), stated in a document.',
  )
})

test('says of an incident without a place that it is not on the map', async ({ explorer }) => {
  await explorer.open('id=threat-2020')
  await expect(explorer.card.card).toContainText('Without a place on the map.')
  await expect(explorer.card.card).toContainText('Place: not located, stated in a document.')
})

test('gives the notes of those who coded it', async ({ explorer }) => {
  await explorer.open('id=kerman-2024')
  await expect(explorer.card.card.getByRole('listitem')).toHaveText(['Killed. The later document is taken.'])
})

test('closes, and the link forgets it', async ({ explorer }) => {
  await explorer.open('id=kerman-2024')
  await explorer.card.close()
  await expect(explorer.card.card).toBeHidden()
  await explorer.address.toMean('v=1')
})

test('an incident outside the window moves the clock to it when it is opened', async ({ explorer }) => {
  await explorer.open('at=2020-04-15&mode=window&span=P1Y&panel=sources')
  await explorer.sources.open('Attack in Kerman')
  await expect(explorer.date).toHaveText('3 January 2024')
  await expect(explorer.time.mode('Window')).toBeChecked()
  await expect(explorer.card.away).toBeHidden()
})

test('leads to the next incident in its country, and the clock follows', async ({ explorer }) => {
  await explorer.open('id=moscow-2019&at=2019-11-20')
  await expect(explorer.card.card.getByRole('button', { name: 'Before, in Russia' })).toBeDisabled()
  await explorer.card.card.getByRole('button', { name: 'Next in Russia' }).click()
  await expect(explorer.card.title).toHaveText('Warning of an attack in Moscow')
  await expect(explorer.date).toHaveText('7 March 2024')
})

test('says when its incident does not pass the filters', async ({ explorer }) => {
  await explorer.open('id=kerman-2024&panel=filters')
  await explorer.filters.toggle('Country', 'Russia')
  await expect(explorer.card.away).toHaveText('Not on the map: it does not pass the filters.')
})
