/** Side of the world in the units of the outlines, as the geodata command writes them. */
export const LAND_UNITS = 4096

/** Land and borders as SVG paths. */
export interface Land {
  readonly land: string
  readonly borders: string
}

/** The outlines; null where they can't be had: the picture is drawn without them. */
export async function loadLand(address: string): Promise<Land | null> {
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as Land) : null
  } catch {
    return null
  }
}
