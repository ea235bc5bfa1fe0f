import { expect, test } from './fixtures/test.ts'

test.describe('how a view is cited', () => {
  test.use({ dataset: null, map: 'late' })

  test('is given as text, for BibTeX and as CSL-JSON, each with the sentence and a link that pins the data', async ({
    explorer,
  }) => {
    await explorer.open('v=2&country=RU')
    const cite = await explorer.takeAlong('Cite')
    const text = cite.getByRole('textbox', { name: 'Text' })
    const said = (await explorer.sentence.innerText()).trim()
    await expect(text).toHaveValue(
      /^The Reachmap developers \(2026\)\. ISKP .*, version 1\.1\.0 \[data set\]\. /,
    )
    await expect(text).toHaveValue(/\?v=2&country=RU&data=1\.1\.0$/)
    const csl = JSON.parse(await cite.getByRole('textbox', { name: /^CSL-JSON/ }).inputValue())
    expect(csl).toEqual([
      {
        id: 'reachmap-data-1.1.0',
        type: 'dataset',
        title: expect.stringContaining('from Kabul to Kerman to Krasnogorsk'),
        version: '1.1.0',
        author: [{ literal: 'The Reachmap developers' }],
        issued: { 'date-parts': [[2026, 11, 21]] },
        URL: expect.stringMatching(/data=1\.1\.0$/),
        accessed: { 'date-parts': [[expect.any(Number), expect.any(Number), expect.any(Number)]] },
        note: said,
      },
    ])
    await cite.getByRole('checkbox', { name: 'Pin version 1.1.0 of the data' }).uncheck()
    await expect(text).toHaveValue(/\?v=2&country=RU$/)
    await expect(cite.getByRole('textbox', { name: 'BibTeX' })).toHaveValue(
      /^@dataset\{reachmap-data-1\.1\.0,/,
    )
  })
})

test.describe('a link that is pinned to a version of the data', () => {
  test.use({ dataset: null, map: 'late' })

  test('says what became of them since, and shows it', async ({ explorer, page }) => {
    await explorer.open('v=2&data=1.0.0')
    await expect(explorer.notices).toContainText(
      /made with version 1\.0\.0 of the data, and version 1\.1\.0 is shown\. Since then: 9 incidents were added, \d+ were corrected, none was withdrawn\./,
    )
    await page.getByRole('button', { name: 'Show them on the map' }).click()
    await expect(page).toHaveURL(/hl=.*kazakhstan-militants-2024/)
  })

  test('says where the site does not have that version', async ({ explorer }) => {
    await explorer.open('v=2&data=9.9.9')
    await expect(explorer.notices).toContainText('version 9.9.9 of the data, which this site does not have')
  })

  test('says nothing where it is the one that is shown', async ({ explorer }) => {
    await explorer.open('v=2&data=1.1.0')
    await expect(explorer.stamp).toBeVisible()
    await expect(explorer.notices.getByRole('paragraph')).toHaveCount(0)
  })
})
