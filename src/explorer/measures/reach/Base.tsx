import { type FormEvent, useId, useState } from 'react'
import type { Position } from '../../../core/record/incident.ts'
import { type Base, isOwnBase } from '../../../core/table/dataset.ts'
import { Button } from '../../../kit/Button.tsx'
import { useWholeWords } from '../../../kit/useWholeWords.ts'
import { useActions, useApp } from '../../../page/useStore.ts'
import { useSaid } from '../../../page/useVoice.ts'
import type { WholeLanguage } from '../../../words/language.ts'
import { positionWords } from '../../../words/reach-words.ts'
import { useGiven } from '../MeasuredContext.tsx'
import styles from './Base.module.css'
import { BasePlaces } from './BasePlaces.tsx'

/** Where distances start: typed, put on the map, or the dataset's own. */
export function ReachBase() {
  const { question, names } = useGiven()
  const inside = question.baseCountry
  const base = useApp((app) => app.state.base)
  const placing = useApp((app) => app.placingBase)
  const actions = useActions()
  const own = question.view.info.base
  const current = base ?? own?.position ?? null
  const words = names.words.reach.base
  return (
    <details className={styles.base} open={current === null}>
      <summary>{summaryOf(own, current, names.words)}</summary>
      <BaseForm key={String(current)} base={current} onBase={actions.setBase} />
      <BasePlaces onBase={actions.setBase} />
      <div className={styles.ways}>
        <Button icon="pin" aria-pressed={placing} onClick={() => actions.placeBase(!placing)}>
          {placing ? words.putting : words.put}
        </Button>
        <Button disabled={base === null} onClick={() => actions.setBase(null)}>
          {own ? words.back({ name: own.name }) : words.clear}
        </Button>
      </div>
      <p className={styles.hint}>
        {words.inside({ country: inside === null ? null : names.country(inside) })}
      </p>
    </details>
  )
}

function summaryOf(own: Base | null, current: Position | null, words: WholeLanguage): string {
  const { base } = words.reach
  if (!current) return base.noneYet
  const position = positionWords(current, words)
  return own && isOwnBase(own, current) ? base.own({ name: own.name, position }) : base.moved({ position })
}

function BaseForm({ base, onBase }: { base: Position | null; onBase: (base: Position) => void }) {
  const words = useWholeWords().reach.base
  const id = useId()
  const [text, setText] = useState({ lon: String(base?.[0] ?? ''), lat: String(base?.[1] ?? '') })
  const [problem, setProblem] = useState<'lat' | 'lon' | null>(null)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const [lon, lat] = [degrees(text.lon, 180), degrees(text.lat, 90)]
    if (lon === null) setProblem('lon')
    else if (lat === null) setProblem('lat')
    else {
      setProblem(null)
      onBase([lon, lat])
    }
  }

  useSaid(problem ? words.wrong[problem] : '')

  const field = (name: 'lat' | 'lon', most: number) => (
    <label>
      {words[name]}
      <input
        className={styles.field}
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
      {field('lat', 90)}
      {field('lon', 180)}
      <Button type="submit">{words.set}</Button>
      <p id={`${id}-problem`} data-testid="refused" className={styles.problem}>
        {problem && words.wrong[problem]}
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
