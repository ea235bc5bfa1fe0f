import { readFileSync } from 'node:fs'

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults?: readonly {
    readonly name: string
    /** Why the file as a whole failed, if it did. */
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

interface PlaywrightSuite {
  readonly title: string
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[]
  readonly suites?: readonly PlaywrightSuite[]
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number }
  readonly suites?: readonly PlaywrightSuite[]
}

/** Counts of a JSON report of vitest; none where there is no report. */
export function vitestCounts(file: string): Counts {
  const report = readReport<VitestReport>(file)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/** Counts of a JSON report of Playwright; a test that passed only when tried again counts as failed. */
export function playwrightCounts(file: string): Counts {
  const stats = readReport<PlaywrightReport>(file)?.stats
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }
}

/** A line for each failed test of a JSON report of vitest, with the first line of why; none where there is no report. */
export function vitestFailures(file: string): string[] {
  const files = readReport<VitestReport>(file)?.testResults ?? []
  return files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0) return message ? [`${name}: ${firstLine(message)}`] : []
    return failed.map(
      ({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages?.[0] ?? '')}`,
    )
  })
}

/** A line for each reason in titles for which tests of a JSON report of vitest were left out, with how many; none where there is no report. */
export function vitestSkipped(file: string): string[] {
  const counts = new Map<string, number>()
  for (const { assertionResults } of readReport<VitestReport>(file)?.testResults ?? [])
    for (const { status, fullName } of assertionResults) {
      const why = status === 'skipped' ? SKIPPED.exec(fullName)?.[1] : undefined
      if (why !== undefined) counts.set(why, (counts.get(why) ?? 0) + 1)
    }
  return [...counts].map(([why, n]) => `skipped: ${why} (${n} tests)`)
}

/** How a title says what is missing. */
const SKIPPED = /\(skipped: ([^)]+)\)/

/** A line for each failed test of a JSON report of Playwright; none where there is no report. */
export function playwrightFailures(file: string): string[] {
  const failed = (suite: PlaywrightSuite, above: string): string[] => {
    const path = above === '' ? suite.title : `${above} › ${suite.title}`
    return [
      ...(suite.specs ?? []).filter(({ ok }) => !ok).map(({ title }) => `${path} › ${title}`),
      ...(suite.suites ?? []).flatMap((inner) => failed(inner, path)),
    ]
  }
  return (readReport<PlaywrightReport>(file)?.suites ?? []).flatMap((suite) => failed(suite, ''))
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!

/** Counts of a step that ended with a code: a step that failed counts one failure at least. */
export function stepCounts(code: number, counted: Counts = { passed: 0, failed: 0 }): Counts {
  if (code !== 0) return { ...counted, failed: Math.max(1, counted.failed) }
  return counted.passed + counted.failed === 0 ? { passed: 1, failed: 0 } : counted
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return undefined
  }
}
