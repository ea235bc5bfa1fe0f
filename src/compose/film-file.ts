import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import type { Size } from '../plate/sizes.ts'

/** What takes the frames of a film, each with its time, and makes a file of them. */
export interface FilmFile {
  readonly ending: string
  readonly mediaType: string
  /** Takes what the canvas shows. Rejects where it can't be encoded. */
  add(atMs: number, ms: number): Promise<void>
  finish(): Promise<BlobPart>
  /** Leaves nothing. */
  cancel(): Promise<void>
}

/** Kinds of film in the order in which they are asked for: the first is taken by most programs. */
const ENCODINGS = [
  { container: 'mp4', codec: 'avc', name: 'MP4, H.264' },
  { container: 'mp4', codec: 'av1', name: 'MP4, AV1' },
  { container: 'webm', codec: 'vp9', name: 'WebM, VP9' },
  { container: 'webm', codec: 'vp8', name: 'WebM, VP8' },
] as const

export type Encoding = (typeof ENCODINGS)[number]

/** Bits of a second for each pixel: what moves is little, and lines and letters are to stay sharp. */
const BITS_PER_PIXEL = 6

/** Between two frames that can be shown without those before them, seconds. */
const KEY_FRAMES_S = 4

/** What this browser can encode in a size; null where it can't encode films. */
export async function encodingFor(size: Size): Promise<Encoding | null> {
  const bitrate = bitrateOf(size)
  for (const encoding of ENCODINGS) {
    const can = await canEncodeVideo(encoding.codec, { ...size, bitrate }).catch(() => false)
    if (can) return encoding
  }
  return null
}

/** Begins a film of what a canvas shows. */
export async function filmFile(canvas: HTMLCanvasElement, encoding: Encoding): Promise<FilmFile> {
  const isMp4 = encoding.container === 'mp4'
  const target = new BufferTarget()
  const output = new Output({
    format: isMp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  })
  const source = new CanvasSource(canvas, {
    codec: encoding.codec,
    bitrate: bitrateOf(canvas),
    keyFrameInterval: KEY_FRAMES_S,
    latencyMode: 'quality',
  })
  output.addVideoTrack(source)
  await output.start()
  return {
    ending: encoding.container,
    mediaType: isMp4 ? 'video/mp4' : 'video/webm',
    add: (atMs, ms) => source.add(atMs / 1000, ms / 1000),
    async finish() {
      await output.finalize()
      return target.buffer!
    },
    cancel: () => output.cancel(),
  }
}

function bitrateOf({ width, height }: Size): number {
  return Math.round(width * height * BITS_PER_PIXEL)
}
