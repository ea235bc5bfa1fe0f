import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * Says on the map's element whether the map stands (`data-stands`): everything is loaded and drawn and nothing moves. What
 * drives the page from outside can wait for it in place of guessing how long a machine takes.
 */
export function reportStanding(map: MapLibreMap): void {
  const say = (stands: boolean) => {
    const { dataset } = map.getContainer()
    if (dataset.stands !== String(stands)) dataset.stands = String(stands)
  }
  say(false)
  map.on('movestart', () => say(false))
  map.on('render', () => say(false))
  map.on('idle', () => say(true))
}

/** Whether everything is loaded and drawn, and nothing moves. */
export function stands(map: MapLibreMap): boolean {
  return map.loaded() && map.getContainer().dataset.stands === 'true'
}
