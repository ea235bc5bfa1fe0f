import type { FrameClock } from '../core/time/frame-clock.ts'

export interface FrameOptions {
  /**
   * Longest time between two frames that is playing, milliseconds; beyond, it is a gap. Without a graphics card a frame takes
   * 200 to 500 ms and a busy machine doubles that, so that this still passes in real time; a tab that was not seen, a machine
   * that slept and a thread that was blocked are gone for longer than anybody waits for a picture.
   */
  readonly longestMs: number
}

export const FRAME_OPTIONS: FrameOptions = { longestMs: 1000 }

/** Frames for something that plays. */
export interface Frames {
  /** Asks for the next frame; while one is asked for, nothing happens. */
  run(): void
  /** No frame comes any more, and the time until `run` counts for nothing. */
  stop(): void
}

/**
 * Frames that tell how much time they are to show, milliseconds, never below 0. A gap is no time: its frame counts like the one
 * before it. Only where one long frame follows another is the machine that slow, and each counts as the longest one there is.
 */
export function createFrames(
  clock: FrameClock,
  onFrame: (elapsedMs: number) => void,
  { longestMs }: FrameOptions = FRAME_OPTIONS,
): Frames {
  let frame: number | null = null
  let last: number | null = null
  let before = 0

  function draw() {
    frame = null
    const now = clock.now()
    const passed = Math.max(0, now - (last ?? now))
    const counted = passed <= longestMs ? passed : Math.min(before, longestMs)
    last = now
    before = passed
    onFrame(counted)
    if (frame === null) stop()
  }

  function stop() {
    if (frame !== null) clock.cancelFrame(frame)
    frame = null
    last = null
    before = 0
  }

  return {
    run() {
      last ??= clock.now()
      frame ??= clock.requestFrame(draw)
    },
    stop,
  }
}
