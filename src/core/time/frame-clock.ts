/** Time and frames, passed in so that a test can be the clock. Milliseconds. */
export interface FrameClock {
  now(): number
  /** Runs once with a frame. Nothing has to be done before `notBefore`; a clock may come sooner, so who asks looks again. */
  requestFrame(run: () => void, notBefore?: number): number
  cancelFrame(frame: number): void
}
