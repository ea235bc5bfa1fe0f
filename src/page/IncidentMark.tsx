import type { IncidentRecord } from '../core/answer.ts'
import { Mark } from '../kit/Mark.tsx'
import { classMark } from '../plate/class-marks.ts'
import { type Mark as Drawn, markOf } from '../plate/marks.ts'
import { useAnswerOf } from './useAnswer.ts'
import { useApp } from './useStore.ts'

/** Until it is known what an incident’s mark is. */
const NOT_TOLD = { shape: 'dot', colour: 'context' } as const satisfies Drawn

/** The mark of an incident, told apart as the map's marks are now. */
export function IncidentMark(props: {
  of: Pick<IncidentRecord, 'index' | 'kind'>
  possible?: boolean
  size?: number
}) {
  const { of, possible = false, size = 16 } = props
  const by = useApp((app) => app.state.by)
  // What a kind is drawn as is known without a table.
  const told = useAnswerOf(by === 'kind' ? null : { ask: 'classes', by, indices: [of.index] })
  const mark = by === 'kind' ? markOf(of.kind) : told ? classMark(told.classes, told.of[0]!) : NOT_TOLD
  return <Mark mark={mark} possible={possible} size={size} />
}
