import { TABS, type Tab } from '../core/link/panels.ts'
import { Tabs } from '../kit/Tabs.tsx'
import { Part } from '../page/parts/lazyPart.tsx'
import type { Names } from '../words/names.ts'
import { wholeOf } from '../words/whole.ts'
import type { Door } from './door.ts'
import { StoreMeasures } from './measured/StoreMeasures.tsx'
import type { Measuring } from './measuring.ts'
import { StoreFilters } from './StoreFilters.tsx'
import { StoreList } from './StoreList.tsx'
import styles from './StorePage.module.css'
import type { Session } from './session.ts'
import { useStored } from './useStored.ts'

/** The panel beside the map: what is in sight, the filters, the measures, and where incidents come from. */
export function StorePanel(props: {
  session: Session
  door: Door
  measuring: Measuring
  names: Names
  opened: readonly number[]
  onClose: () => void
}) {
  const { session, door, measuring, names, opened, onClose } = props
  const words = wholeOf(names.words)
  const panel = useStored(session, ({ state }) => state.panel)
  const shown: Tab = panel === 'none' ? 'incidents' : panel
  return (
    <aside className={styles.panel} aria-label={words.page.panel}>
      <Tabs
        id="panel-tabs"
        label={words.page.panels}
        tabs={(Object.keys(TABS) as Tab[]).map((value) => ({ value, label: words.panels[value] }))}
        value={shown}
        onChange={(panel) => session.set({ panel })}
      >
        <div className={styles.scrolls} tabIndex={TABS[shown].measured ? 0 : undefined}>
          <Part key={shown}>
            {shown === 'incidents' && (
              <StoreList session={session} door={door} names={names} opened={opened} onClose={onClose} />
            )}
            {shown === 'filters' && <StoreFilters session={session} names={names} />}
            {(shown === 'reach' || shown === 'clusters') && (
              <StoreMeasures session={session} measuring={measuring} panel={shown} names={names} />
            )}
            {shown === 'sources' && <About session={session} names={names} />}
          </Part>
        </div>
      </Tabs>
    </aside>
  )
}

/** What the store says of where its incidents come from. */
function About({ session, names }: { session: Session; names: Names }) {
  const { about } = wholeOf(names.words).store
  const { info, version, terms } = useStored(session, ({ store }) => store)!
  const said = [
    [about.title, info.title],
    [about.citation, info.citation],
    [about.licence, info.licence],
    [about.version, version],
  ] as const
  return (
    <dl className={styles.note}>
      {said
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      <div>
        <dt>{about.rows}</dt>
        <dd>{about.terms[terms.rows]}</dd>
      </div>
    </dl>
  )
}
