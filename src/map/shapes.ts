import type { Kind } from '../core/incident.ts'

/** How a kind is drawn. The number is what the fragment shader switches on. */
export const SHAPES = {
  diamond: 0,
  'hollow-diamond': 1,
  square: 2,
  'hollow-triangle': 3,
  dot: 4,
  ring: 5,
  hatched: 6,
} as const

export type Shape = keyof typeof SHAPES

/** Names of the theme colours that marks use; the number is the shader's colour index. */
export const MARK_COLOURS = ['attack', 'plot', 'operation', 'warning', 'context'] as const

export type MarkColour = (typeof MARK_COLOURS)[number]

/** Shape and colour of each kind: told apart by shape first, by colour second, by size never. */
export const MARKS: { readonly [K in Kind]: { readonly shape: Shape; readonly colour: MarkColour } } = {
  attack: { shape: 'diamond', colour: 'attack' },
  'foiled-plot': { shape: 'hollow-diamond', colour: 'plot' },
  arrest: { shape: 'square', colour: 'operation' },
  'security-operation': { shape: 'square', colour: 'operation' },
  warning: { shape: 'hollow-triangle', colour: 'warning' },
  threat: { shape: 'hollow-triangle', colour: 'warning' },
  'territorial-control': { shape: 'hatched', colour: 'context' },
  organisation: { shape: 'ring', colour: 'context' },
  context: { shape: 'dot', colour: 'context' },
  aggregate: { shape: 'dot', colour: 'context' },
}

/** The mark of a kind as a dataset spells it; an unknown kind is drawn as context. */
export function markOf(kind: string): { readonly shape: Shape; readonly colour: MarkColour } {
  return Object.hasOwn(MARKS, kind) ? MARKS[kind as Kind] : MARKS.context
}
