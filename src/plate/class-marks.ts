import { RANKS } from '../core/record/gravity.ts'
import type { Classes } from '../core/table/classing.ts'
import { type Mark, markOf, SHAPES } from './marks.ts'
import { type StackLook, stackLook } from './stacks.ts'

/** Marks of the values of a facet, in the order of its classes: no two share a shape or a colour. */
export const VALUE_MARKS = [
  { shape: 'disc', colour: 'value1' },
  { shape: 'diamond', colour: 'value2' },
  { shape: 'square', colour: 'value3' },
  { shape: 'triangle', colour: 'value4' },
  { shape: 'ring', colour: 'value5' },
  { shape: 'hollow-diamond', colour: 'value6' },
  { shape: 'hollow-square', colour: 'value7' },
  { shape: 'hollow-triangle', colour: 'value8' },
] as const satisfies readonly Mark[]

/** Of all values beyond those, and of what has none. */
const REST: Mark = { shape: 'dot', colour: 'context' }
const NO_VALUE: Mark = { shape: 'dots', colour: 'context' }

/** How marks of a class are drawn, wherever it is. */
export function classMark({ by, rest, none }: Classes, one: number): Mark {
  if (by === 'kind') return markOf(RANKS[one] ?? 'context')
  return one === rest ? REST : one === none ? NO_VALUE : (VALUE_MARKS[one] ?? REST)
}

/** How several incidents are drawn that a class stands for: the outline of its mark, with room for a number in it. */
export function classStack(classes: Classes, one: number): StackLook {
  if (classes.by === 'kind') return stackLook(one)
  const { shape, colour } = classMark(classes, one)
  const { outline, fill } = SHAPES[shape]
  return {
    outline: outline === 'dots' ? 'disc' : outline,
    open: fill !== 'solid' || outline === 'dots',
    colour,
  }
}

/** Width of the line of paper round marks and stacks, CSS pixels. */
export const HALO = 1.5

/** How far the mark of each class reaches from its middle, CSS pixels. */
export function markReaches(classes: Classes): number[] {
  return Array.from(
    { length: classes.count },
    (_, one) => SHAPES[classMark(classes, one).shape].radius + HALO,
  )
}
