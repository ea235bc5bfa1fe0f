import type { PlaceMark } from '../../../core/answer.ts'
import { scopeOf } from '../../../core/question.ts'
import type { Position } from '../../../core/record/incident.ts'
import { useAnswerOf, useRecords } from '../../../page/useAnswer.ts'
import { useGiven } from '../MeasuredContext.tsx'
import styles from './Base.module.css'

/** More are no list to choose from: the map and two numbers do the same. */
const MOST_PLACES = 50

const NO_PLACES: readonly PlaceMark[] = []

/** The places that are shown, those with most incidents first, to start distances from. Nothing where there is none. */
export function BasePlaces({ onBase }: { onBase: (base: Position) => void }) {
  const { question, names } = useGiven()
  const { view } = question
  const places = useAnswerOf({ ask: 'places', scope: scopeOf(view.state, view.window), by: 'kind' })
  const marks = (places?.marks ?? NO_PLACES)
    .filter(({ radiusKm }) => radiusKm === 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PLACES)
  const records = useRecords(marks.map(({ first }) => first))
  const named = marks.flatMap((mark) => records.find(({ index }) => index === mark.first) ?? [])
  const words = names.words.reach.base
  if (named.length === 0) return null
  return (
    <p className={styles.inside}>
      <select
        className={styles.field}
        aria-label={words.places}
        value=""
        onChange={(event) => {
          const mark = marks.find(({ first }) => String(first) === event.currentTarget.value)
          if (mark) onBase([mark.lon, mark.lat])
        }}
      >
        <option value="" disabled>
          {words.places}
        </option>
        {named.map(({ index, place, country }) => (
          <option key={index} value={index}>
            {words.placeOf({
              place,
              country: country ? names.country(country) : '',
              n: marks.find(({ first }) => first === index)!.count,
            })}
          </option>
        ))}
      </select>
    </p>
  )
}
