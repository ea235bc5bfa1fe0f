/** What things are called in the reader's language. */
export interface Names {
  /** BCP 47 language tag for dates, numbers and lists. */
  readonly lang: string
  country(code: string): string
}

/** Names from the platform's own tables; a code that has none (and NONE) is its own name. Never throws. */
export function namesIn(lang: string): Names {
  // Made when a name is first asked for: the table takes longer to open than anything else here.
  let regions: Intl.DisplayNames | null = null
  const country = (code: string) => {
    try {
      regions ??= new Intl.DisplayNames([locale(lang)], { type: 'region', fallback: 'code' })
      return regions.of(code) ?? code
    } catch {
      return code
    }
  }
  return { lang, country }
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
