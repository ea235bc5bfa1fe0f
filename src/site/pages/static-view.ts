import { scopeOf } from '../../core/question.ts'
import { isoDay } from '../../core/time/day.ts'
import { recordDate } from '../../words/dates.ts'
import { panels } from '../../words/languages/en/panels.ts'
import { en } from '../../words/languages/en.ts'
import type { DefaultView } from './default-view.ts'
import { escapeText } from './html.ts'

/** The build knows no reader: it writes English. */
const { site } = panels

/** As many as a page without a script lists. */
const MOST = 300

/** What the embed shows where no script runs: the picture of the default view and the list of its incidents, as HTML. */
export function staticView(shownView: DefaultView, base: string): string {
  const { info, sentence, alt, view, dataset } = shownView
  const { rows, total } = dataset.now({
    ask: 'page',
    scope: scopeOf(view.state, view.window),
    only: null,
    sort: { by: 'date', down: false, lang: 'en' },
    offset: 0,
    limit: MOST,
    find: null,
  })!
  const left = total - rows.length
  return [
    '<div class="static">',
    `<h1>${escapeText(info.title)}</h1>`,
    `<p>${escapeText(sentence)}</p>`,
    `<picture><source media="(prefers-color-scheme: dark)" srcset="${base}poster-dark.svg">`,
    `<img src="${base}poster-light.svg" width="960" height="540" alt="${escapeText(alt)}"></picture>`,
    `<p class="credit">${escapeText(site.credit)}</p>`,
    '<ol>',
    ...rows.map((record) => {
      const { title, place, start } = record
      const date = `<time datetime="${isoDay(start)}">${escapeText(recordDate(record, en))}</time>`
      return `<li>${date} <b>${escapeText(title)}</b>${place ? `, ${escapeText(place)}` : ''}</li>`
    }),
    '</ol>',
    left > 0 ? `<p>${escapeText(site.moreInData({ n: left }))}</p>` : '',
    `<p><a href="${base}">${escapeText(site.fullView)}</a> · <a href="${base}data/incidents.geojson">${escapeText(site.asGeoJson)}</a></p>`,
    '</div>',
  ].join('')
}
