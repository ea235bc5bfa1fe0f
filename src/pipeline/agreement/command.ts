import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { IncidentFeature } from '../../core/record/incident.ts'
import { type Issue, printIssues } from '../../core/record/issue.ts'
import { schemaIssues } from '../../core/record/schema-issues.ts'
import { readJsonFile } from '../check/read-json.ts'
import { type Command, type Outcome, readOptionsOnly } from '../command.ts'
import { GEODATA } from '../data-files.ts'
import {
  type Agreement,
  agreement,
  type Coded,
  changedSince,
  codedSchema,
  type FieldAgreement,
  matchesOfIncidents,
  matchesSchema,
  matchIssues,
  type Share,
} from './agreement.ts'
import { agreementOfThird, type RereadAgreement, rereadSchema } from './third-reading.ts'

const codingSchema = z.union([z.array(codedSchema), z.object({ features: z.array(codedSchema) })])
const currentSchema = z.object({
  features: z.array(z.object({ id: z.string(), properties: codedSchema.omit({ id: true }) })),
})
const collectionSchema = z.object({ features: z.array(z.custom<IncidentFeature>()) })

/** The data as they are now, seen from the codings. */
const CURRENT = join('..', 'incidents.geojson')

/** The version of the data that was read a third time. */
const READ = join('..', 'versions', '1.0.0', 'incidents.geojson')

export const agreementCommand: Command = {
  help: `geodata agreement [--folder FOLDER] [--json]

Compares two codings of the documents (first.json, second.json) through the table of matches (matches.json: { first,
second, final, decision }), and prints the share of features that both found and, for those, the share of equal values
and Cohen's kappa field by field: for all features, and for the counted incidents alone;
then what both had alike and the data beside the folder say otherwise now. Where there is a third.json, what
a third reader coded of the incidents is compared with version 1.0.0 of the data: bases, types, cases, points, claims.

  --folder FOLDER  default geodata/coding
  --json           one JSON object on standard output

Exit code: 0 compared, 1 the files have problems, 2 wrong use.`,
  run(args) {
    const values = readOptionsOnly(args, { folder: { type: 'string' }, json: { type: 'boolean' } })
    return compareFolder(values.folder ?? join(GEODATA, 'coding'), values.json ?? false)
  },
}

export interface Report {
  readonly all: Agreement
  readonly incidents: Agreement
  /** Null where the codings have no data beside them. */
  readonly changed: ReturnType<typeof changedSince> | null
  readonly third: RereadAgreement | null
}

function compareFolder(folder: string, asJson: boolean): Outcome {
  const { report, issues } = reportOf(folder)
  if (!report) return { code: 1, err: printIssues(issues) }
  return { code: 0, out: asJson ? JSON.stringify(report, null, 2) : printReport(report) }
}

/** The agreement of the codings in a folder; null with issues where its files have problems. */
export function reportOf(folder: string): { report: Report | null; issues: readonly Issue[] } {
  const first = readAs(codingSchema, join(folder, 'first.json'))
  const second = readAs(codingSchema, join(folder, 'second.json'))
  const matches = readAs(matchesSchema, join(folder, 'matches.json'))
  const read = [first, second, matches].flatMap(({ issues }) => issues)
  if (!first.value || !second.value || !matches.value) return { report: null, issues: read }
  const [a, b] = [featuresOf(first.value), featuresOf(second.value)]
  const third = thirdOf(folder)
  const issues = [...read, ...matchIssues(a, b, matches.value, join(folder, 'matches.json')), ...third.issues]
  if (issues.length > 0) return { report: null, issues }
  const current = currentOf(folder)
  const incidents = matchesOfIncidents(a, b, matches.value)
  return {
    report: {
      all: agreement(a, b, matches.value),
      incidents: agreement(a, b, incidents),
      changed: current && changedSince(a, b, matches.value, current),
      third: third.value,
    },
    issues: [],
  }
}

function currentOf(folder: string): readonly Coded[] | null {
  const file = join(folder, CURRENT)
  const { value } = existsSync(file) ? readAs(currentSchema, file) : {}
  return value?.features.map(({ id, properties }) => ({ id, ...properties })) ?? null
}

function thirdOf(folder: string): { value: RereadAgreement | null; issues: readonly Issue[] } {
  const file = join(folder, 'third.json')
  if (!existsSync(file)) return { value: null, issues: [] }
  const reread = readAs(z.array(rereadSchema), file)
  const data = readAs(collectionSchema, join(folder, READ))
  const issues = [...reread.issues, ...data.issues]
  if (!reread.value || !data.value || issues.length > 0) return { value: null, issues }
  return { value: agreementOfThird(reread.value, data.value.features), issues }
}

/** The report as tables in Markdown. */
export function printReport(report: Report): string {
  return reportTables(report).join('\n\n')
}

/** The tables of the report, each as Markdown. */
export function reportTables({ all, incidents, changed, third }: Report): string[] {
  return [
    printAgreement(all, incidents),
    ...(changed ? [printChanged(changed)] : []),
    ...(third ? [printThird(third)] : []),
  ]
}

/** Two codings, all features beside the incidents alone. */
export function printAgreement(all: Agreement, incidents: Agreement): string {
  const names = Object.keys(all.equal) as (keyof Agreement['equal'])[]
  return table([
    ['', 'all features', '', 'kappa', 'incidents', '', 'kappa'],
    ['features found by both', ...cells(all.foundByBoth), '', ...cells(incidents.foundByBoth), ''],
    ...names.map((name) => [
      name,
      ...cells(all.equal[name]),
      kappaOf(all.equal[name]),
      ...cells(incidents.equal[name]),
      kappaOf(incidents.equal[name]),
    ]),
  ])
}

/** Fields of which something was changed that both codings had alike. */
function printChanged(changed: ReturnType<typeof changedSince>): string {
  const rows = Object.entries(changed).filter(([, { equal }]) => equal > 0)
  return table([
    ['both alike, otherwise in the data now', 'features', ''],
    ...rows.map(([name, share]) => [name, ...cells(share)]),
  ])
}

/** The third reading of the incidents. */
export function printThird({ equal, points, claims, figureClaims, figures }: RereadAgreement): string {
  return table([
    ['', 'incidents', '', 'kappa'],
    ...Object.entries(equal).map(([name, field]) => [name, ...cells(field), kappaOf(field)]),
    ['points within the radius of the place', ...cells(points), ''],
    ['claims found by both', ...cells(claims), ''],
    ['claims of figures found by both', ...cells(figureClaims), ''],
    ['equal figures in claims found by both', ...cells(figures), ''],
  ])
}

function table([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  const rule = `|${head!.map((_, i) => (i === 0 ? '---' : '--:')).join('|')}|`
  return [line(head!), rule, ...rows.map(line)].join('\n')
}

function cells({ equal, of }: Share): [string, string] {
  return [`${equal} of ${of}`, of === 0 ? 'not defined' : `${((100 * equal) / of).toFixed(0)} %`]
}

function kappaOf({ kappa }: FieldAgreement): string {
  return kappa === null ? '' : kappa.toFixed(2)
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
