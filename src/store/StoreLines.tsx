import { cellKm } from '../cells/look.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import { Button } from '../kit/Button.tsx'
import type { Names } from '../words/names.ts'
import { wholeOf } from '../words/whole.ts'
import type { Unanswered } from './asking.ts'
import styles from './StorePage.module.css'
import type { Session } from './session.ts'
import { useStored } from './useStored.ts'

/** Where answers come from, what they count in, and what is not on the map. */
export function FromLine({ session, names }: { session: Session; names: Names }) {
  const { store: words } = wholeOf(names.words)
  const store = useStored(session, ({ store }) => store)!
  const seen = useStored(session, ({ seen }) => seen)
  return (
    <p className={styles.from} data-testid="from">
      {whence(store, names)}{' '}
      {seen &&
        words.counts({
          unit: seen.series.unit,
          km: seen.rows ? null : cellKm(seen.series.z, seen.looking.latitude),
        })}{' '}
      {words.onMap({ points: store.points, count: store.count })} {words.notGiven}
    </p>
  )
}

/** Who answers: a server, files, or the page itself. */
function whence({ count, version, archive, inTab }: StoreInfo, names: Names): string {
  const { store: words, filters } = wholeOf(names.words)
  if (inTab) return words.tab.from({ count, version, bytes: inTab.bytes })
  const facets = archive?.filters.map(({ facet }) => filters.facet[facet]) ?? []
  return archive ? words.fromArchive({ count, version, facets }) : words.from({ count, version })
}

/** What is missing, why and since when, and when it is asked for again. The view stays as it was. */
export function MissingLine({ session, names }: { session: Session; names: Names }) {
  const { store: words } = wholeOf(names.words)
  const unanswered = useStored(session, (stored) => stored.unanswered)
  const beside = useStored(session, (stored) => stored.besideUnanswered)
  const missing = useStored(session, ({ seen }) => seen?.missing.length ?? 0)
  const isOld = useStored(session, (stored) => stored.isOld)
  const hasStore = useStored(session, ({ store }) => store !== null)
  const one = unanswered ?? beside
  return (
    <div role="status" className={styles.status} data-testid="missing">
      {one && (
        <p className={styles.trouble}>
          <span>
            {missing > 0 && unanswered && `${words.missing({ n: missing })} `}
            {!unanswered && `${words.noDetails} `}
            {words.why(one.trouble)} {when(one, names)}
            {isOld && ` ${words.old}`}
          </span>
          {one.trouble.code === 'outdated' ? (
            <Button onClick={() => location.reload()}>{words.reload}</Button>
          ) : one.trouble.code === 'not-archived' ? (
            <Button onClick={() => session.clear()}>{words.archive.toOpening}</Button>
          ) : (
            one.again !== null && <Button onClick={() => session.askNow()}>{words.askNow}</Button>
          )}
          {!hasStore && one.trouble.code === 'no-store' && (
            <a href={import.meta.env.BASE_URL}>{words.toBuilt}</a>
          )}
        </p>
      )}
    </div>
  )
}

/** Why something that was opened did not come, and when it is asked for again. */
export function NoAnswer(props: { of: Unanswered | null; names: Names; onAgain: () => void }) {
  const { of, names, onAgain } = props
  const { store: words } = wholeOf(names.words)
  return (
    <div role="status">
      {of && (
        <p className={styles.trouble}>
          <span>
            {words.why(of.trouble)} {when(of, names)}
          </span>
          {of.trouble.code === 'outdated' && (
            <Button onClick={() => location.reload()}>{words.reload}</Button>
          )}
          {of.again !== null && <Button onClick={onAgain}>{words.askNow}</Button>}
        </p>
      )}
    </div>
  )
}

function when({ since, again }: Unanswered, names: Names): string {
  const { store: words } = wholeOf(names.words)
  if (again === null) return ''
  const clock = new Date(since).toLocaleTimeString(names.lang, { timeStyle: 'short' })
  return `${words.since({ clock })} ${words.again({ seconds: again })}`
}
