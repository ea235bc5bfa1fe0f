import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { StoredIncident } from '../core/stored/cell-page.ts'
import { parseDay } from '../core/time/day.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { FileDetails } from '../page/CardDetails.tsx'
import { DataContext } from '../page/useView.ts'
import { noRows } from '../source/stored/rows-source.ts'
import { recordDate } from '../words/dates.ts'
import type { Names } from '../words/names.ts'
import { figureWords, valueWords } from '../words/vocabulary.ts'
import { wholeOf } from '../words/whole.ts'
import type { Door } from './door.ts'
import { NoAnswer } from './StoreLines.tsx'
import styles from './StorePage.module.css'
import type { Session } from './session.ts'
import { useStored } from './useStored.ts'

/** An incident of a store with everything that its file says of it, as text. */
export function StoreCard({ session, door, names }: { session: Session; door: Door; names: Names }) {
  const { seq, single, incident, rows, incidentUnanswered } = useStore(door.page)
  const info = useStored(session, ({ store }) => store!.info)
  const data = useMemo(() => ({ dataset: noRows(info), names }), [info, names])
  const words = wholeOf(names.words).store
  if (seq === null && !single) return null
  const row = single ?? rows.find((one) => one.seq === seq)
  const title = row?.title || row?.id || incident?.feature.properties.title || incident?.feature.id || ''
  return (
    <Dialog title={title} onClose={() => door.closeIncident()}>
      {!incident && !incidentUnanswered && <p>{words.incident}</p>}
      <NoAnswer of={incidentUnanswered} names={names} onAgain={() => door.askNow()} />
      {incident && (
        <DataContext value={data}>
          <div className={styles.facts} data-testid="incident">
            <Facts incident={incident} names={names} />
            <FileDetails feature={incident.feature} extras={incident.extras} />
          </div>
        </DataContext>
      )}
    </Dialog>
  )
}

function Facts({ incident: { feature }, names }: { incident: StoredIncident; names: Names }) {
  const { card: words } = wholeOf(names.words)
  const { kind, attribution, place, country, start, end, datePrecision, killed, summary } = feature.properties
  const days = { start: parseDay(start)!, end: parseDay(end)! }
  const where = [place, country && names.country(country)].filter(Boolean).join(' · ')
  return (
    <>
      <p className={styles.soft}>
        {words.kindAndAttribution({
          kind: valueWords('kind', kind, names),
          attribution: valueWords('attribution', attribution, names),
        })}
      </p>
      <p dir="auto">
        {[where, recordDate({ ...days, datePrecision }, names.words)].filter(Boolean).join(' · ')}
      </p>
      {killed && <p>{names.words.figures.killed({ figure: figureWords(killed, names.words) })}</p>}
      {summary && <p dir="auto">{summary}</p>}
    </>
  )
}
