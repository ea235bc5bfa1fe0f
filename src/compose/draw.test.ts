import { expect, test } from 'vitest'
import { layoutOf } from '../plate/layout.ts'
import { PALETTES } from '../plate/palette.ts'
import { drawOver, drawRound, type Sheet } from './draw.ts'

const SIZE = { width: 800, height: 420 }
const measure = (text: string) => 8 * text.length

/** A sheet that keeps what is written on it: the text, which way it runs, where it is held and where it stands. */
function sheet() {
  const written: unknown[][] = []
  const filled: unknown[][] = []
  const state: Record<string, unknown> = { direction: 'ltr', textAlign: 'left' }
  const pen = new Proxy(state, {
    get: (held, name: string) =>
      name in held
        ? held[name]
        : (...given: unknown[]) => {
            if (name === 'fillRect') filled.push(given)
            if (name === 'fillText') written.push([given[0], held.direction, held.textAlign, given[1]])
            return { width: 8 * String(given[0]).length }
          },
  })
  return { pen: pen as unknown as Sheet, written, filled, state }
}

test('a title from right to left is written so, and ends nothing else’s direction', () => {
  const { pen, written, state } = sheet()
  const said = {
    ...{ title: 'نطاق 2024', whose: null, sentence: '3 of 10 incidents.', legend: [], notes: [] },
    ...{ sources: null, data: 'Data version 1', address: null },
  }
  const layout = layoutOf(said, SIZE, measure)
  drawRound(pen, layout, PALETTES.light)
  const { margin } = layout.look
  expect(written).toEqual([
    ['نطاق 2024', 'rtl', 'right', SIZE.width - margin],
    ['3 of 10 incidents.', 'ltr', 'left', margin],
    ['Data version 1', 'ltr', 'left', margin],
  ])
  expect(state.direction).toBe('ltr')
})

test('what stands round the map as it stood before is not drawn again', () => {
  const { pen, written, filled } = sheet()
  const said = {
    ...{ title: 'Reach', whose: null, sentence: '3 of 10 incidents.', legend: [], notes: [] },
    ...{ sources: null, data: 'Data version 1', address: null },
  }
  const [first, next] = [said, { ...said, sentence: '4 of 10 incidents.' }].map((one) =>
    layoutOf(one, SIZE, measure),
  )
  drawRound(pen, first!, PALETTES.light)
  expect(filled[0]).toEqual([0, 0, SIZE.width, SIZE.height])
  written.length = 0
  drawRound(pen, next!, PALETTES.light, first!)
  expect(written.map(([text]) => text)).toEqual(['Reach', '4 of 10 incidents.'])
  written.length = 0
  drawRound(pen, next!, PALETTES.light, next!)
  expect(written).toEqual([])
})

test('a name on the map runs its own way from where the page has it', () => {
  const { pen, written } = sheet()
  const name = (text: string, left: number) => ({
    box: { left, top: 10, right: left + 60, bottom: 27 },
    lines: [{ number: '', text }],
    must: true,
  })
  const over = {
    names: [name('כאבול (2)', 100), name('Kerman (1)', 300)],
    badges: [],
    scale: null,
    credits: null,
  }
  drawOver(pen, over, PALETTES.light)
  expect(written).toEqual([
    ['כאבול (2)', 'rtl', 'left', 100],
    ['Kerman (1)', 'ltr', 'left', 300],
  ])
})
