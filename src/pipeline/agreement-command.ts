import { join } from 'node:path'
import { z } from 'zod'
import { type Issue, printIssues } from '../core/issue.ts'
import { schemaIssues } from '../core/schema-issues.ts'
import {
  type Agreement,
  agreement,
  type Coded,
  codedSchema,
  matchesSchema,
  matchIssues,
  type Share,
} from './agreement.ts'
import { type Command, type Outcome, readOptionsOnly } from './command.ts'
import { GEODATA } from './data-files.ts'
import { readJsonFile } from './read-json.ts'

const codingSchema = z.union([z.array(codedSchema), z.object({ features: z.array(codedSchema) })])

export const agreementCommand: Command = {
  help: `geodata agreement [--folder FOLDER] [--json]

Compares two independent codings of the documents (first.json, second.json) through the table of matches
(matches.json: { first, second, final, decision }), and prints the share of features that both found, for those the
share of equal values field by field, and Cohen's kappa for kind and role.

  --folder FOLDER  default geodata/coding
  --json           one JSON object on standard output

Exit code: 0 compared, 1 the files have problems, 2 wrong use.`,
  run(args) {
    const values = readOptionsOnly(args, { folder: { type: 'string' }, json: { type: 'boolean' } })
    return compareFolder(values.folder ?? join(GEODATA, 'coding'), values.json ?? false)
  },
}

function compareFolder(folder: string, asJson: boolean): Outcome {
  const first = readAs(codingSchema, join(folder, 'first.json'))
  const second = readAs(codingSchema, join(folder, 'second.json'))
  const matches = readAs(matchesSchema, join(folder, 'matches.json'))
  const read = [first, second, matches].flatMap(({ issues }) => issues)
  if (!first.value || !second.value || !matches.value) return { code: 1, err: printIssues(read) }
  const [a, b] = [featuresOf(first.value), featuresOf(second.value)]
  const issues = [...read, ...matchIssues(a, b, matches.value, join(folder, 'matches.json'))]
  if (issues.length > 0) return { code: 1, err: printIssues(issues) }
  const found = agreement(a, b, matches.value)
  return { code: 0, out: asJson ? JSON.stringify(found, null, 2) : printAgreement(found) }
}

/** The report as a table in Markdown. */
export function printAgreement({ foundByBoth, equal, kappa }: Agreement): string {
  const row = (name: string, { equal, of }: Share, beyondChance = '') =>
    `| ${name} | ${equal} of ${of} | ${of === 0 ? 'not defined' : `${((100 * equal) / of).toFixed(0)} %`} | ${beyondChance} |`
  const shown = (value: number | null) => (value === null ? 'not defined' : value.toFixed(2))
  return [
    "| compared | equal | share | Cohen's kappa |",
    '|---|---|---|---|',
    row('features found by both', foundByBoth),
    ...Object.entries(equal).map(([name, share]) =>
      row(name, share, name === 'kind' || name === 'role' ? shown(kappa[name]) : ''),
    ),
  ].join('\n')
}

function readAs<T>(schema: z.ZodType<T>, file: string): { value?: T; issues: readonly Issue[] } {
  const { value, issues } = readJsonFile(file)
  if (value === undefined) return { issues }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, issues }
  return { issues: [...issues, ...schemaIssues(parsed.error, value, { file })] }
}

function featuresOf(coding: z.infer<typeof codingSchema>): readonly Coded[] {
  return Array.isArray(coding) ? coding : coding.features
}
