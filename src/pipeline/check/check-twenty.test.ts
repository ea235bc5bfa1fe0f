import { join } from 'node:path'
import { expect, it } from 'vitest'
import { printIssues } from '../../core/record/issue.ts'
import { gazetteer } from '../gazetteer/gazetteer.ts'
import { checkFile } from './check.ts'

// Built before the first test, so that none of them is charged for it.
gazetteer()

const WHOLE_OUTPUT = `twenty-defects.geojson: b-two-2022: place: holds U+202E, which is a character that nobody sees. Remove it; letters of any script are fine.
twenty-defects.geojson: a-one-2022: summary: is missing. Write a text.
twenty-defects.geojson: a-one-2022: kind: is "raid", not one of attack, foiled-plot, arrest, security-operation, warning, threat, territorial-control, organisation, context, aggregate. Use one of them.
twenty-defects.geojson: a-one-2022: colour: there is no such field. Correct its name or remove it.
twenty-defects.geojson: a-one-2022: dateBasis: is inferred, and no note says why. Add a note with field date.
twenty-defects.geojson: b-two-2022: title: counts victims. Leave the number to killed and injured.
twenty-defects.geojson: b-two-2022: datePrecision: is year, but 2022-02-02 to 2022-02-02 is not one year. Give 1 January to 31 December of one year, or set datePrecision to range.
twenty-defects.geojson: c-three-2022: actor: "ISIS-K" is not in CODING.md. Use one of ISKP, IS, IS-linked, AQI, Chechen militants, Taliban, Hamas, other, none.
twenty-defects.geojson: c-three-2022: end: 2022-03-01 lies before start, 2022-03-03. Exchange or correct them.
twenty-defects.geojson: c-three-2022: killed: low 9, best 5, high 8 are not in order. Give them so that low <= best <= high.
twenty-defects.geojson: d-four-2022: radiusKm: is 140 km, but a place known to within a city has 2 to 25 km. Give 2 to 25 km, or correct placePrecision.
twenty-defects.geojson: d-four-2022: geometry.coordinates: [34.52813, 69.17233] looks swapped: [69.17233, 34.52813] lies in Afghanistan. Write longitude first, then latitude.
twenty-defects.geojson: d-four-2022: admin1: "Kaboul" is no first-level area of AF in the gazetteer. Write "Kabul".
twenty-defects.geojson: e-five-2022: claims.0.locator: is "page 4". Write p and the number of the paragraph, such as "p4".
twenty-defects.geojson: e-five-2022: claims.1.field: "dead" is nothing that a claim is about. Use one of occurrence, date, place, killed, injured, killed-attackers, killed-suspects, attackers, arrested, attribution, actor, target, attendance, hostages, abducted, explosives, charges, duration, count, members, casualties, visitors.
twenty-defects.geojson: f-six-2022: gazetteer: "geonames:1" is not in the gazetteer. Take an id from \`geodata geocode\`.
twenty-defects.geojson: f-six-2022: start: is "2022-13-07". Write a day that exists, as YYYY-MM-DD.
twenty-defects.geojson: f-six-2022: summary: links to "t.me". Remove it: no links to perpetrator media, and only http and https.
twenty-defects.geojson: f-six-2022: id: is the id of another feature too. Give each feature its own id.
twenty-defects.geojson: f-six-2022: case: "alone" is the case of no other feature. Correct its spelling, or make it null.
20 problems in 1 file.`

it('finds twenty defects in one run and prints a line for each', () => {
  const folder = join(import.meta.dirname, 'fixtures')
  const { issues } = checkFile(join(folder, 'twenty-defects.geojson'))
  expect(printIssues(issues).replaceAll(`${folder}/`, '')).toBe(WHOLE_OUTPUT)
})
