import { Parts } from '../../../kit/Parts.tsx'
import type { ClusterGroup } from '../../../measures/cluster-groups.ts'
import { highlightedGroup, highlightOf, MOST_HIGHLIGHTED } from '../../../measures/cluster-highlight.ts'
import { NOISE } from '../../../measures/clusters.ts'
import { isUndefined, type Reason } from '../../../measures/types.ts'
import { IncidentMark } from '../../../page/IncidentMark.tsx'
import { useRecords } from '../../../page/useAnswer.ts'
import { useActions, useApp } from '../../../page/useStore.ts'
import { incidentWords } from '../../../words/incident-words.ts'
import type { WholeLanguage } from '../../../words/language.ts'
import { formatList } from '../../../words/numbers.ts'
import { countWords, kmWords } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import { Figure, Folded, IncidentLink, Section } from '../Section.tsx'
import table from '../Table.module.css'
import styles from './List.module.css'

const MOST_LISTED = 200

/** The clusters, of which one can be chosen, and what belongs to none. */
export function ClustersList() {
  const { analysis, question, names } = useGiven()
  const { groups, clusters, at } = analysis
  const hl = useApp((app) => app.state.hl)
  const actions = useActions()
  const selected = highlightedGroup(groups, hl, question.view.table)
  const noise = [...at].filter((_, i) => clusters.cluster[i] === NOISE)
  const { words } = names
  return (
    <Section title={words.clusters.title({ n: groups.length })} method="clusters" overlays={['clusters']}>
      <p className={styles.lead}>
        <Parts
          of={words.clusters.lead({ least: clusters.minPoints, within: kmWords(clusters.epsKm, words) })}
          elements={{
            min: (text) => (
              <Figure of="min points" value={clusters.minPoints}>
                {text}
              </Figure>
            ),
            eps: (text) => (
              <Figure of="eps" value={clusters.epsKm}>
                {text}
              </Figure>
            ),
          }}
        />
      </p>
      {groups.length === 0 && <p className={table.none}>{words.clusters.none}</p>}
      <ol className={styles.list}>
        {groups.map((group, number) => (
          <li key={group.first} data-selected={number === selected}>
            <Cluster
              group={group}
              number={number + 1}
              selected={number === selected}
              onSelect={() =>
                actions.set({ hl: number === selected ? [] : highlightOf(group, question.view.table) })
              }
            />
          </li>
        ))}
      </ol>
      <Folded
        summary={
          <Parts
            of={words.clusters.noise({ n: noise.length })}
            elements={{
              n: (text) => (
                <Figure of="noise" value={noise.length}>
                  {text}
                </Figure>
              ),
            }}
          />
        }
      >
        <Members of={noise} />
      </Folded>
    </Section>
  )
}

function Cluster(props: { group: ClusterGroup; number: number; selected: boolean; onSelect: () => void }) {
  const { group, number, selected } = props
  const { names } = useGiven()
  const { lang, words } = names
  const countries = formatList(group.countries.map(names.country), 'and', lang)
  const records = useRecords([group.named.at, group.first, group.last])
  const name = records[0]?.place || countries
  const [from, to] = records.slice(1).map((record) => incidentWords(record, names).date)
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
              {countWords(group.members.length, 'incident', words)}
            </Figure>
          </strong>
          <span>
            <Figure of={`cluster ${number} places`} value={group.places.length}>
              {words.clusters.places({ n: group.places.length })}
            </Figure>
          </span>
          <span>{from && to && (from === to ? from : words.time.days({ from, to }))}</span>
        </span>
      </button>
      {selected && (
        <div className={styles.members}>
          <p>{membersWords(group, words)}</p>
          <Members of={[...group.members]} />
        </div>
      )}
    </>
  )
}

function membersWords({ core, edge, members, outline, places }: ClusterGroup, words: WholeLanguage): string {
  const whyNot = (reason: Reason) => (places.length < 3 ? { places: places.length } : { reason })
  return words.clusters.members({
    core: core.length,
    edge: edge.length,
    noOutline: isUndefined(outline) ? whyNot(outline.undefined) : null,
    highlighted: members.length > MOST_HIGHLIGHTED ? MOST_HIGHLIGHTED : null,
  })
}

/** Incidents in the order of time, the first ones of many. */
function Members({ of }: { of: readonly number[] }) {
  const { names } = useGiven()
  const { measures } = names.words
  const records = useRecords(of.slice(0, MOST_LISTED))
  return (
    <ul className={styles.incidents}>
      {records.map((record) => {
        const { place, date } = incidentWords(record, names)
        return (
          <li key={record.index}>
            <IncidentMark of={record} size={12} />
            <span>
              <IncidentLink index={record.index} />
              <small>{measures.dateAndPlace({ date, place })}</small>
            </span>
          </li>
        )
      })}
      {of.length > MOST_LISTED && <li>{measures.more({ n: of.length - MOST_LISTED })}</li>}
    </ul>
  )
}
