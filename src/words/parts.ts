/** A part of a sentence. What stands in an element of the page names the element: the sentence says where it stands. */
export interface Part<Element extends string = never> {
  readonly text: string
  readonly element?: Element
}

/** A sentence without its elements. */
export function textOfParts(parts: readonly Part<string>[]): string {
  return parts.map(({ text }) => text).join('')
}
