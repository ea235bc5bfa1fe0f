/** What the state of `scramble` grows by from one draw to the next, modulo 2^32. */
export const INCREMENT = 0x6d2b79f5

/** 32 random bits of a state: mulberry32 (Tommy Ettinger, public domain). Equal states give equal bits. */
export function scramble(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return mixed ^ (mixed >>> 14)
}

/** A seeded function that gives whole numbers from 0 to below a bound, each as likely as the others to 1 in 2^32. */
export function seededIntegers(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state = (state + INCREMENT) | 0
    return Math.floor(((scramble(state) >>> 0) / 2 ** 32) * below)
  }
}
