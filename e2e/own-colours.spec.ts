import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures/test.ts'

// Who has colours or contrast of their own sees the same as everybody.
test.use({ map: 'late', dataset: null })

/** A colour of the system as the page computes it. */
function systemColour(page: Page, name: string): Promise<string> {
  return page.evaluate((colour) => {
    const probe = document.createElement('i')
    probe.style.color = colour
    probe.style.setProperty('forced-color-adjust', 'none')
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, name)
}

const styleOf = (part: Locator, property: string) =>
  part.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

for (const colorScheme of ['light', 'dark'] as const)
  test(`with forced ${colorScheme} colours the chosen tab and Play are filled, the playhead is seen, and what is off is grey`, async ({
    explorer,
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await explorer.openPlain()
    const [highlight, ground, grey] = await Promise.all(
      ['Highlight', 'Canvas', 'GrayText'].map((name) => systemColour(page, name)),
    )
    expect(highlight).not.toBe(ground)
    const [chosen, other] = ['Incidents', 'Filters'].map((name) => page.getByRole('tab', { name }))
    expect(await styleOf(chosen!, 'background-color')).toBe(highlight)
    expect(await styleOf(other!, 'background-color')).not.toBe(highlight)
    expect(await styleOf(other!, 'border-bottom-color')).toBe(ground)
    expect(await styleOf(explorer.time.playButton, 'background-color')).toBe(highlight)
    const played = page.locator('[data-rail="playhead"] > span').last()
    expect(await styleOf(played, 'background-color')).not.toBe(ground)
    await explorer.open('v=2&country=FR&kind=attack')
    await expect(explorer.time.playButton).toBeDisabled()
    expect(await styleOf(explorer.time.playButton, 'color')).toBe(grey)
    expect(await styleOf(explorer.time.playButton, 'background-color')).toBe(ground)
  })

/** How much lighter the one of two opaque colours is than the other (WCAG). */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map((channel) => Number(channel) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light! + 0.05) / (dark! + 0.05)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`who asks for more contrast gets stronger lines and texts in the ${colorScheme}`, async ({
    explorer,
    page,
  }) => {
    const measure = async (more: boolean) => {
      await page.emulateMedia({ contrast: more ? 'more' : 'no-preference', colorScheme })
      const paper = await styleOf(page.locator('body'), 'background-color')
      const line = await styleOf(page.getByRole('banner'), 'border-bottom-color')
      const text = await styleOf(explorer.stamp.locator('p').nth(1), 'color')
      return { line: contrast(line, paper), text: contrast(text, paper) }
    }
    await explorer.openPlain()
    const [usual, more] = [await measure(false), await measure(true)]
    expect(more.line).toBeGreaterThan(3)
    expect(more.text).toBeGreaterThan(10)
    expect([usual.line < 2, usual.text < 8]).toEqual([true, true])
  })
