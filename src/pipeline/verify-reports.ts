import { readFileSync } from 'node:fs'

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number }
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
