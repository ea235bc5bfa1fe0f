/** A cell that chance gives more often than this is not marked. */
const RARE = 0.05

/** As many times more pairs than expected begin the second and the third level. */
const LEVELS = [2, 4] as const

/** How strongly a cell of the near-repeat table is marked, 0 (not) to 3: by how many times more pairs there are than expected. */
export function heatOf(observed: number, expected: number, p: number): 0 | 1 | 2 | 3 {
  if (p > RARE || observed <= expected) return 0
  const times = observed / expected
  return times >= LEVELS[1] ? 3 : times >= LEVELS[0] ? 2 : 1
}
