/** Time and frames, passed in so that a test can be the clock. Milliseconds. */
export interface FrameClock {
  now(): number
  requestFrame(run: () => void): number
  cancelFrame(frame: number): void
}
