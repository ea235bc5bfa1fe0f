/** Runs something after some milliseconds; the function it returns forgets it. Passed in so that a test can be the clock. */
export type Wait = (milliseconds: number, run: () => void) => () => void

/** Nothing ever comes of waiting. */
export const WAIT_FOREVER: Wait = () => () => {}
