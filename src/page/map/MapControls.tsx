import { memo, useEffect, useState } from 'react'
import { Icon } from '../../kit/Icon.tsx'
import { useWords } from '../../kit/useWords.ts'
import type { MapView, ZoomLimits } from '../../map/map-props.ts'
import { useActions } from '../useStore.ts'
import styles from './MapControls.module.css'

const ANY_ZOOM: ZoomLimits = { canZoomIn: true, canZoomOut: true }

/** Zoom and "show all" for those who don't use the wheel or gestures. */
export const MapControls = memo(function MapControls({ map }: { map: MapView | null }) {
  const actions = useActions()
  const { map: words } = useWords()
  const [{ canZoomIn, canZoomOut }, setLimits] = useState<ZoomLimits>(ANY_ZOOM)
  useEffect(() => map?.onZoom(setLimits), [map])

  function showAll() {
    map?.fitAll()
    // A link to this view looks at everything as well.
    actions.set({ camera: null })
  }

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
      <button type="button" aria-label={words.showAll} title={words.showAll} onClick={showAll}>
        <Icon name="expand" size={18} />
      </button>
    </fieldset>
  )
})
