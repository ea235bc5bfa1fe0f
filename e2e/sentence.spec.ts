import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

const LINK =
  'country=IR,RU&kind=attack,foiled-plot&from=2015-01-01&to=2024-03-31&q=attack&mode=window&span=P5Y'

test('says the state in words', async ({ explorer }) => {
  await explorer.open('country=IR,RU&kind=attack,foiled-plot&from=2015-01-01&to=2024-03-31')
  await expect(explorer.sentence).toHaveText(
    'Attacks and foiled plots in Iran or Russia, January 2015 to March 2024: 3 of 10 incidents; ' +
      'the farthest 3,390 km from Kabul.',
  )
})

test.describe('on the map', () => {
  test.use({ map: 'drawn' })

  test('is also what a screen reader is told of the map', async ({ explorer }) => {
    await explorer.open('country=IR,RU&kind=attack,foiled-plot')
    await expect(explorer.sentence).toContainText('km from Kabul')
    await expect(explorer.map.canvas).toHaveAccessibleName(`Map. ${await explorer.sentence.innerText()}`)
  })
})

for (const part of ['Attacks and foiled plots', 'Iran or Russia']) {
  test(`its part “${part}” opens the filters`, async ({ explorer, page }) => {
    await explorer.open(LINK)
    await explorer.sentence.getByRole('button', { name: part }).click()
    await expect(page.getByRole('tab', { name: 'Filters' })).toHaveAttribute('aria-selected', 'true')
  })
}

for (const part of ['5 years', 'April 2019 to March 2024']) {
  test(`its part “${part}” opens the settings of time`, async ({ explorer }) => {
    await explorer.open(LINK)
    await explorer.sentence.getByRole('button', { name: part }).click()
    await expect(explorer.time.dateField('From')).toBeVisible()
    await expect(explorer.time.settings).toBeFocused()
  })
}

test('its part with the search leads to the search', async ({ explorer }) => {
  await explorer.open(`${LINK}&panel=filters`)
  await explorer.sentence.getByRole('button', { name: '“attack”' }).click()
  await expect(explorer.incidents.search).toBeFocused()
})

test('begins no line with a comma, however wide it is', async ({ explorer }) => {
  await explorer.open(LINK)
  await expect(explorer.sentence).toContainText('km from Kabul')
  const widths = await explorer.sentence.evaluate((sentence) => {
    const signs = document.createNodeIterator(sentence, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let text = signs.nextNode(); text; text = signs.nextNode()) texts.push(text as Text)
    const isFirst = (text: Text) => {
      const range = document.createRange()
      range.setStart(text, 0)
      range.setEnd(text, 1)
      return range.getBoundingClientRect().left - sentence.getBoundingClientRect().left < 1
    }
    const behindButtons = texts.filter((text) => /^[,;:.]/.test(text.data))
    const found: number[] = []
    for (let width = 200; width <= 900; width++) {
      sentence.style.inlineSize = `${width}px`
      if (behindButtons.some(isFirst)) found.push(width)
    }
    return { of: behindButtons.length, found }
  })
  expect(widths).toEqual({ of: 6, found: [] })
})
