import type { Look } from '../plate/type.ts'

/** Loads what a text is written with; a font that can't be had is no reason to wait. */
export async function loadFonts(look: Look, text: string): Promise<void> {
  const fonts = Object.values(look).flatMap((part) => (typeof part === 'object' ? [part.font as string] : []))
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, text)))
}
