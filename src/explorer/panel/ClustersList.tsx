import { textAt } from '../../core/columns.ts'
import { formatList } from '../../core/words.ts'
import type { ClusterGroup } from '../../measures/cluster-groups.ts'
import { NOISE } from '../../measures/clusters.ts'
import { isUndefined } from '../../measures/types.ts'
import { highlightedGroup, highlightOf, MOST_HIGHLIGHTED } from '../../ui/cluster-highlight.ts'
import { incidentWords } from '../../ui/incident-words.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { useActions, useApp } from '../../ui/useStore.ts'
import styles from './ClustersList.module.css'
import { useGiven } from './ReachGiven.tsx'
import { Figure, Folded, IncidentLink, Section } from './ReachParts.tsx'
import table from './ReachTable.module.css'
import { countWords, kmWords } from './reach-words.ts'

const MOST_LISTED = 200

/** The clusters, of which one can be chosen, and what belongs to none. */
export function ClustersList() {
  const { analysis, question, names } = useGiven()
  const { groups, clusters, at } = analysis
  const hl = useApp((app) => app.state.hl)
  const actions = useActions()
  const selected = highlightedGroup(groups, hl, question.view.columns)
  const noise = [...at].filter((_, i) => clusters.cluster[i] === NOISE)
  const { lang } = names
  return (
    <Section
      title={`Clusters: ${groups.length}`}
      method="clusters"
      overlays={[['clusters', 'Outlines on the map']]}
    >
      <p className={styles.lead}>
        At least{' '}
        <Figure of="min points" value={clusters.minPoints}>
          {clusters.minPoints}
        </Figure>{' '}
        within{' '}
        <Figure of="eps" value={clusters.epsKm}>
          {kmWords(clusters.epsKm, lang)}
        </Figure>
        . Choosing a cluster highlights its incidents on the map and the time bar, and lists them alone.
      </p>
      {groups.length === 0 && <p className={table.none}>No incident has enough others near it.</p>}
      <ol className={styles.list}>
        {groups.map((group, number) => (
          <li key={group.first} data-selected={number === selected}>
            <Cluster
              group={group}
              number={number + 1}
              selected={number === selected}
              onSelect={() =>
                actions.set({ hl: number === selected ? [] : highlightOf(group, question.view.columns) })
              }
            />
          </li>
        ))}
      </ol>
      <Folded
        summary={
          <>
            Noise:{' '}
            <Figure of="noise" value={noise.length}>
              {countWords(noise.length, 'incident', lang)}
            </Figure>{' '}
            in no cluster
          </>
        }
      >
        <Members of={noise} />
      </Folded>
    </Section>
  )
}

function Cluster(props: { group: ClusterGroup; number: number; selected: boolean; onSelect: () => void }) {
  const { group, number, selected } = props
  const { question, names } = useGiven()
  const { dataset, columns } = question.view
  const { lang } = names
  const countries = formatList(group.countries.map(names.country), 'and', lang)
  const name = textAt(columns.placeName, group.named.at) || countries
  const [first, last] = [group.first, group.last].map((index) => incidentWords(dataset, index, names).date)
  return (
    <>
      <button type="button" className={styles.cluster} aria-pressed={selected} onClick={props.onSelect}>
        <span className={styles.number}>{number}</span>
        <span className={styles.name}>
          <strong dir="auto">{name}</strong>
          <span>{countries}</span>
        </span>
        <span className={styles.size}>
          <strong>
            <Figure of={`cluster ${number}`} value={group.members.length}>
              {countWords(group.members.length, 'incident', lang)}
            </Figure>
          </strong>
          <span>{first === last ? first : `${first} to ${last}`}</span>
        </span>
      </button>
      {selected && (
        <div className={styles.members}>
          <p>
            {countWords(group.core.length, 'core', lang)}, {countWords(group.edge.length, 'edge', lang)}
            {isUndefined(group.outline) &&
              `; no outline, since ${group.places.length < 3 ? `they lie at ${countWords(group.places.length, 'place', lang)}` : group.outline.undefined}: drawn is eps round each place`}
            {group.members.length > MOST_HIGHLIGHTED && `; the first ${MOST_HIGHLIGHTED} are highlighted`}
          </p>
          <Members of={[...group.members]} />
        </div>
      )}
    </>
  )
}

/** Incidents in the order of time, the first ones of many. */
function Members({ of }: { of: readonly number[] }) {
  const { question, names } = useGiven()
  return (
    <ul className={styles.incidents}>
      {of.slice(0, MOST_LISTED).map((index) => {
        const { kind, place, date } = incidentWords(question.view.dataset, index, names)
        return (
          <li key={index}>
            <KindMark kind={kind} size={12} />
            <span>
              <IncidentLink index={index} />
              <small>
                {date} · {place}
              </small>
            </span>
          </li>
        )
      })}
      {of.length > MOST_LISTED && <li>and {of.length - MOST_LISTED} more</li>}
    </ul>
  )
}
