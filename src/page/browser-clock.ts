import type { FrameClock } from '../core/time/frame-clock.ts'
import type { TimerClock } from '../state/settle.ts'

/** About as long as a frame lasts, milliseconds. */
const FRAME_MS = 16

/** The browser's own frames; what can wait for longer than one is left to a timer, which is known by a number below 0. */
export const BROWSER_FRAMES: FrameClock = {
  now: () => performance.now(),
  requestFrame(run, notBefore = 0) {
    const milliseconds = notBefore - performance.now()
    return milliseconds > FRAME_MS ? -window.setTimeout(run, milliseconds) : requestAnimationFrame(run)
  },
  cancelFrame(frame) {
    if (frame < 0) window.clearTimeout(-frame)
    else cancelAnimationFrame(frame)
  },
}

/** The browser's own timers. */
export const BROWSER_TIMERS: TimerClock = {
  now: () => performance.now(),
  setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimeout: (timer) => window.clearTimeout(timer),
}
