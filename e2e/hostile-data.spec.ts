import { claim, feature } from '../src/core/fixtures/feature.ts'
import type { IncidentFeature } from '../src/core/record/incident.ts'
import { expect, test } from './fixtures/test.ts'

const TEXTS = {
  'a script': '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">',
  'a name of every object': '__proto__',
  'ten thousand characters': 'long'.repeat(2500),
  'marks that turn the direction of writing': '\u202Eright to left\u202C \u2067and\u2069 \u200Fmarks',
  'Arabic beside Latin': 'حمله در کرمان (Kerman) — ۸۴',
  emoji: '👩‍👩‍👧‍👦 🇮🇷 e\u0301 ﷽',
}

/** What of it a map could stumble over as well. */
const DRAWN = ['a script', 'ten thousand characters']

/** A feature that carries the text in every field that takes one. */
function carrying(text: string): IncidentFeature {
  return feature(text.slice(0, 80), {
    title: text,
    summary: text,
    case: text,
    place: text,
    admin1: text,
    country: text.slice(0, 20),
    gazetteer: text,
    actor: text,
    attackType: text,
    targetType: text,
    sources: [text],
    claims: [{ ...claim(text, text, text), locator: text }],
    notes: [{ field: text, text }],
  })
}

function withText(text: string) {
  const source = {
    id: text,
    title: text,
    authors: [text],
    publisher: text,
    published: { earliest: text, latest: text },
    language: text,
    derivedFrom: text,
    note: text,
  }
  const info = {
    ...{ title: text, subtitle: text, citation: text, licence: text, version: text },
    sources: [source],
    leftOut: [{ source: text, locator: text, what: text, why: text }],
    base: { name: text, country: 'AF', position: [69.1723, 34.5281] as const },
  }
  return { features: [carrying(text), feature('plain')], info }
}

for (const [what, text] of Object.entries(TEXTS)) {
  test.describe(`${what} in every field`, () => {
    test.use({ dataset: withText(text), map: DRAWN.includes(what) ? 'drawn' : 'late' })

    test('is shown as text and breaks nothing', async ({ explorer, page }) => {
      await explorer.open(`id=${encodeURIComponent(text.slice(0, 80))}`)
      await expect(explorer.card.title).toHaveText(text)
      await expect(explorer.stamp).toContainText('2 of 2 so far')
      await expect(explorer.incidents.titles.filter({ hasText: text })).toHaveCount(1)
      await explorer.incidents.showAs('Table')
      await expect(explorer.incidents.tableTitles.filter({ hasText: text })).toHaveCount(1)
      await explorer.openPanel('Filters')
      await explorer.filters.unfold('Actor')
      await expect(explorer.filters.group('Actor')).toContainText(text)
      await explorer.openPanel('Sources')
      await expect(explorer.sources.panel).toContainText(text)
      await explorer.time.play()
      await explorer.card.close()
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await expect(explorer.time.playhead).toBeInViewport()
      await expect(explorer.date).toBeInViewport()
    })
  })
}
