import { nice, ticks } from 'd3-array'

/**
 * Round values from 0 to at least `most`, about `count` steps of 1, 2 or 5 times a power of ten. 0 and 1 where there is
 * nothing above 0.
 */
export function linearTicks(most: number, count: number): number[] {
  return most > 0 ? ticks(...nice(0, most, count), count) : [0, 1]
}
