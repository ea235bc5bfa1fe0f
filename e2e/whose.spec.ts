import { feature } from '../src/core/fixtures/feature.ts'
import { REACH } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

const GROUP = { actor: 'ISKP', related: ['IS', 'IS-linked'] }
const OTHERS = [
  feature('sinai-2015', { title: 'Attack in Sinai', start: '2015-10-31', country: 'EG', actor: 'IS' }),
  feature('gaza-2023', { title: 'Attack near Gaza', start: '2023-10-07', country: 'IL', actor: 'Hamas' }),
]

test.use({ map: 'late', dataset: { features: [...REACH, ...OTHERS], info: { group: GROUP } } })

test('opens with the incidents of the group, and its address stays empty', async ({ explorer, page }) => {
  await explorer.openPlain()
  await expect(explorer.stamp).toContainText('10 of 10 so far')
  const before = await explorer.address.historyLength()
  await explorer.openPanel('Filters')
  await explorer.address.toBe('v=2&panel=filters')
  expect(await explorer.address.historyLength()).toBe(before + 1)
  await page.goBack()
  await explorer.address.toBe('')
})

test('a link without a version shows everybody, with signals, as it always did', async ({ explorer }) => {
  await explorer.open('country=AF,EG,IL,RU')
  await expect(explorer.stamp).toContainText('9 of 9 so far')
  await explorer.openPanel('Filters')
  await explorer.address.toBe(
    'v=2&country=AF,EG,IL,RU&role=incident,signal&actor=all&panel=filters&overlays=rings',
  )
})

test('whose is one click: the group, its movement, all in the documents', async ({ explorer, page }) => {
  await explorer.openPlain()
  const whose = page.getByRole('group', { name: 'Whose incidents' })
  await expect(whose.getByRole('radio', { name: 'ISKP', exact: true })).toBeChecked()
  await whose.getByText('ISKP and Islamic State').click()
  await expect(explorer.sentence).toContainText('ISKP’s and Islamic State’s incidents')
  await explorer.address.toBe('v=2&actor=ISKP,IS,IS-linked')
  await page.keyboard.press('ArrowRight')
  await expect(explorer.sentence).toContainText('All actors’ incidents')
  await explorer.address.toBe('v=2&actor=all')
})

test('a line says what else the documents hold, and shows it', async ({ explorer, page }) => {
  await explorer.openPlain()
  const signals = page.getByRole('checkbox', { name: '2 warnings and threats' })
  await expect(signals).not.toBeChecked()
  await signals.click()
  await expect(explorer.stamp).toContainText('12 of 12 so far')
  await page.getByRole('button', { name: '2 incidents of others' }).click()
  await expect(explorer.stamp).toContainText('14 of 14 so far')
  await expect(page.getByRole('button', { name: /of others/ })).toBeHidden()
  await explorer.address.toBe('v=2&role=incident,signal&actor=all')
})

test('the first part of the sentence leads to whose', async ({ explorer, page }) => {
  await explorer.openPlain()
  await explorer.sentence.getByRole('button', { name: 'ISKP’s' }).click()
  await expect(page.getByRole('radio', { name: 'ISKP', exact: true })).toBeFocused()
})
