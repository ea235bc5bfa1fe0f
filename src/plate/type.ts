import type { Size } from './sizes.ts'

export interface TextLook {
  /** As a canvas takes it. */
  readonly font: string
  readonly weight: number
  readonly family: 'serif' | 'sans'
  /** Size of the letters and height of a line, CSS pixels. */
  readonly size: number
  readonly line: number
  readonly soft?: boolean
}

/** Type and room of a picture. */
export interface Look {
  readonly margin: number
  readonly gap: number
  readonly stampPadding: number
  readonly legendGap: number
  /** Lines that a sentence has room for in any case: a film, whose sentences differ, has its map where a still has it. */
  readonly sentenceRoom: number
  /** How wide a line about an incident gets. */
  readonly told: number
  readonly whose: TextLook
  readonly title: TextLook
  readonly sentence: TextLook
  readonly legend: TextLook
  readonly foot: TextLook
  readonly date: TextLook
  readonly under: TextLook
  readonly lead: TextLook
  readonly rest: TextLook
}

const SERIF = '"Source Serif 4 Variable", "Noto Sans Arabic", Georgia, serif'
export const SANS = '"Inter Variable", "Noto Sans Arabic", system-ui, sans-serif'

const serif = (weight: number, size: number, line: number): TextLook => ({
  font: `${weight} ${size}px ${SERIF}`,
  ...{ weight, size, line, family: 'serif' },
})

const sans = (weight: number, size: number, line: number, soft = false): TextLook => ({
  font: `${weight} ${size}px ${SANS}`,
  ...{ weight, size, line, soft, family: 'sans' },
})

const WIDE: Look = {
  ...{ margin: 32, gap: 14, stampPadding: 14, legendGap: 18, told: 300, sentenceRoom: 2 },
  whose: sans(600, 13, 18, true),
  title: serif(600, 30, 36),
  sentence: serif(400, 18, 25),
  legend: sans(450, 13, 24),
  foot: sans(450, 11.5, 16, true),
  date: serif(600, 36, 40),
  under: sans(550, 13, 18, true),
  lead: serif(600, 17, 23),
  rest: sans(450, 14, 20),
}

const NARROW: Look = {
  ...{ margin: 18, gap: 10, stampPadding: 10, legendGap: 12, told: 230, sentenceRoom: 2 },
  whose: sans(600, 11.5, 16, true),
  title: serif(600, 20, 25),
  sentence: serif(400, 14.5, 20),
  legend: sans(450, 12, 21),
  foot: sans(450, 10.5, 14, true),
  date: serif(600, 25, 28),
  under: sans(550, 12, 16, true),
  lead: serif(600, 15, 20),
  rest: sans(450, 12.5, 17),
}

/** What stands on one of several small maps. */
export const SMALL: Look = {
  ...NARROW,
  ...{ margin: 12, stampPadding: 8, told: 200 },
  date: serif(600, 17, 21),
  under: sans(550, 11, 14, true),
}

/** Of the picture that a link shows: it is small wherever it is shown, so it has as much map as it can. */
export const SHARED: Look = {
  ...{ margin: 18, gap: 8, stampPadding: 9, legendGap: 12, told: 230, sentenceRoom: 0 },
  whose: sans(600, 10.5, 13, true),
  title: sans(700, 18, 22),
  sentence: sans(450, 13.5, 17),
  legend: sans(450, 11, 19),
  foot: sans(450, 9.5, 12, true),
  date: sans(700, 22, 25),
  under: sans(550, 11.5, 15, true),
  lead: sans(600, 13, 17),
  rest: sans(450, 11.5, 15),
}

/** Type and room of a picture of some size. */
export function lookOf({ width }: Size): Look {
  return width < 800 ? NARROW : WIDE
}
