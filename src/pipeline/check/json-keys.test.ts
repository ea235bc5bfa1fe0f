import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenCharacters } from '../../core/record/issue.ts'
import { DEEPEST, keysIn, keysOf } from './json-keys.ts'
import { SUSPECT } from './read-json.ts'
import { when } from './rule.ts'

describe('the keys of a JSON text', () => {
  it('are as many as those of its value where none stands twice', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(keysIn(text)).toBe(keysOf(JSON.parse(text)))
      }),
    )
  })

  it('are more where one stands twice, and are told from texts that look like them', () => {
    const texts = [
      '{"a":1,"a":2}',
      '{"a\\"":":","b":["c","\\\\"] }',
      '{ "a" \n : {"__proto__":1} }',
      '[":","\\":"]',
    ]
    expect(texts.map((text) => [keysIn(text), keysOf(JSON.parse(text))])).toEqual([
      [2, 1],
      [2, 2],
      [2, 2],
      [0, 0],
    ])
  })

  it('are not counted in what is nested deeper than a file may be', () => {
    const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect([keysOf(nested(DEEPEST + 1)), keysOf(nested(DEEPEST + 2))]).toEqual([0, null])
  })
})

it('every character that is hidden is suspect', () => {
  const missed = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 13)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => hiddenCharacters(character).length > 0 && !SUSPECT.test(character))
  expect(missed).toEqual([])
})

it('the words of a finding are made where it is one, and only there', () => {
  const made: string[] = []
  const say = (what: string) => () => {
    made.push(what)
    return what
  }
  const found = [when(false, 'a', say('what'), say('fix')), when(true, 'b', say('is wrong'), 'Correct it')]
  expect([found, made]).toEqual([[[], [{ field: 'b', what: 'is wrong', fix: 'Correct it' }]], ['is wrong']])
})
