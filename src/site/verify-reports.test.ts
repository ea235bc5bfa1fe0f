import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  playwrightCounts,
  playwrightFailures,
  stepCounts,
  vitestCounts,
  vitestFailures,
  vitestSkipped,
} from './verify-reports.ts'
import { entryWeight } from './weight.ts'

let folder: string
const write = (name: string, value: unknown) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  return join(folder, name)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reachmap-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('counts', () => {
  it('are read from the reports of both test runners', () => {
    const vitest = write('vitest.json', { numPassedTests: 7, numFailedTests: 2 })
    const playwright = write('playwright.json', { stats: { expected: 5, flaky: 1, unexpected: 2 } })
    expect([vitestCounts(vitest), playwrightCounts(playwright)]).toEqual([
      { passed: 7, failed: 2 },
      { passed: 5, failed: 3 },
    ])
  })

  it('are zero where a runner left no report', () => {
    const broken = write('broken.json', '{')
    expect([vitestCounts(join(folder, 'none.json')), playwrightCounts(broken)]).toEqual([
      { passed: 0, failed: 0 },
      { passed: 0, failed: 0 },
    ])
  })
})

describe('failures', () => {
  it('are named with their file and the first line of why', () => {
    const passed = { status: 'passed', fullName: 'adds' }
    const vitest = write('vitest-failed.json', {
      testResults: [
        { name: 'a.test.ts', assertionResults: [passed] },
        {
          name: 'b.test.ts',
          assertionResults: [
            passed,
            { status: 'failed', fullName: 'takes away', failureMessages: ['expected 1\n  at b.test.ts:3'] },
          ],
        },
        { name: 'c.test.ts', message: 'no such file\n  at c.test.ts:1', assertionResults: [] },
      ],
    })
    const playwright = write('playwright-failed.json', {
      suites: [
        {
          title: 'list.spec.ts',
          specs: [{ title: 'opens', ok: true }],
          suites: [{ title: 'on a phone', specs: [{ title: 'opens', ok: false }] }],
        },
      ],
    })
    expect([vitestFailures(vitest), playwrightFailures(playwright)]).toEqual([
      ['b.test.ts: takes away: expected 1', 'c.test.ts: no such file'],
      ['list.spec.ts › on a phone › opens'],
    ])
  })

  it('are none where a runner left no report', () => {
    const none = join(folder, 'none.json')
    expect([vitestFailures(none), playwrightFailures(none)]).toEqual([[], []])
  })
})

describe('what was skipped', () => {
  it('is said by its reason, with how many tests that cost', () => {
    const left = (fullName: string, status = 'skipped') => ({ status, fullName })
    const vitest = write('vitest-skipped.json', {
      testResults: [
        {
          name: 'a.test.ts',
          assertionResults: [
            left('a cluster (skipped: clickhouse-server is not installed) counts'),
            left('a cluster (skipped: clickhouse-server is not installed) measures'),
            left('adds', 'passed'),
          ],
        },
        {
          name: 'b.test.ts',
          assertionResults: [left('a store (skipped: @duckdb/node-api is not installed) counts')],
        },
      ],
    })
    expect([vitestSkipped(vitest), vitestSkipped(join(folder, 'none.json'))]).toEqual([
      [
        'skipped: clickhouse-server is not installed (2 tests)',
        'skipped: @duckdb/node-api is not installed (1 tests)',
      ],
      [],
    ])
  })
})

describe('stepCounts', () => {
  it('counts a step without tests as one', () => {
    expect([stepCounts(0), stepCounts(1)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
    ])
  })

  it('counts a failure where a runner failed without a failed test', () => {
    expect(stepCounts(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 })
    expect(stepCounts(1, { passed: 7, failed: 3 })).toEqual({ passed: 7, failed: 3 })
  })
})

describe('entryWeight', () => {
  it('adds up what a page imports statically, each script once, and not what it loads later', () => {
    write('dist/.vite/manifest.json', {
      'index.html': { file: 'a.js', imports: ['_b.js', '_c.js'], dynamicImports: ['map.ts'], css: ['a.css'] },
      '_b.js': { file: 'b.js', imports: ['_c.js'] },
      '_c.js': { file: 'c.js', imports: ['_b.js'] },
      'map.ts': { file: 'map.js' },
    })
    for (const name of ['a.js', 'b.js', 'c.js', 'map.js']) write(`dist/${name}`, `/* ${name} */`)
    const { bytes, files } = entryWeight(join(folder, 'dist'), 'index.html')
    expect(files).toEqual(['a.js', 'b.js', 'c.js'])
    expect(bytes).toBeGreaterThan(60)
    expect(bytes).toBeLessThan(120)
  })

  it('says that the build lacks a page', () => {
    expect(() => entryWeight(join(folder, 'dist'), 'gone.html')).toThrow('The build has no gone.html')
  })
})
