import { memo } from 'react'
import type { MapView } from '../../map/map-props.ts'
import { useActions } from '../useStore.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

/** The buttons over the explorer's map and the embed's. */
export const MapControls = memo(function MapControls({ map }: { map: MapView | null }) {
  const actions = useActions()

  function showAll() {
    map?.fitAll()
    // A link to this view looks at everything as well.
    actions.set({ camera: null })
  }

  return <ZoomButtons map={map} onAll={showAll} />
})
