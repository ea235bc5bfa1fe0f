import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { projectFile } from '../../src/pipeline/data-files.ts'
import { startServer } from '../../src/site/serve.ts'
import { chromiumPath, TEST_FLAGS } from '../chromium.ts'
import { readBuild } from './build.ts'
import { filesOf, isOfTheMap, KINDS, type Kind, nameOf } from './failing.ts'
import { stepsFor } from './steps.ts'
import { type Case, visit } from './visit.ts'

const HELP = `npm run faults -- [--only PART-OF-A-NAME] [--kinds offline,404,500,page,never] [--pages explorer,embed] [--when before,after] [--workers 2]

Fails every file of the build in dist/ (DIST tries another one), one after the other, in both pages, before and after the map stands,
opens what needs it, and prints what the page did: "ok", "-" where it never asked for the file, or what was wrong.
`
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    kinds: { type: 'string', default: KINDS.join() },
    pages: { type: 'string', default: 'explorer,embed' },
    when: { type: 'string', default: 'before,after' },
    workers: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(HELP)
else process.exitCode = await run()

interface Row {
  readonly file: string
  readonly marks: string[]
  readonly told: string[]
}

async function run(): Promise<number> {
  const dist = process.env.DIST ?? projectFile('dist')
  const files = filesOf(dist).filter((file) => nameOf(file).includes(values.only))
  const kinds = values.kinds.split(',') as Kind[]
  const server = await startServer({ port: 0, dir: dist })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...TEST_FLAGS] })
  const width = Math.max(...files.map((file) => nameOf(file).length), 4)
  let wrong = 0
  const print = ({ file, marks, told }: Row) => {
    process.stdout.write(`${nameOf(file).padEnd(width)}  ${marks.map((mark) => mark.padEnd(8)).join('')}\n`)
    process.stdout.write(told.map((line) => `${line}\n`).join(''))
    wrong += told.length
  }
  try {
    for (const page of values.pages.split(',') as Case['page'][])
      for (const when of values.when.split(',') as Case['when'][]) {
        process.stdout.write(`\n${page}, ${when} the map stands\n`)
        process.stdout.write(`${'file'.padEnd(width)}  ${kinds.map((kind) => kind.padEnd(8)).join('')}\n`)
        const waiting = [...files]
        const work = async () => {
          for (let file = waiting.shift(); file; file = waiting.shift())
            print(await failFile(browser, server.url, { file, kinds, page, when }))
        }
        await Promise.all(Array.from({ length: Number(values.workers) }, work))
      }
  } finally {
    await browser.close()
    await server.close()
  }
  process.stdout.write(`\n${wrong === 0 ? 'Nothing' : `${wrong} things`} went wrong.\n`)
  return wrong === 0 ? 0 : 1
}

/** One file in each way that it can fail; a page that did not ask for it the first time is not asked again. */
async function failFile(
  browser: Browser,
  site: string,
  { file, kinds, page, when }: Pick<Case, 'page' | 'when'> & { file: string; kinds: readonly Kind[] },
): Promise<Row> {
  const steps = stepsFor(file, readBuild(process.env.DIST ?? projectFile('dist')))
  const row: Row = { file, marks: [], told: [] }
  for (const kind of kinds) {
    const map = page === 'embed' || isOfTheMap(file)
    const { asked, problems } = await visit(browser, site, {
      files: [file],
      kind,
      page,
      when,
      map,
      steps,
    })
    row.marks.push(problems.length > 0 ? 'WRONG' : asked > 0 ? 'ok' : '-')
    row.told.push(...problems.map((problem) => `    ${kind}: ${problem}`))
    if (asked === 0) break
  }
  return row
}
