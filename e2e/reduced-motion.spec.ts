import { expect, test } from './fixtures/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('the map jumps where it would fly', async ({ explorer }) => {
  await explorer.openWithClock('view=45,42,3')
  await explorer.map.control('Zoom in').click()
  await explorer.clock.pass(300)
  await explorer.address.toMean('v=1&view=45,42,4')
})

test.describe('with no need of a map', () => {
  test.use({ map: 'late' })

  test('a run shows the same in steps, and nothing on the page is animated', async ({ explorer, page }) => {
    await explorer.openWithClock('at=2015-06-10')
    await explorer.time.play()
    await explorer.clock.pass(6400)
    await expect(explorer.date).toHaveText('20 November 2019')
    await explorer.incidents.open('Plot in Moscow')
    await explorer.time.openSettings()
    await explorer.openPanel('Filters')
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== 0)
          .length,
    )
    expect(moving).toBe(0)
  })

  test('the legend does not speak of fading', async ({ explorer, page }) => {
    await explorer.open()
    const legend = page.getByRole('region', { name: 'Legend' })
    await expect(legend).toContainText('Just arrived')
    await expect(legend).not.toContainText('fades')
  })
})

test.describe('without the wish for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('the map flies, and the legend speaks of fading', async ({ explorer, page }) => {
    await explorer.openWithClock('view=45,42,3')
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('fades')
    await explorer.map.control('Zoom in').click()
    await explorer.clock.pass(300)
    expect(explorer.address.query).toBe('view=45,42,3')
    await explorer.clock.pass(600)
    await explorer.address.toMean('v=1&view=45,42,4')
  })
})
