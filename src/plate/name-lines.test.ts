import { describe, expect, it } from 'vitest'
import { areWritten, type NamedSpot } from './name-lines.ts'

const spot = (x: number, ...lines: readonly string[]): NamedSpot => ({
  lines: lines.map((line) => {
    const [text, number = ''] = line.split(' ')
    return { number, text: text! }
  }),
  x,
  y: 0,
  reach: 10,
})

describe('names', () => {
  it('are written once where two things of one name touch, beside the first', () => {
    expect(areWritten([spot(0, 'Kabul'), spot(15, 'Kabul'), spot(40, 'Kabul')])).toEqual([true, false, true])
  })

  it('are written clear of the larger of the two', () => {
    expect(areWritten([{ ...spot(0, 'Kabul'), reach: 5 }, spot(3, 'Kabul')])).toEqual([false, true])
  })

  it('are written with their number rather than without', () => {
    expect(areWritten([spot(0, 'Kabul'), spot(5, 'Kabul 2')])).toEqual([false, true])
  })

  it('stay beside what has another name as well', () => {
    expect(areWritten([spot(0, 'Kabul'), spot(5, 'Kabul', 'Jalalabad')])).toEqual([true, true])
  })

  it('are not left out for one that is itself not written', () => {
    expect(areWritten([spot(0, 'Kabul'), spot(18, 'Kabul'), spot(36, 'Kabul')])).toEqual([true, false, true])
  })
})
