import { type ReactNode, useId, useState } from 'react'
import type { OverlayName } from '../../core/link/overlays.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import type { MethodId } from '../../measures/methods.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'
import { useRecords } from '../../page/useAnswer.ts'
import { useActions, useApp } from '../../page/useStore.ts'
import type { WholeLanguage } from '../../words/language.ts'
import { periodWords, undefinedWords } from '../../words/reach-words.ts'
import { useGiven } from './MeasuredContext.tsx'
import { MethodLink } from './methods/MethodsHost.tsx'
import styles from './Section.module.css'

/** A measure: its heading, switches for what the map draws of it, its figures, and what they rest on. */
export function Section(props: {
  title: string
  method: MethodId
  overlays?: readonly OverlayName[]
  /** What the figures rest on; the located incidents where it is not given. */
  basis?: string
  children: ReactNode
}) {
  const { analysis, question, names } = useGiven()
  const id = useId()
  const { leftOut, n } = analysis
  const out = leftOut.coarse + leftOut.unlocated + leftOut.notCounted
  const { measures } = names.words
  const basis = props.basis ?? measures.incidentsBasis({ n, leftOut: out })
  return (
    <section className={styles.section} aria-labelledby={id} data-measure={props.method}>
      <header>
        <h2 id={id}>{props.title}</h2>
        <MethodLink id={props.method} />
      </header>
      {props.children}
      {props.overlays && (
        <ul className={styles.switches}>
          {props.overlays.map((overlay) => (
            <li key={overlay}>
              <OverlaySwitch overlay={overlay} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.basis}>
        {measures.basisInPeriod({ basis, period: periodWords(question.window, names.words) })}
      </p>
    </section>
  )
}

export function OverlaySwitch({ overlay }: { overlay: OverlayName }) {
  const words = useWholeWords()
  const shown = useApp((app) => app.state.overlays.includes(overlay))
  const actions = useActions()
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={shown} onChange={() => actions.toggleOverlay(overlay)} />
      {words.overlays[overlay]}
    </label>
  )
}

/** Something that is there when it is asked for: while it is folded it costs nothing. */
export function Folded({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  )
}

/** The first of many, and the rest when it is asked for. */
export function FirstOf<T>(props: {
  all: readonly T[]
  most: number
  list: keyof WholeLanguage['measures']['list']
  children: (shown: readonly T[]) => ReactNode
}) {
  const { all, most, children } = props
  const list = useWholeWords().measures.list[props.list]
  const [whole, setWhole] = useState(false)
  return (
    <>
      {children(whole ? all : all.slice(0, most))}
      {all.length > most && (
        <button type="button" className={styles.all} onClick={() => setWhole(!whole)}>
          {whole ? list.first({ n: most }) : list.all({ n: all.length })}
        </button>
      )}
    </>
  )
}

/** Names and values, one below the other. */
export function Rows({ children }: { children: ReactNode }) {
  return <dl className={styles.rows}>{children}</dl>
}

export function Row(props: { name: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.children}
        {props.note && <small>{props.note}</small>}
      </dd>
    </div>
  )
}

/** A number as it is written, with its exact value behind it for whoever reads the page by machine. */
export function Figure({ of, value, children }: { of: string; value: number; children: ReactNode }) {
  return (
    <data value={value} data-figure={of}>
      {children}
    </data>
  )
}

/** A measure, or why it can't be given. */
export function MaybeGiven<T>({ of, children }: { of: Maybe<T>; children: (value: T) => ReactNode }) {
  const words = useWholeWords()
  if (isUndefined(of)) return <span className={styles.undefined}>{undefinedWords(of.undefined, words)}</span>
  return <>{children(of)}</>
}

/** The title of an incident; choosing it opens its card and moves the clock to it. */
export function IncidentLink({ index, children }: { index: number; children?: ReactNode }) {
  const { selected } = useGiven()
  const actions = useActions()
  return (
    <button
      type="button"
      className={styles.incident}
      aria-current={index === selected}
      dir="auto"
      onClick={() => actions.select(index)}
      onMouseEnter={() => actions.hover([index])}
      onMouseLeave={() => actions.hover([])}
      onFocus={() => actions.hover([index])}
      onBlur={() => actions.hover([])}
    >
      {children ?? <Title index={index} />}
    </button>
  )
}

function Title({ index }: { index: number }) {
  const [record] = useRecords([index])
  return record?.title
}
