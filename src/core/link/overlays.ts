/**
 * What the map can draw of the measures, in the order of the link; `measured` says whether anything has to be measured
 * for it.
 */
export const OVERLAYS = {
  rings: { measured: false },
  hull: { measured: true },
  hull95: { measured: true },
  ellipse: { measured: true },
  path: { measured: true },
  arcs: { measured: false },
  clusters: { measured: true },
} as const satisfies { readonly [name: string]: { readonly measured: boolean } }

export type OverlayName = keyof typeof OVERLAYS

/** An overlay that shows a measure. */
export type MeasuredOverlay = {
  [Name in OverlayName]: (typeof OVERLAYS)[Name]['measured'] extends true ? Name : never
}[OverlayName]

/** What `overlays=` can say. */
export const OVERLAY_NAMES = Object.keys(OVERLAYS) as OverlayName[]

export const MEASURED_OVERLAYS = OVERLAY_NAMES.filter(
  (name): name is MeasuredOverlay => OVERLAYS[name].measured,
)
