import { useSaid } from './useVoice.ts'

/** Has its text said to those who don't see it appear; draws nothing. */
export function Said({ text }: { text: string }) {
  useSaid(text)
  return null
}
