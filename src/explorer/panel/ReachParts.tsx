import { type ReactNode, useId, useState } from 'react'
import { textAt } from '../../core/columns.ts'
import type { OverlayName } from '../../core/state.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'
import { useActions, useApp } from '../../ui/useStore.ts'
import { MethodLink } from '../methods/MethodsHost.tsx'
import { useGiven } from './ReachGiven.tsx'
import styles from './ReachParts.module.css'
import { countWords, periodWords, undefinedWords } from './reach-words.ts'

/** A measure: its heading, switches for what the map draws of it, its figures, and what they rest on. */
export function Section(props: {
  title: string
  method: string
  overlays?: readonly (readonly [OverlayName, string])[]
  /** What the figures rest on; the located incidents where it is not given. */
  basis?: string
  children: ReactNode
}) {
  const { analysis, question, names } = useGiven()
  const id = useId()
  const { leftOut, n } = analysis
  const out = leftOut.coarse + leftOut.unlocated + leftOut.notCounted
  const basis = props.basis ?? `${countWords(n, 'incident', names.lang)}, ${out} left out`
  return (
    <section className={styles.section} aria-labelledby={id} data-measure={props.method}>
      <header>
        <h2 id={id}>{props.title}</h2>
        <MethodLink id={props.method} />
      </header>
      {props.children}
      {props.overlays && (
        <ul className={styles.switches}>
          {props.overlays.map(([overlay, label]) => (
            <li key={overlay}>
              <OverlaySwitch overlay={overlay} label={label} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.basis}>
        {basis} · {periodWords(question.window, names.lang)}
      </p>
    </section>
  )
}

export function OverlaySwitch({ overlay, label }: { overlay: OverlayName; label: string }) {
  const shown = useApp((app) => app.state.overlays.includes(overlay))
  const actions = useActions()
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={shown} onChange={() => actions.toggleOverlay(overlay)} />
      {label}
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
  /** What they are, in the plural. */
  what: string
  children: (shown: readonly T[]) => ReactNode
}) {
  const { all, most, what, children } = props
  const [whole, setWhole] = useState(false)
  return (
    <>
      {children(whole ? all : all.slice(0, most))}
      {all.length > most && (
        <button type="button" className={styles.all} onClick={() => setWhole(!whole)}>
          {whole ? `The first ${most} ${what} only` : `All ${all.length} ${what}`}
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
  if (isUndefined(of)) return <span className={styles.undefined}>{undefinedWords(of.undefined)}</span>
  return <>{children(of)}</>
}

/** The title of an incident; choosing it opens its card and moves the clock to it. */
export function IncidentLink({ index, children }: { index: number; children?: ReactNode }) {
  const { question, selected } = useGiven()
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
      {children ?? textAt(question.view.columns.title, index)}
    </button>
  )
}
