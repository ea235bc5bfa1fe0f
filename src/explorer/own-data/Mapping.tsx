import { useId, useState } from 'react'
import { FIELDS, type Field, PROFILE_NAMES, type ProfileName } from '../../core/record/own-data.ts'
import type { ImportMap } from '../../intake/mapping.ts'
import type { Inspected } from '../../intake/open-data.ts'
import { Button } from '../../kit/Button.tsx'
import { Parts } from '../../kit/Parts.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { Said } from '../../page/Said.tsx'
import { saveFile } from '../../page/save-file.ts'
import { Actors } from './Actors.tsx'
import { Choice } from './Choice.tsx'
import { DayOrder } from './DayOrder.tsx'
import styles from './OwnData.module.css'
import type { Reading } from './useReading.ts'

/** Fields that are asked for even where no column gives them. */
const ALWAYS: readonly Field[] = [
  'start',
  'lat',
  'lon',
  'place',
  'country',
  'title',
  'kind',
  'actor',
  'killed',
]
const NO_COLUMN = ''
const NO_PROFILE = 'none'

/** How a file is read, before anything of it is loaded: what it is taken for, which column gives what, with its first rows. */
export function Mapping(props: { inspected: Inspected; remembered: boolean; reading: Reading }) {
  const { inspected, remembered, reading } = props
  const { map, how, container, columns, rows, asks, warnings } = inspected
  const words = useWholeWords().ownData
  const change = (part: Partial<ImportMap>) => reading.ask({ type: 'look', map: { ...map, ...part } })
  const order = asks.find((one) => one.ask === 'day-order')
  const noDay = asks.some(({ ask }) => ask === 'day')
  return (
    <div className={styles.mapping}>
      <p>
        <Parts
          of={words.what({
            file: inspected.file,
            container: words.containers[container],
            rows,
            columns: columns.length,
          })}
          elements={{ file: (name) => <strong dir="auto">{name}</strong> }}
        />{' '}
        {remembered && words.remembered}
      </p>
      <div className={styles.choices}>
        <Choice
          label={words.readAs}
          value={map.as ?? NO_PROFILE}
          options={[
            [NO_PROFILE, words.noProfile] as const,
            ...PROFILE_NAMES.map((name) => [name, words.profiles[name]] as const),
          ]}
          onChange={(value) =>
            reading.ask({ type: 'inspect', as: value === NO_PROFILE ? null : (value as ProfileName) })
          }
        />
        {how.encoding !== undefined && (
          <Choice
            label={words.encoding}
            value={how.encoding}
            options={Object.entries(words.encodings)}
            onChange={(encoding) => reading.reread({ encoding })}
          />
        )}
        {how.delimiter !== undefined && (
          <Choice
            label={words.delimiter}
            value={how.delimiter}
            options={Object.entries(words.delimiters)}
            onChange={(delimiter) => reading.reread({ delimiter })}
          />
        )}
        {how.sheets && how.sheets.length > 1 && (
          <Choice
            label={words.sheet}
            value={how.sheet ?? ''}
            options={how.sheets.map((name) => [name, name] as const)}
            onChange={(sheet) => reading.reread({ sheet })}
          />
        )}
        {how.parts && (
          <Choice
            label={words.parts}
            value={how.parts}
            options={Object.entries(words.partsAs)}
            onChange={(parts) => reading.reread({ parts: parts === 'each' ? 'each' : 'one' })}
          />
        )}
      </div>
      {noDay && (
        <p>
          <Said text={words.askDay} />
          {words.askDay}
        </p>
      )}
      {(order || map.dayOrder !== null) && (
        <DayOrder
          asked={order?.ask === 'day-order' ? order : null}
          value={map.dayOrder}
          onChange={(dayOrder) => change({ dayOrder })}
        />
      )}
      <Columns inspected={inspected} onChange={(columns) => change({ columns })} />
      {map.columns.actor !== undefined && <Actors map={map} actors={inspected.actors} onChange={change} />}
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {words.warnings[warning]}
        </p>
      ))}
      <Button
        onClick={() =>
          saveFile(
            words.mapName({ file: inspected.file }),
            [JSON.stringify(map, null, 2)],
            'application/json',
          )
        }
      >
        {words.saveMap}
      </Button>
      <div className={styles.actions}>
        <Button
          look="time"
          className={styles.open}
          disabled={asks.length > 0}
          onClick={() => reading.open(map)}
        >
          {asks.length > 0 ? words.answerFirst : words.openRows({ n: rows })}
        </Button>
        <Button onClick={reading.cancel}>{words.back}</Button>
      </div>
    </div>
  )
}

function Columns(props: { inspected: Inspected; onChange: (columns: ImportMap['columns']) => void }) {
  const { map, columns } = props.inspected
  const words = useWholeWords().ownData
  const id = useId()
  // What a column once gave stays in sight when it is taken away: else a reader could not give it another one.
  const [atFirst] = useState(() => new Set(Object.keys(map.columns)))
  const isShown = (field: Field) =>
    ALWAYS.includes(field) || map.columns[field] !== undefined || atFirst.has(field)
  const shown = FIELDS.filter(isShown)
  const others = FIELDS.filter((field) => !isShown(field))
  const used = new Set(Object.values(map.columns))
  const rowsOf = (fields: readonly Field[]) =>
    fields.map((field) => <ColumnRow key={field} field={field} {...props} />)
  const head = (
    <thead>
      <tr>
        <th scope="col">{words.field}</th>
        <th scope="col">{words.column}</th>
        <th scope="col">{words.firstRows}</th>
      </tr>
    </thead>
  )
  return (
    <section aria-labelledby={id} className={styles.columns}>
      <h3 id={id}>{words.mapping}</h3>
      <p className={styles.soft}>
        {words.mappingHint} {words.kept({ n: columns.length - used.size })}.
      </p>
      <table>
        {head}
        <tbody>{rowsOf(shown)}</tbody>
      </table>
      {others.length > 0 && (
        <details>
          <summary>{words.moreFields({ n: others.length })}</summary>
          <table>
            {head}
            <tbody>{rowsOf(others)}</tbody>
          </table>
        </details>
      )}
    </section>
  )
}

function ColumnRow(props: {
  field: Field
  inspected: Inspected
  onChange: (columns: ImportMap['columns']) => void
}) {
  const { field, inspected, onChange } = props
  const { map, columns, preview } = inspected
  const words = useWholeWords().ownData
  const chosen = map.columns[field] ?? NO_COLUMN
  const at = columns.indexOf(chosen)
  const first = at < 0 ? [] : preview.map((row) => row[at] ?? '').filter(Boolean)
  function choose(name: string) {
    const { [field]: _, ...others } = map.columns
    onChange(name === NO_COLUMN ? others : { ...others, [field]: name })
  }
  return (
    <tr data-empty={chosen === NO_COLUMN}>
      <th scope="row">{words.fields[field]}</th>
      <td>
        <select
          className={styles.field}
          aria-label={words.fields[field]}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value={NO_COLUMN}>{words.noColumn}</option>
          {columns.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </td>
      <td className={styles.samples} dir="auto">
        {first
          .slice(0, 3)
          .map((text) => text.slice(0, 60))
          .join(' · ')}
      </td>
    </tr>
  )
}
