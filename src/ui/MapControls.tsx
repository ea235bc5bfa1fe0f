import { memo } from 'react'
import type { MapView } from '../map/map-props.ts'
import { Icon } from './Icon.tsx'
import styles from './MapControls.module.css'
import { useActions } from './useStore.ts'

/** Zoom and "show all" for those who don't use the wheel or gestures; they stand `beside` a card that is open. */
export const MapControls = memo(function MapControls({
  map,
  beside,
}: {
  map: MapView | null
  beside: boolean
}) {
  const actions = useActions()

  function showAll() {
    map?.fitAll()
    // A link to this view looks at everything as well.
    actions.set({ camera: null })
  }

  return (
    <fieldset className={styles.controls} data-beside={beside} disabled={!map}>
      <legend className="visually-hidden">Map</legend>
      <button type="button" aria-label="Zoom in" onClick={() => map?.zoomBy(1)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" onClick={() => map?.zoomBy(-1)}>
        −
      </button>
      <button type="button" aria-label="Show all incidents" title="Show all incidents" onClick={showAll}>
        <Icon name="expand" size={18} />
      </button>
    </fieldset>
  )
})
