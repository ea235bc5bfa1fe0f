/** The panels beside the map, in the order of their tabs; `measured` says whether one shows measures of what is shown. */
export const TABS = {
  incidents: { measured: false },
  filters: { measured: false },
  reach: { measured: true },
  clusters: { measured: true },
  sources: { measured: false },
} as const satisfies { readonly [name: string]: { readonly measured: boolean } }

export type Tab = keyof typeof TABS

export type Panel = Tab | 'none'

/** What `panel=` can say. */
export const PANELS: readonly Panel[] = [...(Object.keys(TABS) as Tab[]), 'none']

/** Whether a panel needs the measures of what is shown. */
export function isMeasured(panel: Panel): boolean {
  return panel !== 'none' && TABS[panel].measured
}
