import { textAt } from '../../core/columns.ts'
import { formatDate } from '../../core/dates.ts'
import type { DefaultView } from './default-view.ts'
import { escapeText } from './html.ts'

/** As many as a page without a script lists. */
const MOST = 300

/** What the embed shows where no script runs: the picture of the default view and the list of its incidents, as HTML. */
export function staticView(shownView: DefaultView, base: string): string {
  const { info, sentence, alt, shown, view, feature } = shownView
  const listed = shown.slice(0, MOST)
  const left = shown.length - listed.length
  return [
    '<div class="static">',
    `<h1>${escapeText(info.title)}</h1>`,
    `<p>${escapeText(sentence)}</p>`,
    `<picture><source media="(prefers-color-scheme: dark)" srcset="${base}poster-dark.svg">`,
    `<img src="${base}poster-light.svg" width="960" height="540" alt="${escapeText(alt)}"></picture>`,
    '<p class="credit">Natural Earth · GeoNames. This browser runs no script: the map stands still. What is known to a country only, or has no place, is in the list.</p>',
    '<ol>',
    ...listed.map((index) => {
      const title = textAt(view.columns.title, index)
      const place = textAt(view.columns.placeName, index)
      const about = feature(index)
      const date = about
        ? `<time datetime="${escapeText(about.properties.start)}">${escapeText(formatDate(about, 'en'))}</time> `
        : ''
      return `<li>${date}<b>${escapeText(title)}</b>${place ? `, ${escapeText(place)}` : ''}</li>`
    }),
    '</ol>',
    left > 0 ? `<p>${left} more are in the data.</p>` : '',
    `<p><a href="${base}">Full view</a> · <a href="${base}data/incidents.geojson">All incidents as GeoJSON</a></p>`,
    '</div>',
  ].join('')
}
