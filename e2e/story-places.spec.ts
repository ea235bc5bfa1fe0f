import type { Page } from '@playwright/test'
import { feature } from '../src/core/fixtures/feature.ts'
import type { Position } from '../src/core/record/incident.ts'
import { JALALABAD, KABUL, KERMAN, KRASNOGORSK, MOSCOW } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

const WITH_PATH = 'overlays=rings,arcs&theme=light'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('places of the story have their names, and the steps of the path their numbers, as the clock comes to them', async ({
  explorer,
  page,
}) => {
  await explorer.open(`${WITH_PATH}&view=50,48,2.5&role=incident&at=2015-06-10`)
  await explorer.map.stands()
  await expect(explorer.map.names).toHaveText(['1Kabul'])
  await explorer.time.playhead.focus()
  await page.keyboard.press('End')
  const story = explorer.map.names.and(page.locator('[data-story="true"]'))
  await expect(story).toHaveText(['1Kabul', '3Munich', '2Moscow'])
})

test('without the path names stand without numbers', async ({ explorer, page }) => {
  await explorer.open('view=50,48,2.5&role=incident&theme=light')
  await explorer.map.stands()
  const story = explorer.map.names.and(page.locator('[data-story="true"]'))
  await expect(story).toHaveText(['Kabul', 'Munich', 'Moscow'])
})

test('what is open is named, wherever it is', async ({ explorer, page }) => {
  await explorer.open('view=50,48,2.5&role=incident&theme=light&id=istanbul-2024')
  await explorer.map.stands()
  await expect(explorer.map.names.and(page.locator('[data-story="true"]'))).toContainText(['İstanbul'])
})

test('the path is one switch, and the link says when it is off', async ({ explorer, page }) => {
  await explorer.openPlain()
  await page.getByRole('tab', { name: 'Reach' }).click()
  const path = page.getByRole('checkbox', { name: 'Path from the base, numbered' })
  await expect(path).not.toBeChecked()
  await path.check()
  await explorer.address.toBe('v=2&panel=reach&overlays=rings,arcs')
})

test('a line of the path is drawn with the marks once its incident is told, and only where the path is on', async ({
  explorer,
}) => {
  const middle = halfWay(KABUL, MOSCOW)
  const camera = [...middle, 6]
  const pictures = []
  for (const part of [
    'overlays=rings&at=2024-12-31',
    'overlays=rings,arcs&at=2015-06-10',
    'overlays=rings,arcs&at=2024-12-31',
  ]) {
    await explorer.open(`${part}&view=${camera}&role=incident&theme=light`)
    await explorer.map.stands()
    pictures.push(await explorer.map.pictureOf(middle, camera))
  }
  const [off, before, told] = pictures
  expect({ before: before === off, told: told === off }).toEqual({ before: true, told: false })
})

test.describe('of a dataset about a group', () => {
  test.use({ dataset: null })

  test('the path is on, and the attack that the story ends with stands in front and opens at every size', async ({
    explorer,
    page,
  }) => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await test.step(`${width} by ${height}`, async () => {
        await page.setViewportSize({ width, height })
        await explorer.openPlain()
        await explorer.map.stands()
        const end = explorer.map.names.filter({ hasText: 'Krasnogorsk' })
        await expect(end).toHaveText(/^4Krasnogorsk/)
        for (const name of ['Kabul', 'Kerman']) {
          await expect(explorer.map.names.filter({ hasText: name })).toBeVisible()
        }
        expect(await overlapping(page)).toEqual([])
      })
    }
    await page.getByRole('tab', { name: 'Reach' }).click()
    await page.getByRole('checkbox', { name: 'Path from the base, numbered' }).uncheck()
    await explorer.address.toBe('v=2&panel=reach&overlays=rings')
  })

  test('a stack opens as many as it says, of the kinds that it is made of', async ({ explorer, page }) => {
    for (const zoom of [2, 4, 6, 9]) {
      await test.step(`zoom ${zoom}`, async () => {
        const camera = [69.1723, 34.5281, zoom] as const
        await explorer.open(`v=2&view=${camera}&theme=light`)
        await explorer.map.click(KABUL, camera)
        await expect(explorer.place.section).toBeVisible()
        const count = await explorer.place.entries.count()
        const said = explorer.place.section.getByText(/^\d+ incidents/)
        await expect(said).toHaveText(new RegExp(`^${count} incidents`))
        await page.keyboard.press('Escape')
      })
    }
  })
})

test.describe('what overlaps', () => {
  const at = (id: string, place: readonly [number, number], kind = 'attack' as const) =>
    feature(id, { at: place as [number, number], start: '2020-01-01', kind })
  test.use({ dataset: { features: [at('one', KABUL), at('two', JALALABAD), at('three', KERMAN)] } })

  test('is one stack where it touches, and parts where there is room', async ({ explorer }) => {
    const near = [69.9, 34.4, 3] as const
    await explorer.open(`view=${near}&theme=light`)
    await explorer.map.click(KABUL, near)
    await expect(explorer.place.entries).toHaveCount(2)
    const far = [69.9, 34.4, 6] as const
    await explorer.open(`view=${far}&theme=light`)
    await explorer.map.click(KABUL, far)
    await expect(explorer.card.card).toBeVisible()
    await expect(explorer.place.section).toBeHidden()
  })
})

test('a stack has the colour of its gravest kind', async ({ explorer }) => {
  const camera = [37.5, 55.8, 3] as const
  await explorer.open(`view=${camera}&country=RU&role=incident&theme=light`)
  await explorer.map.stands()
  const { x, y } = await explorer.map.pointOf(KRASNOGORSK, camera)
  const beside = await explorer.map.pointOf(MOSCOW, camera)
  expect(Math.hypot(x - beside.x, y - beside.y)).toBeLessThan(8)
  // Beside the number, which is in the middle.
  await expect.poll(() => explorer.map.drawnAtPixel(x + 7, y)).toBe('attack')
})

/** Names that cover each other, or what lies over the map. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [
      ...document.querySelectorAll(
        '[data-testid="place-name"]:not([hidden]), [data-over-map], [data-passing]',
      ),
    ]
    const found: string[] = []
    for (const a of boxes) {
      for (const b of boxes) {
        if (a === b || !a.matches('[data-testid]')) continue
        const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
        const across = Math.min(one.right, two.right) - Math.max(one.left, two.left)
        const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top)
        if (across > 1 && down > 1) found.push(`${a.textContent} / ${b.textContent}`)
      }
    }
    return found
  })
}

/** The middle of the great circle between two places, on a sphere. */
function halfWay(...places: [Position, Position]): Position {
  const rad = Math.PI / 180
  const sum = places
    .map(([lon, lat]) => [
      Math.cos(lat * rad) * Math.cos(lon * rad),
      Math.cos(lat * rad) * Math.sin(lon * rad),
      Math.sin(lat * rad),
    ])
    .reduce((a, b) => a.map((value, i) => value + b[i]!))
  const [x, y, z] = sum as [number, number, number]
  return [Math.atan2(y, x) / rad, Math.atan2(z, Math.hypot(x, y)) / rad]
}
