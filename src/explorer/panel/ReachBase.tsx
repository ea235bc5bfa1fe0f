import { type FormEvent, useId, useState } from 'react'
import type { Position } from '../../core/incident.ts'
import { Button } from '../../ui/Button.tsx'
import { useActions, useApp } from '../../ui/useStore.ts'
import styles from './ReachBase.module.css'
import { useGiven } from './ReachGiven.tsx'
import { positionWords } from './reach-words.ts'

/** Where distances start: typed, put on the map, or the dataset's own. */
export function ReachBase() {
  const { question, names } = useGiven()
  const base = useApp((app) => app.state.base)
  const placing = useApp((app) => app.placingBase)
  const actions = useActions()
  const own = question.view.dataset.info.base
  const current = base ?? own.position
  return (
    <details className={styles.base}>
      <summary>
        Base: {base ? 'moved to ' : `${own.name}, `}
        {positionWords(current, names.lang)}
      </summary>
      <BaseForm key={String(current)} base={current} onBase={actions.setBase} />
      <div className={styles.ways}>
        <Button icon="pin" aria-pressed={placing} onClick={() => actions.placeBase(!placing)}>
          {placing ? 'Click the map …' : 'Put it on the map'}
        </Button>
        <Button disabled={base === null} onClick={() => actions.setBase(null)}>
          Back to {own.name}
        </Button>
      </div>
      <p className={styles.hint}>
        Moving the base changes distances only. The country that counts as inside stays{' '}
        {names.country(own.country)}.
      </p>
    </details>
  )
}

function BaseForm({ base, onBase }: { base: Position; onBase: (base: Position) => void }) {
  const id = useId()
  const [text, setText] = useState({ lon: String(base[0]), lat: String(base[1]) })
  const [problem, setProblem] = useState<string | null>(null)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const [lon, lat] = [degrees(text.lon, 180), degrees(text.lat, 90)]
    if (lon === null) setProblem('The longitude is a number from −180 to 180.')
    else if (lat === null) setProblem('The latitude is a number from −90 to 90.')
    else {
      setProblem(null)
      onBase([lon, lat])
    }
  }

  const field = (name: 'lat' | 'lon', label: string, most: number) => (
    <label>
      {label}
      <input
        inputMode="decimal"
        value={text[name]}
        aria-invalid={problem !== null && degrees(text[name], most) === null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setText({ ...text, [name]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {field('lat', 'Latitude, degrees north', 90)}
      {field('lon', 'Longitude, degrees east', 180)}
      <Button type="submit">Set</Button>
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem}
      </p>
    </form>
  )
}

/** Degrees from a text; null for anything that is no number up to `most`. */
function degrees(text: string, most: number): number | null {
  const value = /^\s*[-−]?\d{1,3}([.,]\d+)?\s*$/.test(text)
    ? Number(text.replace('−', '-').replace(',', '.'))
    : Number.NaN
  return Math.abs(value) <= most ? value : null
}
