/** What countries are called, from the platform's own tables; a code that has none (and NONE) is its own name. Never throws. */
export function countryNames(lang: string): (code: string) => string {
  // Made when a name is first asked for: the table takes longer to open than anything else here.
  let regions: Intl.DisplayNames | null = null
  return (code) => {
    try {
      regions ??= new Intl.DisplayNames([locale(lang)], { type: 'region', fallback: 'code' })
      return regions.of(code) ?? code
    } catch {
      return code
    }
  }
}

/** The locale used for a language: English dates are written day, month, year; an unusable tag gives English. */
export function locale(lang: string | null): string {
  if (lang === null || lang === '' || lang.toLowerCase() === 'en') return 'en-GB'
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
