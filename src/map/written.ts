import type { NameLine } from '../plate/name-lines.ts'
import type { LabelBox } from '../plate/place-labels.ts'

/** A name as it is written over a map. */
export interface WrittenName {
  readonly box: LabelBox
  readonly lines: readonly NameLine[]
  /** A place of the story. */
  readonly must: boolean
}

/** Words in a box over a map. */
export interface WrittenWords {
  readonly box: LabelBox
  readonly text: string
}

/** What stands over a map and is no part of its canvas, in its pixels. */
export interface Written {
  readonly names: readonly WrittenName[]
  /** On whole countries; `possible` where nothing there is certain. */
  readonly badges: readonly (WrittenWords & { readonly possible: boolean })[]
  /** Its box is as long as what it says. */
  readonly scale: WrittenWords | null
  readonly credits: WrittenWords | null
}

/** Where an element lies over a map, in the map's pixels, and what it says; null where it is not there. */
export function writtenIn(container: HTMLElement, element: Element | null): WrittenWords | null {
  if (!element) return null
  const frame = container.getBoundingClientRect()
  const { left, top, right, bottom } = element.getBoundingClientRect()
  if (right === left || bottom === top) return null
  return {
    text: element.textContent ?? '',
    box: {
      left: left - frame.left,
      top: top - frame.top,
      right: right - frame.left,
      bottom: bottom - frame.top,
    },
  }
}
