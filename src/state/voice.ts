import type { Wait } from '../core/time/wait.ts'

/** What a page says to those who listen: one voice, so that nothing is talked over. */
export interface Voice {
  /**
   * Says a text, after what was said before it has stood for a moment. Of texts `about` the same thing the last one that
   * waits is said.
   */
  say(text: string, about?: string): void
  /** Hears each text in turn. Returns a function that ends that. */
  onSay(hear: (text: string) => void): () => void
}

/** So long a text stands before the next one takes its place: a screen reader misses what comes sooner. */
const STANDS_MS = 1000
/** Of more texts the oldest are not worth waiting for. */
const MOST_WAITING = 5

export function createVoice(wait: Wait): Voice {
  const listeners = new Set<(text: string) => void>()
  let waiting: { readonly text: string; readonly about: string | undefined }[] = []
  let isSpeaking = false

  function next() {
    const [first, ...rest] = waiting
    waiting = rest
    isSpeaking = first !== undefined
    if (!first) return
    for (const hear of listeners) hear(first.text)
    wait(STANDS_MS, next)
  }

  return {
    say(text, about) {
      if (text === '') return
      const others = waiting.filter((one) => about === undefined || one.about !== about)
      waiting = [...others, { text, about }].slice(-MOST_WAITING)
      if (!isSpeaking) next()
    },
    onSay(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
  }
}
