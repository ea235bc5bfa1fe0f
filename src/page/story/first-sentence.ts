/** The first sentence of a text, without the space behind it; the whole text where a browser knows no sentences. */
export function firstSentence(text: string, lang: string): string {
  try {
    const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
    const [first] = segmenter.segment(text)
    return first?.segment.trim() ?? text
  } catch {
    return text
  }
}
