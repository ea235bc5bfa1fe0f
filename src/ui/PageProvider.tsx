import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Columns, Dataset } from '../core/dataset.ts'
import type { Position } from '../core/incident.ts'
import { namesIn } from '../core/names.ts'
import type { State } from '../core/state.ts'
import { type Settled, settledNow, type TimerClock, tellSettled } from '../state/settle.ts'
import { MeasuresProvider } from './useMeasures.tsx'
import { useMedia } from './useMedia.ts'
import { type Page, PageContext } from './useStore.ts'
import { type Data, DataContext, ViewContext } from './useView.ts'

/** More places than this are measured elsewhere: the page stays usable. */
const MOST_PLACES = 20_000

/**
 * Gives a page's parts the store, its verbs and, once there are data, what is shown. Sets the theme on the document. A clock
 * that runs renders them a few times a second; what moves with every step asks for it itself (`useLive`).
 */
export function PageProvider(props: {
  page: Page
  /** While there is nothing to show. */
  waiting: ReactNode
  children: ReactNode
}) {
  const { page } = props
  const { dataset, state, view } = useSettled(page)
  const names = useMemo(() => namesIn(state.lang ?? 'en'), [state.lang])
  const base = state.base ?? dataset?.info.base.position
  const distances = useDistances(dataset, base)
  const data = useMemo(
    (): Data | null => (dataset ? { dataset, names, distances } : null),
    [dataset, names, distances],
  )

  useEffect(() => {
    const { documentElement } = document
    if (state.theme === 'auto') delete documentElement.dataset.theme
    else documentElement.dataset.theme = state.theme
  }, [state.theme])

  return (
    <PageContext value={page}>
      {data && view ? (
        <DataContext value={data}>
          <ViewContext value={view}>
            <MeasuresProvider>{props.children}</MeasuresProvider>
          </ViewContext>
        </DataContext>
      ) : (
        props.waiting
      )}
    </PageContext>
  )
}

const CLOCK: TimerClock = {
  now: () => performance.now(),
  setTimeout: (run, milliseconds) => window.setTimeout(run, milliseconds),
  clearTimeout: (timer) => window.clearTimeout(timer),
}

function useSettled({ store, view }: Page): Settled {
  const [settled, setSettled] = useState(() => settledNow(store, view))
  const first = useRef(settled)
  useEffect(() => tellSettled(store, view, CLOCK, first.current, setSettled), [store, view])
  return settled
}

/** Distances from the base, once the geodesics have been loaded: they are no part of the first view. */
function useDistances(dataset: Dataset | null, base: Position | undefined): Float64Array | null {
  const [distances, setDistances] = useState<Float64Array | null>(null)
  useEffect(() => {
    setDistances(null)
    if (!dataset || !base || dataset.columns.count > MOST_PLACES) return
    let stale = false
    async function measure(columns: Columns, from: Position) {
      const { distanceSteps } = await import('../measures/distance.ts')
      const steps = distanceSteps(columns, from)
      while (!stale) {
        const step = steps.next()
        if (step.done) return setDistances(step.value)
        await new Promise((resolve) => setTimeout(resolve))
      }
    }
    measure(dataset.columns, base)
    return () => {
      stale = true
    }
  }, [dataset, base])
  return distances
}

/** The theme that is in force. */
export function useTheme(theme: State['theme']): 'light' | 'dark' {
  const dark = useMedia('(prefers-color-scheme: dark)')
  if (theme !== 'auto') return theme
  return dark ? 'dark' : 'light'
}
