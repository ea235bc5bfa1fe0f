import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../../core/fixtures/feature.ts'
import type { IncidentFeature } from '../../core/record/incident.ts'
import type { Chapter } from '../../story/story.ts'
import { datasetOfFolder } from '../stories/dataset.ts'
import { told } from '../stories/told-stories.ts'
import { checkStory } from './check-stories.ts'

const claim = {
  source: '001',
  locator: 'p3',
  field: 'killed',
  says: 'fifteen people',
  low: 15,
  high: 15,
  of: null,
  unit: null,
}
const FEATURES = [
  feature('kabul-2022', { start: '2022-09-05', claims: [claim] }),
  feature('shiraz-2022', { start: '2022-10-26', country: 'IR', at: [52.5, 29.6], claims: [claim] }),
]
const DATASET = datasetOf(...FEATURES)
const BY_ID = new Map(FEATURES.map((one) => [one.id, one]))

const cite = (incident: string) => ({ incident, source: '001', field: 'killed' })
const WHOLE: Chapter = {
  title: 'Shiraz',
  text: '15 people were killed. It is one of {count} incidents, {reach.max} km from the base.',
  view: 'v=2&bounds=40,20,80,40',
  incidents: ['shiraz-2022'],
  cites: [cite('shiraz-2022')],
}
const story = (chapter: Partial<Chapter>) => ({
  ...{ id: 'reach', title: 'Reach', language: 'en' },
  chapters: [{ ...WHOLE, ...chapter }],
})
const found = (chapter: Partial<Chapter>) =>
  checkStory(story(chapter), BY_ID, DATASET, 'f').map(({ field, what }) => `${field}: ${what}`)

describe('checkStory', () => {
  it('finds nothing in a chapter whose view holds its incidents and whose figures have a source', () => {
    expect(found({})).toEqual([])
    expect(found({ play: { from: '2022-10-01', to: '2022-10-26', seconds: 5 } })).toEqual([])
  })

  it('names incidents and claims that there are not', () => {
    const cites = [cite('a'), { ...cite('shiraz-2022'), source: '002' }]
    expect(found({ incidents: ['b'], cites })).toEqual([
      'chapters.0.incidents: there is no incident "b"',
      'chapters.0.cites: there is no incident "a"',
      'chapters.0.cites: "shiraz-2022" has no claim of "002" about "killed"',
    ])
  })

  it('wants a claim for every incident that is spoken of', () => {
    expect(found({ text: 'Text.', cites: [] })).toEqual(['chapters.0.cites: names no claim of "shiraz-2022"'])
  })

  it('names views that no link understands, zooms, and stretches that end before they begin', () => {
    expect(found({ view: 'v=2&mode=backwards' })).toHaveLength(1)
    expect(found({ view: 'v=2&view=50,30,4' })).toEqual([
      'chapters.0.view: has a zoom, which shows other places on other screens',
    ])
    expect(found({ play: { from: '2022-10-26', to: '2022-10-01', seconds: 5 } })).toEqual([
      'chapters.0.play: ends before it begins',
    ])
  })

  it('names what a view does not show of its incidents: by time, by filters, by place', () => {
    const views = ['to=2022-09-30', 'country=AF', 'bounds=60,20,80,40'].map((rest) => `v=2&${rest}`)
    expect(views.flatMap((view) => found({ view, text: 'Text.' }))).toEqual([
      'chapters.0.view: its window, 2022-09-05 to 2022-09-30, does not hold "shiraz-2022"',
      'chapters.0.view: its filters leave out "shiraz-2022"',
      'chapters.0.view: its bounds do not hold "shiraz-2022"',
    ])
  })

  it('looks for places in bounds across 180 degrees', () => {
    expect(found({ view: 'v=2&bounds=170,20,60,40' })).toEqual([])
    expect(found({ view: 'v=2&bounds=170,20,-100,40' })).toHaveLength(1)
  })

  it('names placeholders that have no value in the view', () => {
    expect(found({ text: '{reach.mean}, {deaths}' })).toEqual([
      'chapters.0.text: the view gives no value for {reach.mean}',
      'chapters.0.text: the view gives no value for {deaths}',
    ])
  })

  it('names figures that a measure could give, and figures that no cited claim has', () => {
    expect(found({ text: 'Two incidents.' })).toEqual([
      'chapters.0.text: "Two incidents" is typed, and a measure gives it',
    ])
    expect(found({ text: '16 people.' })).toEqual([
      'chapters.0.text: no claim that the chapter cites says 16',
    ])
  })

  it('names what has another shape', () => {
    expect(checkStory({ id: 'reach' }, BY_ID, DATASET, 'f').length).toBeGreaterThan(0)
  })
})

describe('the guide', () => {
  it('shows a story that the check lets through', () => {
    const guide = readFileSync(join(import.meta.dirname, '../../../docs/stories.md'), 'utf8')
    const [, text] = /```json\n([\s\S]*?)```/.exec(guide) ?? []
    const folder = join(import.meta.dirname, '../../../geodata')
    const { features } = JSON.parse(readFileSync(join(folder, 'incidents.geojson'), 'utf8')) as {
      features: IncidentFeature[]
    }
    const byId = new Map(features.map((one) => [one.id, one]))
    expect(checkStory(JSON.parse(text!), byId, datasetOfFolder(features, folder), 'f')).toEqual([])
  })
})

describe('a story as the pages load it', () => {
  it('has the figures of its views in its texts, and its claims with document and paragraph', () => {
    const { chapters } = told(story({ text: '{count} incidents, {share} outside' }), {
      ...DATASET,
      info: { ...DATASET.info, base: { name: 'Kabul', country: 'AF', position: [69.1723, 34.5281] } },
    })
    expect(chapters.map(({ text, cites }) => ({ text, cites }))).toEqual([
      {
        text: '2 incidents, 1 of 2 outside',
        cites: [{ ...cite('shiraz-2022'), title: 'Title of shiraz-2022', document: '001', locators: ['p3'] }],
      },
    ])
  })
})
