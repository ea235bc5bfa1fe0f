import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('fold', () => {
  it.each([
    ['case and diacritics', 'Türkiye', 'TURKIYE'],
    ['letters that have no mark to strip', 'Łódź Ørsted Straße', 'lodz orsted strasse'],
    ['the dotless and the dotted i', 'Iğdır İzmir', 'igdir izmir'],
    ['hyphens, dashes and blanks', 'Achkhoi‑Martan', 'achkhoi  –  martan'],
    ['apostrophes and the signs used for them', 'Da‘esh Daʿesh', "da'esh daesh"],
    ['Arabic and Persian ya', 'علي', 'علی'],
    ['Arabic and Persian kaf', 'كابل', 'کابل'],
    ['alef with and without hamza or madda', 'أحمد إسلام آباد', 'احمد اسلام اباد'],
    ['tatweel and vowel marks', 'كـــابُل', 'كابل'],
    ['the final ha forms', 'مدينة', 'مدينه'],
    ['joiners and direction marks', 'می‌شود\u200f', 'ميشود'],
    ['digits of all three scripts', '۱۲۳ ١٢٣', '123 123'],
    ['composed and decomposed letters', 'é', 'e\u0301'],
    ['Cyrillic with a breve or diaeresis', 'Йошкар-Ола, Орёл', 'иошкар ола, орел'],
  ])('takes %s for the same', (_, a, b) => {
    expect(fold(a)).toBe(fold(b))
  })

  it('keeps what tells words apart', () => {
    expect(fold('  Crocus City Hall, 2024\n')).toBe('crocus city hall, 2024')
  })

  it('treats plain text as it treats the same text beside other letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(`${fold(`x${text}x`)}ж`).toBe(fold(`x${text}xж`))
      }),
    )
  })

  it('leaves the empty text empty', () => {
    expect(fold('')).toBe('')
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
