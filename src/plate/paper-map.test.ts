import { describe, expect, it } from 'vitest'
import { rankOf } from '../core/record/gravity.ts'
import type { Kind, Position } from '../core/record/incident.ts'
import type { Classes } from '../core/table/classing.ts'
import { numbersInWords, paperMarks } from './paper-map.ts'

const frame = { width: 1000, height: 500 }
/** A picture of the whole world, 1,000 pixels wide; the equator lies in its middle. */
const world = { x: 0, y: -250, world: 1000 }
const KINDS: Classes = { by: 'kind', values: [], rest: -1, none: -1, several: false, count: 8 }
const at = (number: number, position: Position, kind: Kind = 'attack', possible = false) => ({
  ...{ number, position, class: rankOf(kind), possible },
})

describe('marks on paper', () => {
  it('are none where nothing has a place', () => {
    expect(paperMarks([], KINDS, world, frame)).toEqual([])
  })

  it('carry the number of their incident, beside them', () => {
    expect(paperMarks([at(3, [0, 0])], KINDS, world, frame)).toEqual([
      { x: 500, y: 250, class: 0, possible: false, label: '3', labelX: 516.5, labelY: 250 },
    ])
  })

  it('are one with the mark of the gravest kind where they would lie over each other, and carry all numbers', () => {
    const [mark, ...others] = paperMarks(
      [at(1, [0, 0], 'arrest', true), at(2, [1, 0], 'attack'), at(3, [2, 0], 'context')],
      KINDS,
      world,
      frame,
    )
    expect(others).toEqual([])
    expect(mark).toMatchObject({ class: 0, possible: false, label: '1–3' })
  })

  it('put a label on the side where nothing stands', () => {
    const [left, right] = paperMarks([at(1, [0, 0]), at(2, [9, 0])], KINDS, world, frame)
    expect([left!.labelX < left!.x, right!.labelX > right!.x]).toEqual([true, true])
  })

  it('stand where the picture shows their turn of the world, and nowhere outside of it', () => {
    const pacific = { x: -500, y: -250, world: 1000 }
    expect(paperMarks([at(1, [-170, 0]), at(2, [0, 0])], KINDS, pacific, frame).map(({ x }) => x)).toEqual([
      527.8, 1000,
    ])
    expect(paperMarks([at(1, [0, 80])], KINDS, world, frame)).toEqual([])
  })
})

describe('numbers', () => {
  it('are put together where they follow each other', () => {
    expect([[], [4], [2, 1], [1, 2, 3, 7, 9, 10, 11]].map(numbersInWords)).toEqual([
      '',
      '4',
      '1, 2',
      '1–3, 7, 9–11',
    ])
  })
})
