import { membersOf } from '../../core/window.ts'
import type { Question } from '../../ui/question.ts'

/** What is filtered and in time, as the FeatureCollection that the measure command reads. */
export function filteredGeoJson({ view, window }: Question): string {
  const rows = membersOf(view.columns, view.order, window, view.state.certain)
  const features = [...rows].map(view.dataset.feature).filter((feature) => feature !== undefined)
  return JSON.stringify({ type: 'FeatureCollection', features })
}
