import { useWords } from '../../kit/useWords.ts'
import { needsReload, Trouble } from '../../page/parts/Trouble.tsx'
import type { Answering } from '../../page/useMeasures.tsx'

/** Why there are no figures, and another try; nothing where there are. `says` puts what went wrong in measuring into words. */
export function MeasuringFailed(props: { now: Answering; says: (facts: { reason: string }) => string }) {
  const { trouble, failure, again } = props.now
  const { failures } = useWords()
  if (trouble)
    return <Trouble says={failures.measures[trouble]} onAgain={again} reload={needsReload(trouble, 1)} />
  return failure === null ? null : <Trouble says={props.says({ reason: failure })} onAgain={again} />
}
