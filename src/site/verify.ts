import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFile } from '../pipeline/data-files.ts'
import {
  type Counts,
  playwrightCounts,
  playwrightFailures,
  stepCounts,
  vitestCounts,
  vitestFailures,
  vitestSkipped,
} from './verify-reports.ts'
import { BESIDE_ENTRY, BUDGETS, entryWeight } from './weight.ts'

/**
 * `npm test`: everything that has to hold, one step after the other, each of them also where an earlier one failed.
 * Ends with what failed, by name, and one line, `N passed, N failed`; exit code 1 when anything failed.
 */

const RESULTS = projectFile('e2e', '.results')
const ROOT = projectFile()

interface Step {
  readonly name: string
  /** Step without which this one makes no sense. */
  readonly after?: string
  run(): Promise<Counts>
}

const STEPS: readonly Step[] = [
  { name: 'format and lint', run: () => script(['lint']) },
  { name: 'types', run: () => script(['types']) },
  { name: 'unit and architecture tests', run: () => unit('unit', 'UTC') },
  { name: 'core tests in another time zone', run: () => unit('unit-apia', 'Pacific/Apia', 'src/core') },
  { name: 'data', run: () => script(['geodata', '--', 'check']) },
  { name: 'build', run: () => script(['build']) },
  { name: 'weight', after: 'build', run: weight },
  { name: 'browser tests', after: 'build', run: browser },
]

/** Runs one of package.json's scripts with its output in view; counts its report, or itself as one. */
async function script(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  report?: () => Counts,
): Promise<Counts> {
  const child = spawn('npm', ['run', '--silent', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (status) => resolve(status ?? 1))
  })
  return stepCounts(code, report?.())
}

function unit(name: string, zone: string, ...folders: string[]): Promise<Counts> {
  const file = join(RESULTS, `${name}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  return script(['unit', '--', ...reporters, ...folders], { TZ: zone }, () => {
    named.push(...vitestFailures(file))
    skipped.push(...vitestSkipped(file))
    return vitestCounts(file)
  })
}

function browser(): Promise<Counts> {
  const file = join(RESULTS, 'browser.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  return script(['browser', '--', '--reporter=list,json'], env, () => {
    named.push(...playwrightFailures(file))
    return playwrightCounts(file)
  })
}

async function weight(): Promise<Counts> {
  const over = Object.entries(BUDGETS).filter(([page, budget]) => {
    const { bytes, files } = entryWeight(projectFile('dist'), page, BESIDE_ENTRY)
    const kept = bytes <= budget
    say(
      `${page} is ${kept ? 'within' : 'over'} its budget: ${bytes} of ${budget} bytes gz before the map (${files.join(', ')}).`,
    )
    return !kept
  })
  return stepCounts(over.length)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })
const total = { passed: 0, failed: 0 }
const failed = new Set<string>()
/** Tests that failed, a line each: what scrolled by is said again at the end. */
const named: string[] = []
/** What was left out because something is not installed, and how many tests that are. */
const skipped: string[] = []
for (const { name, after, run } of STEPS) {
  if (after !== undefined && failed.has(after)) {
    say(`\n— ${name}: not run, because ${after} failed`)
    failed.add(name)
    total.failed++
    continue
  }
  say(`\n— ${name}`)
  const counts = await run().catch((error: Error): Counts => {
    say(error.message)
    return stepCounts(1)
  })
  if (counts.failed > 0) failed.add(name)
  total.passed += counts.passed
  total.failed += counts.failed
}
if (failed.size > 0) say(`\nFailed: ${[...failed].join(', ')}`)
for (const line of named) say(`  ${line}`)
for (const line of skipped) say(line)
say(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
