import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from './day.ts'
import { states } from './fixtures/arbitrary.ts'
import { parseLink, printLink } from './permalink.ts'
import { DEFAULT_STATE, type State } from './state.ts'

const parsed = (search: string) => parseLink(search).state
const problems = (search: string) => parseLink(search).problems.map((problem) => problem.words)
const roundTrip = (part: Partial<State>) => {
  const link = printLink({ ...DEFAULT_STATE, ...part })
  return { link, state: parseLink(link).state }
}

/** Any UTF-16 unit, lone surrogates too. */
const units = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

describe('any text as a link', () => {
  it('gives a state whose own link means the same, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 300 }), (search) => {
        const { state } = parseLink(search)
        expect(parseLink(printLink(state))).toEqual({ state, problems: [] })
      }),
    )
  })

  it('gives a state whose own link means the same when it is made of real parameters with odd values', () => {
    const names = fc.constantFrom('v', 'bounds', 'view', '__proto__', ...Object.keys(DEFAULT_STATE))
    const values = fc.oneof(
      fc.string({ unit: units }),
      fc.constantFrom(
        '-1',
        '0',
        '1e999',
        'NaN',
        '2024-02-30',
        'P0D',
        'P99999W999999D',
        '1,2',
        '1,2,3,4',
        '%',
        '%ED%A0%80',
      ),
    )
    const pairs = fc.array(fc.tuple(names, values).map(([name, value]) => `${name}=${value}`))
    fc.assert(
      fc.property(pairs, (given) => {
        const { state } = parseLink(given.join('&'))
        expect(parseLink(printLink(state))).toEqual({ state, problems: [] })
      }),
    )
  })

  it('gives the default state when there is nothing in it', () => {
    expect(['', '?', '#', '&&&', 'v=1', '?v=1&'].map(parseLink)).toEqual(
      Array(6).fill({ state: DEFAULT_STATE, problems: [] }),
    )
  })

  it('ignores parameters that are not known, and those that objects bring along', () => {
    const search = '?utm_source=x&__proto__=1&constructor=2&toString=3&hasOwnProperty=4&camera=5'
    expect(parseLink(search)).toEqual({ state: DEFAULT_STATE, problems: [] })
    expect(({} as Record<string, unknown>).utm_source).toBe(undefined)
  })

  it('takes a text of a million characters', () => {
    expect(parsed(`q=${'a'.repeat(1_000_000)}`).q).toHaveLength(200)
    expect(parsed('country=AF,'.repeat(100_000)).country).toEqual(['AF', 'country=AF'])
  })
})

describe('a state as a link', () => {
  it('is read back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseLink(printLink(state))).toEqual({ state, problems: [] })
      }),
    )
  })

  it('leaves out what is the default, and everything for the default state', () => {
    expect(printLink(DEFAULT_STATE)).toBe('')
    expect(printLink({ ...DEFAULT_STATE, mode: 'window' })).toBe('v=1&mode=window')
  })

  it('has its parameters in one order, whatever the order of the state', () => {
    const state: State = { ...DEFAULT_STATE, play: true, q: 'x', from: 0 }
    const reversed = Object.fromEntries(Object.entries(state).reverse()) as unknown as State
    expect(printLink(reversed)).toBe('v=1&from=1970-01-01&q=x&play=1')
  })

  it('tells no restriction of roles from the usual one', () => {
    expect(roundTrip({ role: [] })).toEqual({ link: 'v=1&role=', state: { ...DEFAULT_STATE, role: [] } })
  })

  it('tells an embed with no parts from one with all', () => {
    expect(roundTrip({ ui: [] })).toEqual({ link: 'v=1&ui=', state: { ...DEFAULT_STATE, ui: [] } })
    expect(parsed('').ui).toBe(null)
  })

  it('keeps a comma and a percent sign inside a value of a list', () => {
    const actor = ['IS, Khorasan', '100%', '%2C']
    expect(roundTrip({ actor }).state.actor).toEqual(actor)
  })

  it('writes a lone surrogate as the replacement character instead of throwing', () => {
    expect(printLink({ ...DEFAULT_STATE, q: '\ud800' })).toBe('v=1&q=%EF%BF%BD')
  })

  it('carries bounds across 180 degrees with the west beyond the east', () => {
    const camera = { type: 'bounds', west: 170, south: -10, east: -170, north: 10 } as const
    expect(roundTrip({ camera })).toEqual({
      link: 'v=1&bounds=170,-10,-170,10',
      state: { ...DEFAULT_STATE, camera },
    })
  })
})

describe('reading a link', () => {
  it('takes a box at the edges of the world, and one without height', () => {
    const box = { type: 'bounds', west: -180, south: -90, east: 180, north: 90 }
    expect(parsed('bounds=-180,-90,180,90').camera).toEqual(box)
    expect(parsed('bounds=-180,90,180,90').camera).toEqual({ ...box, south: 90 })
  })

  it('takes a period of one day', () => {
    const day = dayOf(2024, 3, 22)
    expect(parsed('from=2024-03-22&to=2024-03-22')).toEqual({ ...DEFAULT_STATE, from: day, to: day })
  })

  it('takes lists whose commas were escaped by someone else', () => {
    expect(parsed('country=AF%2CIR').country).toEqual(['AF', 'IR'])
  })

  it('adds up a list that is given twice, each value once', () => {
    expect(parsed('country=AF&country=IR&country=AF').country).toEqual(['AF', 'IR'])
  })

  it('takes plus and %20 for a blank', () => {
    expect(parsed('q=a+b%20c').q).toBe('a b c')
  })

  it('prefers bounds where a view is given too', () => {
    const camera = { type: 'bounds', west: 1, south: 2, east: 3, north: 4 }
    expect(parsed('view=5,6,7&bounds=1,2,3,4').camera).toEqual(camera)
  })
})

describe('a part that is not understood', () => {
  it('falls back and is named with what was done instead', () => {
    expect(parseLink('from=2024-13-01&mode=window')).toEqual({
      state: { ...DEFAULT_STATE, mode: 'window' },
      problems: [
        {
          parameter: 'from',
          value: '2024-13-01',
          words: 'from=2024-13-01 is not a date: the period begins with the first incident.',
        },
      ],
    })
  })

  it.each([
    ['to=2023-02-29', 'to=2023-02-29 is not a date: the period ends with the last incident.'],
    ['at=0000-01-01', 'at=0000-01-01 is not a date: the end of the period is shown.'],
    ['mode=all', 'mode=all is not one of cumulative, window, instant: cumulative is used.'],
    ['span=P0D', 'span=P0D is not a length of time such as P90D or P1Y: 12 months are used.'],
    ['speed=PT1H', 'speed=PT1H is not a length of time such as P90D or P1Y: the usual speed is used.'],
    ['role=boss', 'role=boss has unknown values: left out are boss.'],
    ['kind=attack,coup', 'kind=attack,coup has unknown values: left out are coup.'],
    ['certain=yes', 'certain=yes is neither 1 nor 0: it is left off.'],
    ['bounds=0,91,0,92', 'bounds=0,91,0,92 is not west,south,east,north in degrees: the whole map is shown.'],
    [
      'bounds=0,10,0,-10',
      'bounds=0,10,0,-10 is not west,south,east,north in degrees: the whole map is shown.',
    ],
    ['view=181,0,3', 'view=181,0,3 is not lon,lat,zoom: the whole map is shown.'],
    ['base=69', "base=69 is not lon,lat in degrees: the dataset's own base is used."],
    ['base=181,0', "base=181,0 is not lon,lat in degrees: the dataset's own base is used."],
    ['base=0,91', "base=0,91 is not lon,lat in degrees: the dataset's own base is used."],
    ['base=0x10,1', "base=0x10,1 is not lon,lat in degrees: the dataset's own base is used."],
    ['base=,1', "base=,1 is not lon,lat in degrees: the dataset's own base is used."],
    ['eps=0', 'eps=0 is not a distance in km above 0: 50 is used.'],
    ['eps=', 'eps= is not a distance in km above 0: 50 is used.'],
    ['min=0', 'min=0 is not a whole number from 1: 4 is used.'],
    ['min=2.5', 'min=2.5 is not a whole number from 1: 4 is used.'],
    ['overlays=hull,heat', 'overlays=hull,heat has unknown values: left out are heat.'],
    ['chapter=-1', 'chapter=-1 is not a whole number from 1: the first chapter is shown.'],
    ['lang=%22', 'lang=" is not a language: the usual one is used.'],
    ['v=2', 'v=2 is not known: the link is read as v=1.'],
  ])('%s is said in words', (search, words) => {
    expect(problems(search)).toEqual([words])
  })

  it('falls back to the default', () => {
    const broken =
      'to=x&at=x&mode=x&span=x&clock=x&speed=x&role=x&kind=x&certain=x&bounds=x&view=x&base=x&eps=x&min=x'
    expect(parsed(`${broken}&panel=x&chapter=x&theme=x&lang=%22&play=x&present=x&ui=x`)).toEqual(
      DEFAULT_STATE,
    )
  })

  it('is the end of a period that lies before its beginning', () => {
    expect(parseLink('from=2024-02-01&to=2024-01-01')).toEqual({
      state: { ...DEFAULT_STATE, from: dayOf(2024, 2, 1) },
      problems: [
        {
          parameter: 'to',
          value: '2024-01-01',
          words: 'to=2024-01-01 lies before from=2024-02-01: the end of the period is left open.',
        },
      ],
    })
  })

  it('is the end of a second period that lies before its beginning', () => {
    expect(parseLink('from2=2024-02-01&to2=2024-01-01')).toEqual({
      state: { ...DEFAULT_STATE, from2: dayOf(2024, 2, 1) },
      problems: [
        {
          parameter: 'to2',
          value: '2024-01-01',
          words: 'to2=2024-01-01 lies before from2=2024-02-01: the end of the period is left open.',
        },
      ],
    })
  })

  it('is not one that is just as long as it may be', () => {
    const [text, name] = ['a'.repeat(200), 'b'.repeat(100)]
    const search = `q=${text}&id=${name}&hl=${name}&play=0&present=&certain=1`
    const state = { ...DEFAULT_STATE, q: text, id: name, hl: [name], certain: true }
    expect(parseLink(search)).toEqual({ state, problems: [] })
  })

  it('is quoted up to 40 characters', () => {
    const [short, long] = ['a'.repeat(40), 'a'.repeat(41)]
    expect(problems(`from=${short}&to=${long}`).map((words) => words.split(' ')[0])).toEqual([
      `from=${short}`,
      `to=${short}…`,
    ])
  })

  it('is cut where it is too long', () => {
    const many = Array.from({ length: 201 }, (_, i) => `v${i}`)
    expect(problems(`q=${'a'.repeat(201)}`)).toEqual([
      `q=${'a'.repeat(40)}… is longer than 200 characters: it is cut.`,
    ])
    expect(parsed(`actor=${many.join()}`).actor).toEqual(many.slice(0, 200))
    expect(parsed(`hl=${'a'.repeat(101)},b`).hl).toEqual(['b'])
    expect(parsed(`id=${'a'.repeat(101)}`).id).toBe(null)
  })
})
