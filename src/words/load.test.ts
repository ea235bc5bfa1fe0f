import { describe, expect, it } from 'vitest'
import { en } from './languages/en.ts'
import { loadLanguage } from './load.ts'

const tagOf = async (tag: string | null) => (await loadLanguage(tag)).lang

describe('the language of a link', () => {
  it('is the file of its tag, in any case', async () => {
    expect([await tagOf('en-XA'), await tagOf('EN-xa')]).toEqual(['en-XA', 'en-XA'])
  })

  it('is the file of the longest beginning of its tag', async () => {
    expect([await tagOf('en-XA-u-nu-latn'), await tagOf('en-US')]).toEqual(['en-XA', 'en'])
  })

  it('is English where there is no file for it', async () => {
    const asked = [null, '', 'de', 'de-AT', 'XX', '../en-XA', 'en-X']
    expect(await Promise.all(asked.map(loadLanguage))).toEqual(asked.map(() => en))
  })
})
