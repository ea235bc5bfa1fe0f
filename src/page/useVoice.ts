import { useContext, useEffect } from 'react'
import { createVoice, type Voice } from '../state/voice.ts'
import { BROWSER } from './parts/surroundings.ts'
import { type Page, PageContext } from './useStore.ts'

const voices = new WeakMap<Page['store'], Voice>()

/** Outside a page nobody listens. */
const MUTE: Voice = { say() {}, onSay: () => () => {} }

/** The voice of the page that a part belongs to. `Status` is what is listened to. */
export function useVoice(): Voice {
  const page = useContext(PageContext)
  if (!page) return MUTE
  const { store } = page
  let voice = voices.get(store)
  if (!voice) {
    voice = createVoice(BROWSER.wait)
    voices.set(store, voice)
  }
  return voice
}

/** Says a text once whenever it changes; nothing for an empty one. The text also stands somewhere: this is for those who don't see it. */
export function useSaid(text: string, about?: string): void {
  const voice = useVoice()
  useEffect(() => voice.say(text, about), [voice, text, about])
}
