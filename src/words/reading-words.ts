import { quoted } from '../core/record/issue.ts'
import type { ReadingIssue } from '../core/record/reading-issue.ts'
import type { WholeLanguage } from './language.ts'

/** Where something is wrong, what it is, and what to do about it; without the stop at the end. */
export interface ReadingSaid {
  readonly where: string
  readonly what: string
  readonly fix: string
}

/** An issue of a file of the reader's own, in words. Values of the data are shown as JSON, cut to 60 characters. */
export function readingWords(issue: ReadingIssue, { reading }: WholeLanguage): ReadingSaid {
  const { feature, number, field } = issue
  const id = feature === null ? null : quoted(feature)
  const name = number === 0 ? '' : reading.feature({ id, number })
  const where = [name, field].filter(Boolean).join(': ')
  return { where, what: whatOf(issue, reading), fix: reading.fix[issue.code] }
}

function whatOf(issue: ReadingIssue, { what }: WholeLanguage['reading']): string {
  switch (issue.code) {
    case 'too-large':
      return what['too-large']({ mb: Math.ceil(issue.bytes / 2 ** 20), most: issue.most / 2 ** 20 })
    case 'not-json':
      return what['not-json'](issue)
    case 'other-crs':
      return what['other-crs'](issue)
    case 'too-many-features':
      return what['too-many-features'](issue)
    case 'too-long':
      return what['too-long'](issue)
    case 'cut':
      return what.cut(issue)
    case 'heights':
      return what.heights(issue)
    case 'no-degrees':
      return what['no-degrees'](issue)
    case 'beyond-degrees':
      return what['beyond-degrees'](issue)
    case 'not-a-word':
      return what['not-a-word']({ given: quoted(issue.given), words: issue.words })
    case 'unknown-word':
      return what['unknown-word']({ given: quoted(issue.given), words: issue.words })
    case 'not-a-radius':
      return what['not-a-radius']({ given: quoted(issue.given), most: issue.most })
    case 'not-a-day':
    case 'not-a-country':
    case 'not-used':
      return what[issue.code]({ given: quoted(issue.given) })
    default:
      return what[issue.code]
  }
}
