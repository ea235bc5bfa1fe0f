import type { MapView } from '../map/map-props.ts'
import styles from './MapControls.module.css'

/** Zoom and "show all" for those who don't use the wheel or gestures. */
export function MapControls({ map }: { map: MapView | null }) {
  return (
    <fieldset className={styles.controls} disabled={!map}>
      <legend className="visually-hidden">Map</legend>
      <button type="button" aria-label="Zoom in" onClick={() => map?.zoomBy(1)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" onClick={() => map?.zoomBy(-1)}>
        −
      </button>
      <button
        type="button"
        aria-label="Show all incidents"
        title="Show all incidents"
        onClick={() => map?.fitAll()}
      >
        ⤢
      </button>
    </fieldset>
  )
}
