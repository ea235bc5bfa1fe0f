/** What words take where they are written over a map, by the words: measured once, and anew when the fonts have come. */
export class WrittenSizes {
  readonly #sizes = new Map<string, readonly [width: number, height: number]>()

  /** `changed` hears that what was measured no longer holds. */
  constructor(changed: () => void) {
    void document.fonts?.ready.then(() => {
      this.#sizes.clear()
      changed()
    })
  }

  /** Width and height in CSS pixels; `write` gives the element that says the words, and is asked only where they are new. */
  of(words: string, write: () => HTMLElement): readonly [width: number, height: number] {
    let size = this.#sizes.get(words)
    if (!size) {
      const element = write()
      element.hidden = false
      size = [element.offsetWidth, element.offsetHeight]
      this.#sizes.set(words, size)
    }
    return size
  }
}
