import { startMeasures } from '../measures/worker-client.ts'
import { type Surroundings, troubleOf } from './loader.ts'
import { createMeasuring, type Measuring } from './measuring.ts'
import type { MeasuringNow } from './question.ts'

/** Measuring with a worker. */
export function startMeasuring(onChange: (now: MeasuringNow) => void, around: Surroundings): Measuring {
  return createMeasuring(startMeasures, onChange, around.wait, () => troubleOf(around))
}
