import { applyPalette, GIFEncoder, quantize } from 'gifenc'
import type { FilmFile } from './film-file.ts'

const MOST_COLOURS = 256
/** It is shown once, and stays at its last step. */
const ONCE = -1

/** Begins a GIF of what a canvas shows. */
export function gifFile(canvas: HTMLCanvasElement): FilmFile {
  const gif = GIFEncoder()
  const sheet = canvas.getContext('2d')!
  return {
    ending: 'gif',
    mediaType: 'image/gif',
    async add(_, ms) {
      const { width, height } = canvas
      const { data } = sheet.getImageData(0, 0, width, height)
      const palette = quantize(data, MOST_COLOURS)
      gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay: ms, repeat: ONCE })
    },
    async finish() {
      gif.finish()
      return gif.bytes()
    },
    cancel: async () => gif.reset(),
  }
}
