import type { FaultGroup } from '../core/record/fault.ts'
import type { Refusal } from '../core/record/own-data.ts'
import type { WholeLanguage } from './language.ts'
import { readingWords } from './reading-words.ts'

/** Why a file was not opened, in a sentence. */
export function refusalWords(refusal: Refusal, { ownData }: WholeLanguage): string {
  return (ownData.refusals[refusal.code] as (refusal: Refusal) => string)(refusal)
}

/** What is wrong with a group of rows, without how many they are. */
export function faultWhat({ code, issue }: FaultGroup, words: WholeLanguage): string {
  if (!issue) return words.ownData.faults[code]
  const { what, fix } = readingWords(issue, words)
  return `${what}. ${fix}`
}

/** A line for a group: how many rows, in which column, and what it is. */
export function faultLine(group: FaultGroup, words: WholeLanguage): string {
  const what = faultWhat(group, words)
  if (group.rows.length === 0) return words.ownData.ofFile({ n: group.n, what })
  return words.ownData.group({ n: group.n, what, column: group.column })
}

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

/** The whole list as CSV, a line a row: the same from page and command. */
export function faultsCsv(groups: readonly FaultGroup[], words: WholeLanguage): string {
  const { listColumns: names, effects } = words.ownData
  const isJoined = groups.some(({ file }) => file !== undefined)
  const head = [names.row, names.column, names.effect, names.what, names.given, names.suggested]
  const lines = groups.flatMap((group) => {
    const { column, effect, rows, given, suggested } = group
    const what = faultWhat(group, words)
    if (rows.length === 0) return [['', column, effects[effect], `${group.n} ${what}`, '', '']]
    return rows.map((row, i) => [String(row), column, effects[effect], what, given[i]!, suggested[i]!])
  })
  const files = groups.flatMap(({ file = '', rows }) => Array(Math.max(1, rows.length)).fill(file))
  const all = isJoined
    ? [[names.file, ...head], ...lines.map((line, i) => [files[i]!, ...line])]
    : [head, ...lines]
  return all
    .map((cells) => cells.map(cell).join(','))
    .concat('')
    .join('\n')
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && !/^-?[\d.]+(?:, -?[\d.]+)?$/.test(text) ? `'${text}` : text
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
