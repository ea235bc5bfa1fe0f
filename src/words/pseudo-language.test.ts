import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidents, states } from '../core/fixtures/arbitrary.ts'
import { datasetOf } from '../core/fixtures/feature.ts'
import { parseLink } from '../core/link/permalink.ts'
import { createRecords } from '../core/table/records.ts'
import { runLines } from '../core/table/run-lines.ts'
import { gapLength } from '../core/time/gaps.ts'
import { createView } from '../core/view.ts'
import { durationWords, speedWords } from './dates.ts'
import { en } from './languages/en.ts'
import pseudoLanguage from './languages/en-XA.ts'
import { failureWords, messageWords } from './message-words.ts'
import { namesIn } from './names.ts'
import { narrate, transcript } from './narration.ts'
import { altText, fileName, sentence, subjectAndTime } from './sentence.ts'

// What is said in the pseudo-language stands in brackets: what is outside them was written somewhere else.

const names = namesIn(pseudoLanguage)

/** What of a text did not come from the language. */
function outside(text: string): string {
  let depth = 0
  return [...text]
    .filter((sign) => {
      if (sign === '⟦') depth++
      const isOutside = depth === 0
      if (sign === '⟧') depth--
      return isOutside
    })
    .join('')
}

/** Data with brackets of their own would look like the language. */
const views = fc
  .tuple(incidents, states)
  .filter((given) => !/[⟦⟧]/.test(JSON.stringify(given)))
  .map(([given, state]) => createView(datasetOf(...given))(state))

describe('in the pseudo-language every word comes from the language', () => {
  it('in the sentence, the text for those who do not see the map and the subject of measures', () => {
    fc.assert(
      fc.property(views, fc.boolean(), (view, isLocated) => {
        const facts = { view, names, farthest: isLocated ? { km: 3387, base: 'Kabul' } : null }
        const said = [sentence(facts).text, altText(facts), subjectAndTime({ view, names })]
        expect(said.map(outside)).toEqual(['', '', ''])
      }),
    )
  })

  it('in the narration and the transcript', () => {
    fc.assert(
      fc.property(views, (view) => {
        const recordOf = createRecords(view.dataset)
        const records = Array.from({ length: view.columns.count }, (_, i) => recordOf(i)!)
        const arrivals = { count: 9, records }
        const { at: day, period, steps } = view
        const step = { day, period, gaps: steps.gaps, arrivals, shown: 2, missed: 1, possible: 1 }
        const filters = { period: view.period, certain: view.state.certain }
        const run = runLines(view, filters, view.steps, recordOf)
        const said = [narrate(step, names), ...transcript(run, period, names)]
        expect(said.map(outside).join('')).toBe('')
      }),
    )
  })

  it('in what is said of any link', () => {
    const odd = fc.constantFrom('', 'x', '1,2', '-1', 'P0D', '2024-02-30', '"', 'a,b', '9'.repeat(300))
    const parameters = fc.constantFrom('v', 'bounds', 'view', ...Object.keys(parseLink('', null).state))
    fc.assert(
      fc.property(fc.array(fc.tuple(parameters, odd), { maxLength: 8 }), (pairs) => {
        const { problems } = parseLink(pairs.map(([name, value]) => `${name}=${value}`).join('&'), null)
        const said = problems.flatMap((problem) => [
          messageWords({ code: 'linkProblem', problem }, pseudoLanguage),
          pseudoLanguage.link.refusal(problem),
        ])
        expect(said.map(outside).join('')).toBe('')
      }),
    )
  })

  it('in lengths of time, gaps, and why there are no data', () => {
    const gap = gapLength({ from: 0, to: 1000 })
    const said = [
      durationWords({ months: 27, days: 3 }, pseudoLanguage),
      speedWords({ months: 1, days: 0 }, pseudoLanguage),
      pseudoLanguage.time.gap(gap),
      failureWords({ code: 'missing', file: 'info.json', status: 404 }, pseudoLanguage),
      failureWords({ code: 'unexpected', what: 'TypeError' }, pseudoLanguage),
    ]
    expect(said.map(outside)).toEqual(said.map(() => ''))
  })

  it('but file names, which are English letters, digits and hyphens on every page', () => {
    fc.assert(
      fc.property(views, (view) => {
        const nameIn = (language: typeof en | typeof pseudoLanguage) =>
          fileName({ view, names: namesIn(language), farthest: null })
        expect(nameIn(pseudoLanguage)).toMatch(/^[a-z0-9-]+$/)
        expect(nameIn(pseudoLanguage)).toBe(nameIn(en))
      }),
    )
  })
})
