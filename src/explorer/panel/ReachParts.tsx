import {
  createContext,
  memo,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { indexOfId, textAt } from '../../core/columns.ts'
import type { Names } from '../../core/names.ts'
import type { OverlayName } from '../../core/state.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'
import type { Measured } from '../../ui/measuring.ts'
import { useActions, useApp } from '../../ui/useStore.ts'
import { MethodLink } from '../methods/MethodsHost.tsx'
import styles from './ReachParts.module.css'
import { countWords, periodWords, undefinedWords } from './reach-words.ts'

/** An answer and what things are called: whatever stands inside speaks of this answer, not of what is shown by now. */
export interface Given extends Measured {
  readonly names: Names
  /** The incident whose card is open; -1 is none. */
  readonly selected: number
}

const GivenContext = createContext<Given | null>(null)

/** Gives an answer to the parts inside. They render again for another answer only: a step of the playhead costs them nothing. */
export const GivenProvider = memo(function GivenProvider(props: {
  measured: Measured
  names: Names
  children: ReactNode
}) {
  const { measured, names, children } = props
  const id = useApp((app) => app.state.id)
  const { columns } = measured.question.view
  const selected = useMemo(() => (id === null ? -1 : indexOfId(columns, id)), [id, columns])
  const given = useMemo(() => ({ ...measured, names, selected }), [measured, names, selected])
  return <GivenContext value={given}>{children}</GivenContext>
})

/**
 * Parts that are out of sight keep the answer they have while a run plays, under its own name, and take the latest one
 * when they are seen or the run stops: a step of the playhead has little to draw.
 */
export function WhenSeen({ children }: { children: ReactNode }) {
  const latest = useGiven()
  const playing = useApp((app) => app.playing)
  const ref = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(true)
  const held = useRef(latest)
  if (seen || !playing) held.current = latest
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)!.isIntersecting))
    if (ref.current) observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={ref}>
      <GivenContext value={held.current}>{children}</GivenContext>
    </div>
  )
}

export function useGiven(): Given {
  const given = useContext(GivenContext)
  if (!given) throw new Error('This part needs an answer: render it inside GivenContext.')
  return given
}

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
