import { baseNameOf, baseOf, type View } from '../../core/view.ts'
import type { MapProps, MapSaid } from '../../map/map-props.ts'
import type { Names } from '../../words/names.ts'

/** The query that is a page on which the legend starts folded (Legend.module.css). */
export const NARROW = '(max-width: 899px)'
export const LESS_MOTION = '(prefers-reduced-motion: reduce)'
export const DARK = '(prefers-color-scheme: dark)'

/** Where the basemap's archive is. */
export const BASEMAP = `${import.meta.env.BASE_URL}data/basemap/basemap.pmtiles`

/** What the map draws from the base, and what that is called. */
export function baseProps(view: View): Pick<MapProps, 'base' | 'baseName' | 'path' | 'rings'> {
  const { state } = view
  return {
    base: baseOf(view),
    baseName: baseNameOf(view),
    path: state.overlays.includes('arcs'),
    rings: state.overlays.includes('rings'),
  }
}

/** What is said of a map; `label` says what it shows. */
export function saidOf(label: string, names: Names): MapSaid {
  const { role, metres, kilometres, scale, somewhere } = names.words.map
  return {
    ...{ role, label, metres, kilometres, scale },
    somewhere: (n, possible, code) => somewhere({ n, possible, country: names.country(code) }),
  }
}
