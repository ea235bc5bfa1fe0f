import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { projectFile } from '../../src/pipeline/data-files.ts'
import { startServer } from '../../src/site/serve.ts'
import { chromiumPath, TEST_FLAGS } from '../chromium.ts'
import { filesOf, KINDS, type Kind, nameOf } from './failing.ts'
import { type Case, visit } from './visit.ts'

const HELP = `npm run faults -- [--only PART-OF-A-NAME] [--kinds offline,404,500,page,never] [--pages explorer,embed] [--when before,after]

Fails every file of the build in dist/ (DIST tries another one), one after the other, in both pages, before and after the map stands, and prints what
the page did: "ok", "-" where it never asked for the file, or what was wrong. All of it takes about two hours; one kind in one
page some ten minutes.
`
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    kinds: { type: 'string', default: KINDS.join() },
    pages: { type: 'string', default: 'explorer,embed' },
    when: { type: 'string', default: 'before,after' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) process.stdout.write(HELP)
else process.exitCode = await run()

async function run(): Promise<number> {
  const dist = process.env.DIST ?? projectFile('dist')
  const files = filesOf(dist).filter((file) => nameOf(file).includes(values.only))
  const server = await startServer({ port: 0, dir: dist })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...TEST_FLAGS] })
  const width = Math.max(...files.map((file) => nameOf(file).length), 4)
  let wrong = 0
  try {
    for (const page of values.pages.split(',') as Case['page'][])
      for (const when of values.when.split(',') as Case['when'][]) {
        const kinds = values.kinds.split(',') as Kind[]
        process.stdout.write(`\n${page}, ${when} the map stands\n`)
        process.stdout.write(`${'file'.padEnd(width)}  ${kinds.map((kind) => kind.padEnd(8)).join('')}\n`)
        for (const file of files) {
          const told: string[] = []
          process.stdout.write(`${nameOf(file).padEnd(width)}  `)
          for (const kind of kinds) {
            const { asked, problems } = await visit(browser, server.url, {
              files: [file],
              kind,
              page,
              when,
              map: true,
            })
            process.stdout.write((problems.length > 0 ? 'WRONG' : asked > 0 ? 'ok' : '-').padEnd(8))
            told.push(...problems.map((problem) => `    ${kind}: ${problem}`))
          }
          process.stdout.write(`\n${told.map((line) => `${line}\n`).join('')}`)
          wrong += told.length
        }
      }
  } finally {
    await browser.close()
    await server.close()
  }
  process.stdout.write(`\n${wrong === 0 ? 'Nothing' : `${wrong} things`} went wrong.\n`)
  return wrong === 0 ? 0 : 1
}
