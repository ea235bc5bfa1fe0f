import { expect, test } from './fixtures/test.ts'

// The stories that are shipped, with the data that they are about.
test.use({ dataset: null, map: 'late', contextOptions: { reducedMotion: 'reduce' } })

const NAME = 'From Kabul to Kerman to Krasnogorsk'

test('a story is found on the page, and told beside the map', async ({ explorer, page }) => {
  await explorer.open('v=2')
  await page.getByRole('button', { name: 'Stories' }).click()
  const dialog = page.getByRole('dialog', { name: 'Stories' })
  await expect(dialog.getByRole('listitem').getByRole('heading')).toHaveText([
    NAME,
    'How the data were coded, and what the map cannot say',
  ])
  await expect(dialog.getByRole('link', { name: 'Read it as text' }).first()).toHaveAttribute(
    'href',
    '/story/kabul-kerman-krasnogorsk/',
  )
  await dialog.getByRole('button', { name: `Tell it here: ${NAME}` }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Story' })).toContainText('Chapter 1 of 12')
  await expect(page).toHaveURL(/story=kabul-kerman-krasnogorsk/)
})

test('a story is presented, and Escape leads back', async ({ explorer, page }) => {
  await explorer.open('v=2')
  await page.getByRole('button', { name: 'Stories' }).click()
  await page.getByRole('button', { name: `Present: ${NAME}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is told here')
  await expect(page.getByRole('tab')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Story' })).toContainText('Chapter 1 of 12')
})

test('any view is presented as it is', async ({ explorer, page }) => {
  await explorer.open('v=2&at=2024-01-03')
  await page.getByRole('button', { name: 'Stories' }).click()
  await page.getByRole('button', { name: 'Present this view' }).click()
  await expect(page).toHaveURL(/at=2024-01-03.*present=1/)
  await expect(explorer.stamp).toContainText('3 January 2024')
})

test('views become chapters of a story of one’s own, which is ordered, told, saved and opened again', async ({
  explorer,
  page,
}) => {
  await explorer.open('v=2&country=RU')
  const dialog = page.getByRole('dialog', { name: 'Stories' })
  const tray = dialog.getByRole('region', { name: 'A story of your own' })
  const titles = tray.getByRole('listitem').getByRole('textbox', { name: 'Title' })
  const add = async (title: string) => {
    await page.getByRole('button', { name: 'Stories' }).click()
    await tray.getByRole('button', { name: 'Add this view as a chapter' }).click()
    await titles.last().fill(title)
    await page.keyboard.press('Escape')
  }
  await test.step('two views, the second in another time', async () => {
    await add('In Russia')
    await explorer.time.step('Previous')
    await add('One step before')
  })
  await page.getByRole('button', { name: 'Stories' }).click()
  await test.step('the order is changed', async () => {
    await tray.getByRole('button', { name: 'Move up: One step before' }).click()
    expect(
      await titles.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toEqual(['One step before', 'In Russia'])
  })
  await test.step('it is saved, and what is opened again is the same', async () => {
    await tray.getByRole('textbox', { name: 'Title of the story' }).fill('My two views')
    const waiting = page.waitForEvent('download')
    await tray.getByRole('button', { name: 'Save as a file' }).click()
    const file = await (await waiting).path()
    await tray.getByRole('button', { name: 'Remove: One step before' }).click()
    await expect(titles).toHaveCount(1)
    await tray.getByLabel('Open a story file').setInputFiles(file)
    await expect(titles).toHaveCount(2)
  })
  await test.step('it is told', async () => {
    await tray.getByRole('button', { name: 'Tell it' }).click()
    const story = page.getByRole('region', { name: 'Story' })
    await expect(story).toContainText('My two views')
    await expect(story).toContainText('Chapter 1 of 2')
    await story.getByRole('button', { name: 'Next' }).click()
    await expect(story).toContainText('In Russia')
  })
})

test('a file that is no story is said, and changes nothing', async ({ explorer, page }) => {
  await explorer.open('v=2')
  await page.getByRole('button', { name: 'Stories' }).click()
  const buffer = Buffer.from('{"chapters":"<b>"}')
  await page
    .getByLabel('Open a story file')
    .setInputFiles({ name: 'none.json', mimeType: 'application/json', buffer })
  await expect(page.getByRole('dialog')).toContainText('none.json is no story: nothing was changed.')
})

test('a story file that is dropped on the page is told, with its figures filled', async ({
  explorer,
  page,
}) => {
  await explorer.open('v=2')
  const chapter = {
    title: 'In Russia',
    text: 'So far {count}, and {nobody}.',
    view: 'v=2&country=RU',
    incidents: [],
  }
  const text = JSON.stringify({ id: 'dropped', title: 'Dropped', language: 'en', chapters: [chapter] })
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'talk.json'))
    return transfer
  }, text)
  await page.locator('main').dispatchEvent('drop', { dataTransfer: data })
  const story = page.getByRole('region', { name: 'Story' })
  await expect(story).toContainText('Chapter 1 of 1')
  await expect(story).toContainText(/So far \d+, and \{nobody\}\./)
})
