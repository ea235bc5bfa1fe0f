import type { Locator } from '@playwright/test'
import type { ReachMapElement } from '../../src/embed/element/reachmap.d.ts'
import { expect, test } from './test.ts'

const state = (map: Locator) => map.evaluate((element: ReachMapElement) => element.get())

for (const name of ['element.html', 'made.html', 'strict.html']) {
  test(`${name}: one frame, commands as promises`, async ({ host, page }) => {
    await host.open(name)
    await host.map().expectDrawn()
    await expect(page.locator('iframe')).toHaveCount(1)
    const map = page.locator('reach-map')
    expect(await map.evaluate((element: ReachMapElement) => element.step())).toHaveProperty('at')
    expect(
      await map.evaluate((element: ReachMapElement) => element.set({ country: null, at: '2024-01-28' })),
    ).toEqual({
      at: '2024-01-28',
    })
    const select = map.evaluate((element: ReachMapElement) => element.select('nobody'))
    await expect(select).rejects.toThrow('There is no incident "nobody" in this dataset.')
  })
}

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('attributes set the state and follow it', async ({ host, page }) => {
    await host.open('made.html')
    const map = page.locator('reach-map')
    expect(await state(map)).toEqual({ at: '2024-01-03', country: 'AF,RU' })
    await map.evaluate((element) => element.setAttribute('mode', 'instant'))
    await map.evaluate((element) => element.removeAttribute('country'))
    await expect.poll(() => state(map)).toEqual({ at: '2024-01-03', mode: 'instant' })
    await host.map().frame.getByRole('button', { name: 'Next incident' }).click()
    await expect(map).toHaveAttribute('at', '2024-01-28')
    await map.evaluate((element: ReachMapElement) => element.select('istanbul-2024'))
    await expect(map).toHaveAttribute('incident', 'istanbul-2024')
  })

  test('an address that the page assigns is the last word, and its own attributes add to it', async ({
    host,
    page,
  }) => {
    await host.open('made.html')
    const map = page.locator('reach-map')
    await map.evaluate((element: ReachMapElement) => element.set({ country: 'IR', mode: 'instant' }))
    const late = map.evaluate((element: ReachMapElement) => {
      element.setAttribute('kind', 'attack')
      const asked = element.get()
      element.src = `${element.src.split('?')[0]}?country=AF&at=2024-01-28`
      return asked
    })
    await expect(late).rejects.toThrow('The map was given another address.')
    expect(await state(map)).toEqual({ at: '2024-01-28', country: 'AF', kind: 'attack' })
    await expect(map).toHaveAttribute('country', 'AF')
    await expect(map).not.toHaveAttribute('mode')
  })

  test('attributes of an element round a frame reach that frame', async ({ host, page }) => {
    await host.open('element.html')
    await expect.poll(() => state(page.locator('reach-map'))).toEqual({ at: '2024-01-03', country: 'RU' })
  })

  test('events tell what happens in the map, and its height is taken over', async ({ host, page }) => {
    await host.open('made.html')
    const map = page.locator('reach-map')
    await state(map)
    const told = await map.evaluateHandle((element: ReachMapElement) => {
      const told: unknown[] = []
      for (const type of ['change', 'enter', 'select', 'ended'] as const) {
        element.addEventListener(type, (event) => told.push([type, event.detail]))
      }
      return told
    })
    await map.evaluate((element: ReachMapElement) => element.step())
    await expect.poll(() => told.jsonValue()).toHaveLength(2)
    expect(await told.jsonValue()).toEqual([
      ['enter', { incident: 'warning-2024' }],
      ['change', { at: '2024-03-07', state: { at: '2024-03-07', country: 'AF,RU' } }],
    ])
    const inner = () =>
      host
        .map()
        .frame.locator('html')
        .evaluate((root) => root.clientHeight)
    await expect.poll(inner).not.toBe(560)
    const height = await host
      .map()
      .frame.getByRole('main', { name: 'Map' })
      .evaluate((main) => main.clientHeight)
    expect(height).toBe(560)
  })

  test('an element that is taken out says so to who waits', async ({ host, page }) => {
    await host.open('made.html')
    const answer = page.locator('reach-map').evaluate((element: ReachMapElement) => {
      const asked = element.play()
      element.remove()
      return asked
    })
    await expect(answer).rejects.toThrow('The map was taken out of the page.')
  })
})
