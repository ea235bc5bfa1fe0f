import { describe, expect, it } from 'vitest'
import { hiddenCharacters, printIssue, printIssues, quoted } from './issue.ts'

const issue = {
  file: 'a.geojson',
  feature: 'kabul-2022',
  field: 'end',
  what: 'lies before start',
  fix: 'Exchange them',
}

describe('printIssue', () => {
  it('puts file, feature, field, what is wrong and what to do on one line', () => {
    expect(printIssue(issue)).toBe('a.geojson: kabul-2022: end: lies before start. Exchange them.')
  })

  it('leaves out what an issue does not have', () => {
    expect(printIssue({ file: 'a.geojson', what: 'is empty', fix: 'Fill it.' })).toBe(
      'a.geojson: is empty. Fill it.',
    )
  })

  it('stays one line and shows hidden characters whatever the data hold', () => {
    const printed = printIssue({ ...issue, feature: 'a\nb\u202e', what: 'is \u0000' })
    expect(printed).toBe('a.geojson: a<U+000A>b<U+202E>: end: is <U+0000>. Exchange them.')
  })
})

describe('an issue of endless length', () => {
  it('is cut', () => {
    const endless = 'x'.repeat(20_000_000)
    const printed = printIssue({
      file: endless,
      feature: endless,
      field: endless,
      what: endless,
      fix: endless,
    })
    expect(printed.length).toBeLessThan(5000)
    expect(printed).toMatch(/^x{120}…: x{120}…: x{120}…: x{2000}… x{2000}…$/)
  })
})

describe('printIssues', () => {
  it('says that nothing was found', () => {
    expect(printIssues([])).toBe('No problems found.')
  })

  it('counts problems and files in the last line', () => {
    expect(printIssues([issue]).split('\n').at(-1)).toBe('1 problem in 1 file.')
    expect(
      printIssues([issue, { ...issue, file: 'b' }])
        .split('\n')
        .at(-1),
    ).toBe('2 problems in 2 files.')
  })
})

describe('quoted', () => {
  it('cuts a long text between characters, never inside one', () => {
    expect(quoted('🙂'.repeat(100), 5)).toBe('"🙂🙂🙂🙂…')
  })

  it('writes what is missing as nothing', () => {
    expect(quoted(undefined)).toBe('nothing')
  })
})

describe('hiddenCharacters', () => {
  it('names controls, overrides and zero-width characters, each once', () => {
    expect(hiddenCharacters('a\u202eb\u202e\u0007\u200b')).toEqual(['U+202E', 'U+0007', 'U+200B'])
  })

  it('takes right-to-left text with its marks, joined emoji and any script for text', () => {
    expect(hiddenCharacters('کابل \u200f(Kabul)\u200e می\u200cخواهم 👩‍👩‍👧 Mośków\tа\n')).toEqual([])
  })

  it('names half of a character', () => {
    expect(hiddenCharacters('\ud83d')).toEqual(['U+D83D'])
  })
})
