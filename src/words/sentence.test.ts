import { describe, expect, it } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE, type State } from '../core/link/state.ts'
import type { Group } from '../core/table/dataset.ts'
import { parseDay } from '../core/time/day.ts'
import { createView } from '../core/view.ts'
import { en } from './languages/en.ts'
import { namesIn } from './names.ts'
import { altText, fileName, sentence } from './sentence.ts'

/** What is shown, with signals. */
const SIGNALS_TOO: State = { ...DEFAULT_STATE, role: ['incident', 'signal'] }

const EXAMPLE = datasetOf(
  feature('kabul', { start: '2021-08-26' }),
  feature('kerman', {
    start: '2024-01-03',
    country: 'IR',
    targetType: 'memorial',
    attackType: 'suicide-bombing',
  }),
  feature('krasnogorsk', { start: '2024-03-22', country: 'RU', kind: 'attack' }),
  feature('kaluga', { start: '2024-03-01', end: '2024-03-31', country: 'RU', kind: 'foiled-plot' }),
  feature('warning', { start: '2024-03-07', country: 'RU', kind: 'warning', role: 'signal', at: null }),
)
const day = (text: string) => parseDay(text)!
const facts = (part: Partial<State>, km?: number, group: Group | null = null) => ({
  view: createView({ ...EXAMPLE, info: { ...EXAMPLE.info, group } })({ ...SIGNALS_TOO, ...part }),
  farthest: km === undefined ? null : { km, base: 'Kabul' },
  names: namesIn(en),
})
const text = (...of: Parameters<typeof facts>) => sentence(facts(...of)).text

const PRODUCT = {
  kind: ['attack', 'foiled-plot'],
  country: ['IR', 'RU'],
  from: day('2015-01-01'),
  to: day('2024-03-31'),
}

describe('the sentence', () => {
  it('says kinds, countries, time, how many of how many, and how far', () => {
    expect(text(PRODUCT, 3387.084)).toBe(
      'Attacks and foiled plots in Iran or Russia, January 2015 to March 2024: 3 of 4 incidents; the farthest 3,387 km from Kabul.',
    )
  })

  it('names for each part the control that changes it', () => {
    const parts = sentence(facts(PRODUCT, 3387)).parts.filter((part) => part.control)
    expect(parts).toEqual([
      { text: 'Attacks and foiled plots', control: 'kind' },
      { text: 'Iran or Russia', control: 'country' },
      { text: 'January 2015 to March 2024', control: 'period' },
      { text: 'Kabul', control: 'base' },
    ])
  })

  it('is its parts, one after the other', () => {
    const { text, parts } = sentence(facts({ ...PRODUCT, q: 'x', mode: 'window' }, 5))
    expect(parts.map((part) => part.text).join('')).toBe(text)
  })

  it('names what is counted where no kind is chosen', () => {
    expect(text({})).toBe(
      'Incidents, warnings and threats, 26 August 2021 to 31 March 2024: 5 of 5 incidents, warnings and threats, 4 of them located incidents.',
    )
  })

  it('speaks of incidents alone where nothing else is left', () => {
    expect(text({ country: ['AF'] })).toBe(
      'Incidents in Afghanistan, 26 August 2021 to 31 March 2024: 1 of 4 incidents.',
    )
  })

  it('says which incidents are only possible, and that there are more when they are left out', () => {
    const part = { ...PRODUCT, to: day('2024-03-22') }
    expect([text(part), text({ ...part, certain: true })]).toEqual([
      'Attacks and foiled plots in Iran or Russia, 1 January 2015 to 22 March 2024: 3 of 4 incidents, 1 of them only possibly in this time.',
      'Attacks and foiled plots in Iran or Russia, 1 January 2015 to 22 March 2024: 2 of 4 incidents, 1 more is possible.',
    ])
  })

  it('says the span of a window and the day of an instant', () => {
    const at = day('2024-03-22')
    expect(text({ kind: ['attack'], mode: 'window', span: { months: 0, days: 90 }, at })).toBe(
      'Attacks, 90 days: 24 December 2023 to 22 March 2024: 2 of 4 incidents.',
    )
    expect(text({ kind: ['attack'], mode: 'instant', at })).toBe('Attacks, 22 March 2024: 1 of 4 incidents.')
  })

  it('says every other restriction', () => {
    const part = {
      actor: ['ISKP'],
      attribution: ['reported'],
      target: ['memorial', 'none'],
      attack: ['suicide-bombing'],
      precision: ['city'],
      source: ['none'],
      q: 'kerman',
    }
    expect(text(part)).toBe(
      'Incidents by ISKP, attribution: Reported, with nobody behind it, target: Memorial or No target type, attack type: Suicide bombing, place known to: A town, in source None, matching “kerman”, 26 August 2021 to 31 March 2024: 1 of 4 incidents.',
    )
  })

  it('says whose first, where the dataset is about a group', () => {
    const group = { actor: 'ISKP', related: ['IS', 'IS-linked'] }
    const selected = [['ISKP'], ['IS-linked', 'ISKP', 'IS'], [], ['IS', 'none'], ['Hamas']]
    const subjects = selected.map((actor) => text({ ...PRODUCT, actor }, 3387, group).split(', January')[0])
    expect(subjects).toEqual([
      'ISKP’s attacks and foiled plots in Iran or Russia',
      'ISKP’s and Islamic State’s attacks and foiled plots in Iran or Russia',
      'All actors’ attacks and foiled plots in Iran or Russia',
      'Attacks and foiled plots by Islamic State or no named group in Iran or Russia',
      'Attacks and foiled plots by Hamas in Iran or Russia',
    ])
  })

  it('counts of how many incidents of the same actors', () => {
    const of = datasetOf(feature('a'), feature('b'), feature('c', { actor: 'IS' }))
    const counts = [['ISKP'], ['IS'], ['ISKP', 'IS'], []].map((actor) => {
      const view = createView(of)({ ...DEFAULT_STATE, actor })
      return sentence({ view, names: namesIn(en), farthest: null }).text.split('2024: ')[1]
    })
    expect(counts).toEqual([
      '2 of 2 incidents.',
      '1 of 1 incidents.',
      '3 of 3 incidents.',
      '3 of 3 incidents.',
    ])
  })

  it('says how many are located where not all are, and that the farthest may be farther', () => {
    const mixed = datasetOf(
      feature('kabul'),
      feature('iran', { country: 'IR', placePrecision: 'country' }),
      feature('nowhere', { at: null }),
      feature('threat', { role: 'signal', kind: 'threat' }),
    )
    const said = (part: Partial<State>, km?: number) => {
      const view = createView(mixed)({ ...DEFAULT_STATE, ...part })
      const farthest = km === undefined ? null : { km, base: 'Kabul' }
      return sentence({ view, names: namesIn(en), farthest }).text.split('2024: ')[1]
    }
    expect([
      said({}, 5),
      said({ role: ['incident', 'signal'] }, 5),
      said({ precision: ['city'] }, 5),
      said({ precision: ['city'], role: [] }, 5),
      said({ precision: ['none'] }),
      said({ role: ['signal'] }),
    ]).toEqual([
      '3 of 3 incidents, 1 of them located; the farthest at least 5 km from Kabul.',
      '4 of 4 incidents, warnings and threats, 1 of them a located incident; the farthest incident at least 5 km from Kabul.',
      '1 of 3 incidents; the farthest 5 km from Kabul.',
      '2 of 4 incidents, warnings and threats, 1 of them a located incident; the farthest incident 5 km from Kabul.',
      '1 of 3 incidents, none of them located.',
      '1 of 1 warnings and threats.',
    ])
  })

  it('says that nothing is shown', () => {
    expect(text({ country: ['XX'] })).toBe(
      'Incidents, warnings and threats in XX, 26 August 2021 to 31 March 2024: 0 of 5 incidents, warnings and threats.',
    )
  })
})

describe('the text for those who do not see the map', () => {
  it('is the sentence, and what is not on the map', () => {
    expect(altText(facts({ country: ['RU'], kind: ['warning'] }))).toBe(
      'Map. Warnings in Russia, 26 August 2021 to 31 March 2024: 1 of 1 warnings and threats, none of them located. 1 of them without a place, listed only.',
    )
  })
})

describe('the text where everything has a place', () => {
  it('is the sentence alone', () => {
    expect(altText(facts({ country: ['AF'] }))).toBe(
      'Map. Incidents in Afghanistan, 26 August 2021 to 31 March 2024: 1 of 4 incidents.',
    )
  })
})

describe('the file name', () => {
  it('says what is shown and when', () => {
    expect(fileName(facts(PRODUCT))).toBe(
      'reachmap-attacks-and-foiled-plots-in-iran-or-russia-2015-01-01-2024-03-31',
    )
  })

  it('says whose, and has no sign that stands for a possessive', () => {
    expect(fileName(facts({ actor: ['ISKP'] }, 1, { actor: 'ISKP', related: [] }))).toMatch(
      /^reachmap-iskps-incidents-/,
    )
  })

  it('is short and harmless whatever was searched for', () => {
    const name = fileName(facts({ q: `../../<b>"${'x'.repeat(180)}` }))
    expect(name).toMatch(/^reachmap-[a-z-]+-2021-08-26-2024-03-31$/)
    expect(name.length).toBeLessThanOrEqual(120)
  })
})
