import { describe, expect, it } from 'vitest'
import { createVoice } from './voice.ts'

/** A voice, what it said and when, and time that passes by hand. */
function voice() {
  let now = 0
  let due: { at: number; run: () => void }[] = []
  const { say, onSay } = createVoice((milliseconds, run) => {
    due.push({ at: now + milliseconds, run })
    return () => {}
  })
  const said: [number, string][] = []
  onSay((text) => said.push([now, text]))
  const pass = (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      const [first] = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!first) break
      due = due.filter((one) => one !== first)
      now = first.at
      first.run()
    }
    now = end
  }
  return { say, said, pass }
}

describe('the voice of a page', () => {
  it('says a text at once, and the next one when that has stood for a second', () => {
    const { say, said, pass } = voice()
    say('one')
    pass(400)
    say('two')
    pass(2000)
    say('three')
    expect(said).toEqual([
      [0, 'one'],
      [1000, 'two'],
      [2400, 'three'],
    ])
  })

  it('says of one thing only what is true last', () => {
    const { say, said, pass } = voice()
    say('Loading')
    say('3 incidents', 'results')
    say('Card opened')
    say('2 incidents', 'results')
    pass(5000)
    expect(said.map(([, text]) => text)).toEqual(['Loading', 'Card opened', '2 incidents'])
  })

  it('says nothing where there is nothing to say, and does not fall behind without end', () => {
    const { say, said, pass } = voice()
    say('')
    for (let n = 0; n <= 9; n++) say(String(n))
    pass(60_000)
    expect(said.map(([, text]) => text).join('')).toBe('056789')
  })
})
