import type { FrameClock } from '../core/time/frame-clock.ts'
import type { TimerClock } from '../state/settle.ts'

/** The browser's own frames. */
export const BROWSER_FRAMES: FrameClock = {
  now: () => performance.now(),
  requestFrame: (run) => requestAnimationFrame(run),
  cancelFrame: (frame) => cancelAnimationFrame(frame),
}

/** The browser's own timers. */
export const BROWSER_TIMERS: TimerClock = {
  now: () => performance.now(),
  setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimeout: (timer) => window.clearTimeout(timer),
}
