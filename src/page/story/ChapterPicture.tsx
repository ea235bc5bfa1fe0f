import { useEffect, useMemo, useRef, useState } from 'react'
import { scopeOf } from '../../core/question.ts'
import type { View } from '../../core/view.ts'
import { PALETTES, type ThemeName } from '../../plate/palette.ts'
import type { PosterFrame } from '../../plate/poster.ts'
import { posterSvg } from '../../plate/poster-svg.ts'
import { LAND_UNITS, loadLand } from '../land.ts'
import { lazyChunk } from '../parts/lazy-chunk.ts'
import { useLoading } from '../parts/lazyPart.tsx'
import { useAnswerOf } from '../useAnswer.ts'
import styles from './Tray.module.css'

/** Pixels of the picture; a phone shows it as large. */
const FRAME: PosterFrame = {
  width: 192,
  height: 108,
  padding: { top: 16, right: 16, bottom: 16, left: 16 },
}
/** Pictures this far below what is seen are drawn already, CSS pixels. */
const AHEAD = '200px'

const LAND = lazyChunk(() => loadLand().catch(() => ({ land: '', borders: '' })))

/** What a chapter shows, as a small drawing that needs no map: it is asked for and drawn once it comes into sight. `alt` says the same. */
export function ChapterPicture({ view, theme, alt }: { view: View; theme: ThemeName; alt: string }) {
  const ref = useRef<HTMLDivElement>(null)
  const seen = useSeen(ref)
  const { state, window, weight } = view
  const land = useLoading(LAND, seen).value
  const places = useAnswerOf(seen ? { ask: 'places', scope: scopeOf(state, window), by: state.by } : null)
  const address = useMemo(() => {
    if (!places || !land) return null
    const shown = { places, camera: state.camera, frame: FRAME, weight, told: null }
    const svg = posterSvg(shown, { ...land, units: LAND_UNITS }, PALETTES[theme])
    return `data:image/svg+xml,${encodeURIComponent(svg)}`
  }, [places, land, state.camera, weight, theme])
  return (
    <div className={styles.picture} ref={ref}>
      {address && <img src={address} width={FRAME.width} height={FRAME.height} alt={alt} />}
    </div>
  )
}

/** Whether an element has come into sight; nothing looks any more once it has, or once it is gone. */
function useSeen(ref: { readonly current: Element | null }): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen || !ref.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: AHEAD },
    )
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [seen, ref])
  return seen
}
