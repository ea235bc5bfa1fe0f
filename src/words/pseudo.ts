/**
 * The language with every text in white brackets, so that a text which did not come from it is seen: strings, what
 * functions return, and of a part of a sentence its text. The tag and the direction stay.
 */
export function pseudo<L extends { readonly lang: string; readonly dir: string }>(language: L): L {
  const { lang, dir, ...texts } = language
  return { lang, dir, ...(bracketed(texts) as object) } as L
}

function bracketed(value: unknown): unknown {
  if (typeof value === 'function') return (...facts: unknown[]) => said(value(...facts))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return said(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bracketed(inner)]))
}

/** What a function of the language returned: a text, a part with a text, or several of them. */
function said(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : `⟦${value}⟧`
  if (Array.isArray(value)) return value.map(said)
  if (typeof value === 'object' && value !== null && 'text' in value) {
    return { ...value, text: said(value.text) }
  }
  return value
}
