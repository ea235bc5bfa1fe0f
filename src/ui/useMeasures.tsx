import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { OverlayName } from '../core/state.ts'
import type { View } from '../core/view.ts'
import type { Overlay } from '../map/map-props.ts'
import type { Measuring } from './measuring.ts'
import {
  differsInTime,
  type Measured,
  type MeasuringNow,
  NOTHING_MEASURED,
  type Question,
} from './question.ts'
import { secondWindow } from './second-period.ts'
import { useApp } from './useStore.ts'
import { useShown } from './useView.ts'

interface Measures {
  /** Of what is filtered and in time. */
  readonly first: MeasuringNow
  /** Of the second period, where there is one. */
  readonly second: MeasuringNow
}

interface Drawn {
  readonly first: readonly Overlay[]
  readonly second: readonly Overlay[]
}

const NO_OVERLAYS: readonly Overlay[] = []
const MeasuresContext = createContext<Measures>({ first: NOTHING_MEASURED, second: NOTHING_MEASURED })
const OverlaysContext = createContext<Drawn>({ first: NO_OVERLAYS, second: NO_OVERLAYS })

/** Overlays for which nothing has to be measured. */
const UNMEASURED: readonly OverlayName[] = ['rings']

/** Measures what is shown, as long as a panel, an overlay or a second period asks for it. */
export function MeasuresProvider({ children }: { children: ReactNode }) {
  const { view } = useShown()
  const { state } = view
  const playing = useApp((app) => app.playing)
  const window2 = secondWindow(view)
  const wanted =
    state.panel === 'reach' ||
    state.panel === 'clusters' ||
    state.overlays.some((name) => !UNMEASURED.includes(name))
  const first = useMeasuring(wanted ? questionOf(view, view.window) : null, playing)
  const second = useMeasuring(wanted && window2 ? questionOf(view, window2) : null, playing)
  const measures = useMemo(() => ({ first, second }), [first, second])
  const drawnFirst = useDrawn(view, first.measured)
  const drawnSecond = useDrawn(view, second.measured)
  const drawn = useMemo(() => ({ first: drawnFirst, second: drawnSecond }), [drawnFirst, drawnSecond])
  return (
    <MeasuresContext value={measures}>
      <OverlaysContext value={drawn}>{children}</OverlaysContext>
    </MeasuresContext>
  )
}

/** The measures of what is shown, each with the question it answers. */
export function useMeasures(): Measures {
  return useContext(MeasuresContext)
}

/** What the maps draw of the measures. */
export function useOverlays(): Drawn {
  return useContext(OverlaysContext)
}

/** The question of a view about a window of time. */
export function questionOf(view: View, window: Question['window']): Question {
  const { base } = view.dataset.info
  const { eps, min } = view.state
  return {
    view,
    window,
    base: view.state.base ?? base.position,
    baseCountry: base.country,
    epsKm: eps,
    minPoints: min,
  }
}

/** Measuring comes in a chunk of its own, with the first question. */
function useMeasuring(question: Question | null, playing: boolean): MeasuringNow {
  const [now, setNow] = useState(NOTHING_MEASURED)
  const [measuring, setMeasuring] = useState<Measuring | null>(null)
  const wanted = question !== null
  const [started, setStarted] = useState(false)
  if (wanted && !started) setStarted(true)

  useEffect(() => {
    if (!started) return
    let created: Measuring | null = null
    let gone = false
    import('./start-measuring.ts').then(
      ({ startMeasuring }) => {
        if (gone) return
        created = startMeasuring(setNow)
        setMeasuring(created)
      },
      (reason: unknown) => setNow({ ...NOTHING_MEASURED, failure: String(reason) }),
    )
    return () => {
      gone = true
      created?.close()
    }
  }, [started])
  useEffect(() => measuring?.ask(question, playing))
  return now
}

/** The overlays of an answer; none of one that belongs to other filters than those in force. */
function useDrawn(view: View, measured: Measured | null): readonly Overlay[] {
  const { overlays, hl } = view.state
  const [drawn, setDrawn] = useState(NO_OVERLAYS)
  const fits = measured !== null && differsInTime(measured.question, questionOf(view, view.window))
  const needed = fits && (hl.length > 0 || overlays.some((name) => !UNMEASURED.includes(name)))
  const shown = needed ? measured : null
  useEffect(() => {
    if (!shown) return setDrawn(NO_OVERLAYS)
    let isStale = false
    import('./overlays.ts').then(({ overlaysOf }) => {
      if (!isStale) setDrawn(overlaysOf(shown, overlays, hl))
    })
    return () => {
      isStale = true
    }
  }, [shown, overlays, hl])
  return drawn
}
