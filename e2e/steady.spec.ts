import { expect, test } from './fixtures/test.ts'

// The shipped data: their sentence changes its length with every step.
test.use({ dataset: null })

interface Watched {
  shifts: string[]
  programs: number
}

test('while it plays nothing moves but the map, and another size of it compiles nothing', async ({
  explorer,
  page,
}) => {
  await page.addInitScript(() => {
    const watched: Watched = { shifts: [], programs: 0 }
    Object.assign(globalThis, { watched })
    const { linkProgram } = WebGL2RenderingContext.prototype
    WebGL2RenderingContext.prototype.linkProgram = function (program) {
      watched.programs++
      linkProgram.call(this, program)
    }
    interface Shift extends PerformanceEntry {
      readonly value: number
      readonly sources: readonly { readonly node: Element | null }[]
    }
    // With a step the list gains a row, and words follow other words in their line. Nothing else may move, wherever it stands.
    const isStill = (node: Element | null) =>
      node instanceof Element && !node.parentElement?.closest('p') && !node.closest('aside li')
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        for (const { node } of sources)
          if (isStill(node)) watched.shifts.push(`${value.toFixed(3)} ${node!.localName} ${node!.className}`)
    }).observe({ type: 'layout-shift' })
  })
  const watched = () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched)

  await explorer.openWithClock('at=2015-04-18')
  await explorer.time.play()
  // What a click moves is its own doing; what the run moves is not.
  await explorer.clock.pass(1000)
  await page.evaluate(() => {
    ;(globalThis as unknown as { watched: Watched }).watched.shifts = []
  })
  for (let passed = 0; passed < 20_000; passed += 500) await explorer.clock.pass(500)
  const played = await watched()
  expect(played.shifts).toEqual([])

  await page.setViewportSize({ width: 1280, height: 700 })
  await explorer.clock.pass(1000)
  expect((await watched()).programs).toBe(played.programs)
})
