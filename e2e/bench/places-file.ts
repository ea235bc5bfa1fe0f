import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildBasemap } from '../../src/pipeline/basemap/basemap.ts'
import { generatePlaces } from './generate.ts'

/** The folder of a file of generated places and times: longitudes, latitudes (64-bit floats), starts, ends (32-bit integers). */
export function placesFolder(parent: string, count: number): string {
  const folder = join(parent, `places-${count}`)
  buildBasemap(join(folder, 'basemap'))
  const file = join(folder, 'places.bin')
  if (existsSync(file)) return folder
  const { lon, lat, start, end } = generatePlaces(count)
  writeFileSync(
    file,
    Buffer.concat([lon, lat, start, end].map(({ buffer }) => Buffer.from(buffer as ArrayBuffer))),
  )
  return folder
}
