import { useEffect, useState } from 'react'
import { Icon } from '../../kit/Icon.tsx'
import { useWords } from '../../kit/useWords.ts'
import type { MapView, ZoomLimits } from '../../map/map-props.ts'
import styles from './MapControls.module.css'

/** Zoom and "show all" for those who don't use the wheel or gestures. */
export function ZoomButtons({ map, onAll }: { map: MapView | null; onAll: () => void }) {
  const { map: words } = useWords()
  const [{ canZoomIn, canZoomOut }, setLimits] = useState<ZoomLimits>({ canZoomIn: true, canZoomOut: true })
  useEffect(() => map?.onZoom(setLimits), [map])
  return (
    <fieldset className={styles.controls} disabled={!map} data-over-map data-part="controls">
      <legend className="visually-hidden">{words.title}</legend>
      <button
        type="button"
        aria-label={words.zoomIn}
        aria-disabled={!canZoomIn}
        onClick={() => canZoomIn && map?.zoomBy(1)}
      >
        <span aria-hidden="true">+</span>
      </button>
      <button
        type="button"
        aria-label={words.zoomOut}
        aria-disabled={!canZoomOut}
        onClick={() => canZoomOut && map?.zoomBy(-1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <button type="button" aria-label={words.showAll} title={words.showAll} onClick={onAll}>
        <Icon name="expand" size={18} />
      </button>
    </fieldset>
  )
}
