import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { MEASURED_OVERLAYS } from '../core/link/overlays.ts'
import { isMeasured } from '../core/link/panels.ts'
import { secondWindow } from '../core/time/second-period.ts'
import type { View } from '../core/view.ts'
import type { Overlay } from '../map/map-props.ts'
import type { Measuring } from '../state/measuring.ts'
import {
  differsInTime,
  type Measured,
  type MeasureQuestion,
  type MeasuringNow,
  NOTHING_MEASURED,
  questionOf,
} from '../state/question.ts'
import { lazyChunk } from './parts/lazy-chunk.ts'
import { useLoading } from './parts/lazyPart.tsx'
import { BROWSER } from './parts/surroundings.ts'
import { useApp } from './useStore.ts'
import { useShown } from './useView.ts'

/** What is measured now, and another try of what could not be. */
export interface Answering extends MeasuringNow {
  again(): void
}

interface Measures {
  /** Of what is filtered and in time. */
  readonly first: Answering
  /** Of the second period, where there is one. */
  readonly second: Answering
}

interface Drawn {
  readonly first: readonly Overlay[]
  readonly second: readonly Overlay[]
}

const NO_OVERLAYS: readonly Overlay[] = []
const NO_ANSWER: Answering = { ...NOTHING_MEASURED, again() {} }
const MeasuresContext = createContext<Measures>({ first: NO_ANSWER, second: NO_ANSWER })
const OverlaysContext = createContext<Drawn>({ first: NO_OVERLAYS, second: NO_OVERLAYS })

/** Measures what is shown, as long as a panel, an overlay or a second period asks for it. */
export function MeasuresProvider({ children }: { children: ReactNode }) {
  const { view } = useShown()
  const { state } = view
  const playing = useApp((app) => app.playing)
  const window2 = secondWindow(view)
  const wanted = isMeasured(state.panel) || MEASURED_OVERLAYS.some((name) => state.overlays.includes(name))
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

/** Measuring comes in a chunk of its own, with the first question. */
const measuringChunk = lazyChunk(() => import('../state/start-measuring.ts'))
const overlaysChunk = lazyChunk(() => import('./map/overlays.ts'))

function useMeasuring(question: MeasureQuestion | null, playing: boolean): Answering {
  const [now, setNow] = useState(NOTHING_MEASURED)
  const [measuring, setMeasuring] = useState<Measuring | null>(null)
  const wanted = question !== null
  const { value: chunk, trouble } = useLoading(measuringChunk, wanted)

  useEffect(() => {
    if (!chunk) return
    const created = chunk.startMeasuring(setNow, BROWSER)
    setMeasuring(created)
    return () => created.close()
  }, [chunk])
  useEffect(() => measuring?.ask(question, playing))

  const drawing = useLoading(overlaysChunk, false).trouble
  const broken = now.trouble !== null
  const again = useCallback(() => {
    if (measuring) measuring.again()
    else measuringChunk.again()
    if (overlaysChunk.now().trouble) overlaysChunk.again()
  }, [measuring])
  useEffect(() => {
    if (broken) return BROWSER.onOnline(again)
  }, [broken, again])
  return useMemo(
    () => ({ ...now, trouble: trouble ?? now.trouble ?? drawing, again }),
    [now, trouble, drawing, again],
  )
}

/** The overlays of an answer; none of one that belongs to other filters than those in force. */
function useDrawn(view: View, measured: Measured | null): readonly Overlay[] {
  const { overlays, hl } = view.state
  const [drawn, setDrawn] = useState(NO_OVERLAYS)
  const fits = measured !== null && differsInTime(measured.question, questionOf(view, view.window))
  const needed = fits && (hl.length > 0 || MEASURED_OVERLAYS.some((name) => overlays.includes(name)))
  const shown = needed ? measured : null
  const { value: chunk } = useLoading(overlaysChunk, needed)
  useEffect(() => {
    setDrawn(shown && chunk ? chunk.overlaysOf(shown, overlays, hl) : NO_OVERLAYS)
  }, [shown, overlays, hl, chunk])
  return drawn
}
