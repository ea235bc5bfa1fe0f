import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Shape, Subject } from '../../compose/composer.ts'
import { makeFilm, runOf } from '../../compose/film.ts'
import type { Encoding } from '../../compose/film-file.ts'
import { type FilmPlan, planFilm } from '../../compose/film-plan.ts'
import { estimatedBytes, type FilmKind } from '../../compose/film-size.ts'
import type { View } from '../../core/view.ts'
import { useMedia } from '../../kit/useMedia.ts'
import { type MapChunk, mapChunk } from '../../page/map/map-chunk.ts'
import { LESS_MOTION } from '../../page/map/map-props-of.ts'
import { lazyChunk } from '../../page/parts/lazy-chunk.ts'
import { useLoading } from '../../page/parts/lazyPart.tsx'
import { saveFile } from '../../page/save-file.ts'
import { showOn } from './picture-file.ts'
import { toolsOf } from './useSubject.ts'

/** What encodes is large, and a reader who looks at this part wants it. */
const ENCODERS = lazyChunk(async () => {
  const [{ encodingFor, filmFile }, { gifFile }] = await Promise.all([
    import('../../compose/film-file.ts'),
    import('../../compose/gif-file.ts'),
  ])
  return { encodingFor, filmFile, gifFile }
})

/** What a film will be. */
export interface PlannedFilm {
  /** Null until the run is known. */
  readonly plan: FilmPlan | null
  readonly kind: FilmKind
  /** How a film is encoded here; null where it can't be, undefined until that is known. */
  readonly encoding: Encoding | null | undefined
  readonly bytes: number
  readonly chunk: MapChunk | null
}

/** Plans the film of a view in some shape and kind. */
export function useFilmPlan(
  subject: Subject | null,
  view: View,
  { size: { width, height }, ratio }: Shape,
  kind: FilmKind,
): PlannedFilm {
  const lessMotion = useMedia(LESS_MOTION)
  const { value: encoders } = useLoading(ENCODERS)
  const { value: chunk } = useLoading(mapChunk)
  const [plan, setPlan] = useState<FilmPlan | null>(null)
  const [encoding, setEncoding] = useState<Encoding | null>()
  const fades = kind === 'video' && !lessMotion
  useEffect(() => {
    let isWanted = true
    if (subject)
      void runOf(subject, view).then((run) => {
        if (isWanted) setPlan(planFilm(run, fades))
      })
    return () => {
      isWanted = false
    }
  }, [subject, view, fades])
  const [across, down] = [width * ratio, height * ratio]
  useEffect(() => {
    let isWanted = true
    void encoders?.encodingFor({ width: across, height: down }).then((found) => {
      if (isWanted) setEncoding(found)
    })
    return () => {
      isWanted = false
    }
  }, [encoders, across, down])
  const bytes = plan ? estimatedBytes(plan, kind, { width: across, height: down }) : 0
  return { plan, kind, encoding, bytes, chunk }
}

interface Making {
  readonly doing: 'idle' | 'making' | 'cancelled' | 'failed' | 'saved'
  /** How far it is, 0 to 1. */
  readonly share?: number
  readonly why?: string
  readonly name?: string
}

/** Makes a film when it is told to; it ends with the part that makes it. */
export function useFilm(
  canvas: RefObject<HTMLCanvasElement | null>,
  subject: Subject | null,
  view: View,
  shape: Shape,
  { plan, kind, encoding, chunk }: PlannedFilm,
  name: string,
) {
  const [state, setState] = useState<Making>({ doing: 'idle' })
  const given = useRef<AbortController>(null)
  useEffect(() => () => given.current?.abort(), [])

  async function make() {
    const encoders = ENCODERS.now().value
    if (!canvas.current || !subject || !plan || !chunk || !encoders) return
    const controller = new AbortController()
    given.current = controller
    const { signal } = controller
    setState({ doing: 'making', share: 0 })
    const makeFile = (drawn: HTMLCanvasElement) =>
      kind === 'gif' ? encoders.gifFile(drawn) : encoders.filmFile(drawn, encoding!)
    // A canvas that stands in the page measures letters as the page does.
    const sheet = document.createElement('canvas')
    const tell = (share: number) => {
      if (signal.aborted || !canvas.current) return
      setState({ doing: 'making', share })
      showOn(canvas.current, sheet)
    }
    try {
      // Measured overlays are of one day.
      const still = { ...subject, map: { ...subject.map, overlays: [] } }
      const what = { plan, view, makeFile }
      const film = await makeFilm(sheet, still, shape, what, toolsOf(chunk), { signal, tell })
      signal.throwIfAborted()
      const file = `${name}.${kind === 'gif' ? 'gif' : encoding!.container}`
      saveFile(file, [film], film.type)
      setState({ doing: 'saved', name: file })
    } catch (reason) {
      const why = reason instanceof Error ? reason.message : String(reason)
      setState(signal.aborted ? { doing: 'cancelled' } : { doing: 'failed', why })
    }
  }
  return { state, make: () => void make(), cancel: () => given.current?.abort() }
}
