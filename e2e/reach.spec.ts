import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Measures } from '../src/measures/measure.ts'
import { measure } from './drivers/measure-command.ts'
import { ReachPanel } from './drivers/reach-panel.ts'
import { REACH } from './fixtures/reach.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ map: 'late' })

/** The numbers of the command by the names of the page's figures; a measure that is undefined has none. */
function numbersOf(measures: Measures): Record<string, number[]> {
  const distance = measures.distanceFromBaseKm
  const { ellipse, hull, hull95, meanCentre, standardDistanceKm } = measures
  const of = (value: object | number, name: string): number[] =>
    typeof value === 'number' ? [value] : name in value ? [(value as Record<string, number>)[name]!] : []
  return {
    median: of(distance, 'median'),
    max: of(distance, 'max'),
    p90: of(distance, 'p90'),
    frontier: 'frontier' in distance ? distance.frontier.map(({ km }) => km) : [],
    'outside all': of(measures.externalShare, 'outside'),
    'total all': of(measures.externalShare, 'total'),
    'centre lon': of(meanCentre, '0'),
    'centre lat': of(meanCentre, '1'),
    'standard distance': of(standardDistanceKm, ''),
    'semi-major': of(ellipse, 'semiMajorKm'),
    'semi-minor': of(ellipse, 'semiMinorKm'),
    azimuth: of(ellipse, 'azimuthDeg'),
    'ellipse area': of(ellipse, 'areaKm2'),
    'hull area': of(hull, 'areaKm2'),
    'hull vertices': of(hull, 'vertices'),
    'hull95 area': of(hull95, 'areaKm2'),
    'circle radius': of(measures.smallestCircle, 'radiusKm'),
    ...Object.fromEntries(KINDS.flatMap((kind) => ofKind(measures, kind))),
    ...Object.fromEntries(measures.countries.map(({ code, n }) => [`cases ${code}`, [n]])),
  }
}

const KINDS = ['attack', 'foiled-plot', 'arrest']

/** The figures of one kind. */
function ofKind({ distanceFromBaseKm, externalShare }: Measures, kind: string): [string, number[]][] {
  const byKind = 'byKind' in distanceFromBaseKm ? distanceFromBaseKm.byKind : []
  const distance = byKind.find((of) => of.kind === kind)
  const shares = 'byKind' in externalShare ? externalShare.byKind : []
  const share = shares.find((of) => of.kind === kind)
  return [
    [`n ${kind}`, [distance?.n ?? 0]],
    [`max ${kind}`, distance ? [distance.max] : []],
    [`outside ${kind}`, share ? [share.outside] : []],
    [`total ${kind}`, share ? [share.total] : []],
  ]
}

/** Ten digits: the last ones depend on how an engine computes sines. */
function rounded(numbers: Record<string, number[]>): Record<string, number[]> {
  const round = (value: number) => Number(value.toPrecision(10))
  return Object.fromEntries(Object.entries(numbers).map(([name, values]) => [name, values.map(round)]))
}

for (const { query, subject } of [
  { query: '', subject: 'Incidents, warnings and threats, 10 June 2015 to 22 March 2024' },
  { query: 'at=2021-08-26', subject: 'Incidents, warnings and threats, 10 June 2015 to 26 August 2021' },
  { query: 'country=AF,RU&kind=attack&base=57.08,30.28', subject: /^Attacks in Afghanistan or Russia/ },
  { query: 'attribution=claimed', subject: /attribution: Claimed by the group/ },
  { query: 'from=2020-04-20&to=2020-05-01&certain=1', subject: /20 April 2020 to 1 May 2020$/ },
]) {
  test(`the page's numbers are those of the command it gives: ${query || 'nothing filtered'}`, async ({
    explorer,
    page,
  }, info) => {
    const reach = new ReachPanel(page)
    await explorer.open(`panel=reach&${query}`)
    await reach.measured(subject)
    const command = await reach.command()
    const input = info.outputPath('features.geojson')
    await mkdir(dirname(input), { recursive: true })
    await writeFile(input, JSON.stringify({ type: 'FeatureCollection', features: REACH }))
    const expected = numbersOf(await measure(command, input))
    const shown = Object.fromEntries(
      await Promise.all(Object.keys(expected).map(async (name) => [name, await reach.figures(name)])),
    )
    expect(rounded(shown)).toEqual(rounded(expected))
  })
}

test('countries stand in the order in which they were reached, each with its first incident', async ({
  explorer,
  page,
}) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach')
  await reach.measured(/./)
  await expect
    .poll(() => reach.rows('Countries reached: 6'))
    .toEqual([
      'Country | First incident | Cases',
      'Afghanistan | Attack in Kabul in 2015 10 Jun 2015 Told by Third Paper, First Paper and Second Paper | 4',
      'Russia | Plot in Moscow 20 Nov 2019 Told by First Paper and Second Paper | 2',
      'Germany | Arrests in Munich 15 Apr 2020 Told by Second Paper | 1',
      'Uzbekistan | Rockets at Termez 18 Apr 2022 Told by First Paper | 1',
      'Iran | Attack in Kerman 3 Jan 2024 Told by Third Paper, First Paper and Second Paper | 1',
      'Türkiye | Attack in Istanbul 28 Jan 2024 Told by Second Paper | 1',
    ])
})

test('the first incident of a country is opened, and the clock goes to it', async ({ explorer, page }) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach')
  await reach
    .measure(/^Countries reached/)
    .getByRole('button', { name: 'Rockets at Termez' })
    .click()
  await expect(explorer.card.title).toHaveText('Rockets at Termez')
})

test('the frontier names what moved it', async ({ explorer, page }) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach')
  await reach.measured(/./)
  await expect
    .poll(() => reach.rows('Distance from Kabul'))
    .toEqual([
      'Frontier moved by | to',
      'Attack in Kabul in 2015 10 Jun 2015 · Kabul, Afghanistan | 0 km',
      'Plot in Moscow 20 Nov 2019 · Moscow, Russia | 3,370 km',
      'Arrests in Munich 15 Apr 2020 · Munich, Germany | 4,927 km',
    ])
})

test('figures follow the playhead and are named after what they belong to', async ({ explorer, page }) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach&at=2016-03-05')
  await reach.measured('Incidents, warnings and threats, 10 June 2015 to 5 March 2016')
  await expect(reach.measure('Hull')).toContainText('Undefined because it needs at least 3 places, has 1.')
  await explorer.time.step('Next')
  await reach.measured('Incidents, warnings and threats, 10 June 2015 to 20 November 2019')
  await expect.poll(() => reach.figures('max')).toHaveLength(1)
})

test('the base is typed or chosen from the list, told in the link, and put back', async ({
  explorer,
  page,
}) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach')
  await reach.setBase('55.75', '37.62')
  await explorer.address.toMean('v=1&panel=reach&base=37.62,55.75')
  await expect(reach.measure('Distance from 55.75° N, 37.62° E')).toBeVisible()
  await reach.panel.getByRole('button', { name: 'Back to Kabul' }).click()
  await expect(reach.measure('Distance from Kabul')).toBeVisible()
  await reach.unfoldBase()
  await reach.panel.getByLabel('A place from the list').selectOption('Kerman, Iran: 1 incident')
  await explorer.address.toMean('v=1&panel=reach&base=57.0788,30.2832')
})

test('a base that is no position is refused in words', async ({ explorer, page }) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach')
  await reach.setBase('91', '37')
  await expect(reach.panel.getByTestId('refused')).toHaveText('The latitude is a number from −90 to 90.')
  await explorer.address.toBe('panel=reach')
})

test.describe('on the map', () => {
  test.use({ map: 'drawn' })

  test('the base is put where the map is clicked', async ({ explorer, page }) => {
    const reach = new ReachPanel(page)
    await explorer.open('panel=reach&view=60,40,3')
    await explorer.map.isThere()
    await reach.unfoldBase()
    await reach.panel.getByRole('button', { name: 'Put it on the map' }).click()
    await explorer.map.click([60, 30], [60, 40, 3])
    await expect(reach.panel.getByRole('button', { name: 'Put it on the map' })).toBeVisible()
    await expect.poll(() => explorer.address.parameter('base')).not.toBe(null)
    const [lon, lat] = explorer.address.parameter('base')!.split(',').map(Number)
    expect([Math.round(lon!), Math.round(lat!)]).toEqual([60, 30])
  })

  test('Escape leaves the base where it is', async ({ explorer, page }) => {
    const reach = new ReachPanel(page)
    await explorer.open('panel=reach')
    await reach.unfoldBase()
    await reach.panel.getByRole('button', { name: 'Put it on the map' }).click()
    const hint = page.getByTestId('placing')
    await expect(hint).toContainText('Click the map where distances start.')
    await expect(page.getByTestId('status')).toHaveText('Click the map where distances start.')
    await page.keyboard.press('Escape')
    await expect(hint).toBeHidden()
    await explorer.address.toBe('panel=reach')
  })
})

test('rings alone are drawn until more is switched on, and the link says so', async ({ explorer, page }) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach')
  const drawn = () => reach.panel.getByRole('checkbox', { checked: true }).evaluateAll((all) => all.length)
  await expect(reach.panel.getByRole('checkbox', { name: 'Distance rings' })).toBeChecked()
  expect(await drawn()).toBe(1)
  await reach.panel.getByRole('checkbox', { name: 'Hull', exact: true }).check()
  await reach.panel.getByRole('checkbox', { name: 'Distance rings' }).uncheck()
  await explorer.address.toMean('v=1&panel=reach&overlays=hull')
})

test('a definition opens at its measure and the focus comes back', async ({ explorer, page }) => {
  const reach = new ReachPanel(page)
  await explorer.open('panel=reach')
  await reach.openDefinition('deviational-ellipse'.replaceAll('-', ' '))
  await expect(reach.methods.getByRole('heading', { name: 'Deviational ellipse' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(reach.methods).toBeHidden()
  await expect(reach.panel.getByRole('button', { name: 'Definition: deviational ellipse' })).toBeFocused()
})
