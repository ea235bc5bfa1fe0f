import type { Page } from '@playwright/test'
import { METHODS } from '../../src/measures/methods.ts'

/** What stands on a page in every language: names, and the literature behind the measures. */
const NAMES = ['Reachmap', 'Natural Earth', 'GeoNames', ...METHODS.flatMap(({ references }) => references)]

const ATTRIBUTES = [
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'label',
]

/**
 * Every text that a reader can see or hear and that did not come from the language, on a page in the pseudo-language whose
 * data have no Latin letter: what is left once the words in their white brackets are taken out, and what Intl writes (months
 * and countries). Code, which is for machines, is left out.
 */
export async function unspoken(page: Page): Promise<string[]> {
  const texts = await page.evaluate(collectTexts, ATTRIBUTES)
  return [...new Set(texts.filter((text) => /\p{Script=Latin}/u.test(withoutWords(text))))]
}

function withoutWords(text: string): string {
  let rest = text
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '')
  }
  return WRITTEN.reduce((left, name) => left.replaceAll(name, ''), rest)
}

/** What Intl writes in English: countries and months. The longest come first, for some hold others. */
const WRITTEN = [...NAMES, ...countries(), ...months()].sort((a, b) => b.length - a.length)

function countries(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  return ['AF', 'RU', 'DE', 'UZ', 'IR', 'TR'].map((code) => names.of(code)!)
}

function months(): string[] {
  return (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat('en-GB', { month, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2024, at, 1)))
  })
}

/** Runs in the page. */
function collectTexts(attributes: readonly string[]): string[] {
  const left = 'script, style, noscript, code, pre, textarea, iframe, [data-testid="command"]'
  const found: string[] = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node: Node | null = walk.currentNode; node; node = walk.nextNode()) {
    if (node instanceof Element) {
      found.push(...attributes.map((name) => node.getAttribute(name) ?? ''))
    } else if (!node.parentElement?.closest(left)) found.push(node.textContent ?? '')
  }
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}
