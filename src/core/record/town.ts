/** The town of a place that is told with its site: "Crocus City Hall, Krasnogorsk" is in Krasnogorsk. */
export function townOf(place: string): string {
  return place.slice(place.lastIndexOf(',') + 1).trim()
}
