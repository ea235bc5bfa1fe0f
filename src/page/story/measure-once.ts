import type { Analysis } from '../../measures/analyse.ts'
import type { MeasureQuestion } from '../../state/question.ts'
import { startMeasuring } from '../../state/start-measuring.ts'
import { BROWSER } from '../parts/surroundings.ts'

/** Measures in a worker of its own, which ends with the answer. Rejects where nothing can be measured. */
export function measureOnce(question: MeasureQuestion): Promise<Analysis> {
  return new Promise<Analysis>((resolve, reject) => {
    const measuring = startMeasuring(({ measured, failure, trouble }) => {
      if (measured) resolve(measured.analysis)
      else if (failure !== null || trouble !== null) reject(new Error(failure ?? trouble ?? ''))
      else return
      measuring.close()
    }, BROWSER)
    measuring.ask(question, false)
  })
}
