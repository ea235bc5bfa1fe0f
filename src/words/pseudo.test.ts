import { describe, expect, it } from 'vitest'
import { pseudo } from './pseudo.ts'

describe('the pseudo-language', () => {
  it('brackets every text, what functions say and the text of a part, and leaves tag, direction and codes alone', () => {
    const { lang, dir, area } = pseudo({
      lang: 'en',
      dir: 'ltr',
      area: {
        text: () => [{ text: 'Iran', control: 'country' }],
        none: '',
        list: ['a', 'b'],
        deep: { count: ({ n }: { n: number }) => `${n} shown` },
      },
    })
    expect([lang, dir, area.text(), area.none, area.list, area.deep.count({ n: 2 })]).toEqual([
      'en',
      'ltr',
      [{ text: '⟦Iran⟧', control: 'country' }],
      '',
      ['⟦a⟧', '⟦b⟧'],
      '⟦2 shown⟧',
    ])
  })
})
