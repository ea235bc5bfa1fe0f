import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseLink } from '../core/link/permalink.ts'
import { quoted } from '../core/record/issue.ts'
import { type Dataset, isOwnFile } from '../core/table/dataset.ts'
import { rowsOf } from '../core/table/rows.ts'
import { isRestricted, providerOf } from '../core/table/terms.ts'
import { membersOf } from '../core/table/window.ts'
import { createView } from '../core/view.ts'
import { aboutOf } from '../export/about.ts'
import { EXPORT_FORMS, EXPORT_NAMES, type ExportName } from '../export/forms.ts'
import { saidRows } from '../export/said.ts'
import { NOTHING_BESIDE } from '../intake/beside.ts'
import { readIncidents, tooLarge } from '../intake/normalise.ts'
import { datasetOf } from '../intake/own-file.ts'
import { namesIn } from '../words/names.ts'
import { readingWords } from '../words/reading-words.ts'
import { WHOLE_ENGLISH as en } from '../words/whole.ts'
import { type Command, type Outcome, readOptionsOnly, UsageError } from './command.ts'
import { GEODATA } from './data-files.ts'
import { readInfo } from './dataset-info.ts'

export const exportCommand: Command = {
  help: `geodata export [--input FILE] [--link LINK] [--as ${EXPORT_NAMES.join('|')}] [--out FILE]

Writes the incidents that a link of the page shows, as the page does: the same rows, in the same form. GeoJSON and the
package say what was asked, of which version, and how to cite it.

  --input FILE   default geodata/incidents.geojson
  --link LINK    an address of the page, or its query; default: what the page opens with
  --as FORM      csv (default), geojson, or package: a zip of both with a description
  --out FILE     default standard output; a package has to have one
  --partial      leave out what can't be read in the file, and name it on standard error

Exit code: 0 written, 1 the rows may not be handed on, 2 wrong use, or a file that can't be read.`,
  run(args) {
    const values = readOptionsOnly(args, {
      input: { type: 'string' },
      link: { type: 'string' },
      as: { type: 'string' },
      out: { type: 'string' },
      partial: { type: 'boolean' },
    })
    const form = formOf(values.as ?? 'csv')
    if (form === 'package' && values.out === undefined) throw new UsageError('a package needs --out FILE')
    const input = values.input ?? join(GEODATA, 'incidents.geojson')
    return exported({
      input,
      form,
      link: values.link ?? '',
      out: values.out,
      partial: values.partial ?? false,
    })
  },
}

function formOf(name: string): ExportName {
  const form = EXPORT_NAMES.find((one) => one === name)
  if (!form) throw new UsageError(`--as: there is no ${quoted(name)}; there are ${EXPORT_NAMES.join(', ')}`)
  return form
}

interface Asked {
  readonly input: string
  readonly link: string
  readonly form: ExportName
  readonly out: string | undefined
  readonly partial: boolean
}

function exported({ input, link, form, out, partial }: Asked): Outcome {
  const { dataset, said } = open(input, partial)
  if (isRestricted(dataset.info))
    return { code: 1, err: en.taking.restricted({ name: input, provider: providerOf(dataset.info) }) }
  const { parts } = EXPORT_FORMS[form]
  const query = link.replace(/#.*$/s, '')
  const { state, problems } = parseLink(query.slice(query.indexOf('?') + 1), dataset.info.group)
  const [problem] = problems
  if (problem)
    throw new UsageError(`--link: ${quoted(`${problem.parameter}=${problem.value}`)} is not understood`)
  const view = createView(dataset)(state)
  const { columns, order, window } = view
  const all = rowsOf(dataset, membersOf(columns, order, window, state.certain))
  const rows = isOwnFile(dataset.info) ? saidRows(all, en.sources.own.blanks) : all
  const about = aboutOf({ view, names: namesIn(en), farthest: null }, rows)
  const made = [...parts(rows, about, en.taking.readme(about))].map((part) => Buffer.from(part as string))
  const err = said.length > 0 ? { err: said.join('\n') } : {}
  // The line feed at the end is the printer's.
  if (out === undefined)
    return {
      code: 0,
      out: Buffer.concat(made).toString('utf8').replace(/\n$/, ''),
      ...err,
    }
  writeFileSync(out, Buffer.concat(made))
  return { code: 0, ...err }
}

/** The dataset of a file, as the page has it: with what stands beside the file where that is a data folder. */
function open(
  input: string,
  partial: boolean,
): { readonly dataset: Dataset; readonly said: readonly string[] } {
  const { features, beside, issues } = read(input)
  const bad = issues.find(({ effect }) => effect !== 'changed')
  const said = issues.map((issue) => {
    const { where, what } = readingWords(issue, en)
    return [input, where, what].filter(Boolean).join(': ')
  })
  if (bad && !(partial && features.length > 0)) throw new UsageError(said[issues.indexOf(bad)]!)
  const folder = dirname(input)
  const info = readInfo(folder)
  const dataset = datasetOf(input, features, en.sources.own, info.sources, beside)
  return { dataset: existsSync(join(folder, 'dataset.json')) ? { ...dataset, info } : dataset, said }
}

function read(input: string) {
  try {
    const large = tooLarge(statSync(input).size)
    if (large) return { features: [], beside: NOTHING_BESIDE, issues: [large] }
    return readIncidents(readFileSync(input, 'utf8'), en.sources.own.blanks)
  } catch (error) {
    throw new UsageError(`${input} can't be read (${(error as NodeJS.ErrnoException).code})`)
  }
}
