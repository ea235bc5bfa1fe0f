import { startMeasures } from '../measures/worker-client.ts'
import { createMeasuring, type Measuring } from './measuring.ts'
import type { MeasuringNow } from './question.ts'

/** Measuring with a worker and the browser's clock. */
export function startMeasuring(onChange: (now: MeasuringNow) => void): Measuring {
  return createMeasuring(startMeasures, onChange, (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  })
}
