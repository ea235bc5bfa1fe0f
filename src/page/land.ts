import { patientFetch } from './patient-fetch.ts'

/** Side of the world in the units of the outlines, as the geodata command writes them. */
export const LAND_UNITS = 4096

/** Land and borders as SVG paths. */
export interface Land {
  readonly land: string
  readonly borders: string
}

/** The outlines. Rejects where they can't be had: the picture is drawn without them. */
export async function loadLand(): Promise<Land> {
  const response = await patientFetch(`${import.meta.env.BASE_URL}data/basemap/land.json`)
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return (await response.json()) as Land
}
