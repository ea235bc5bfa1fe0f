import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Measures } from '../../src/measures/measure.ts'

const run = promisify(execFile)
const ROOT = resolve(import.meta.dirname, '../..')

/** Runs a command that the page gave, on the data that the page was served. */
export async function measure(command: string, input: string): Promise<Measures> {
  const [npm, ...given] = command.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", ''))
  const at = given.indexOf('--input')
  const args = at < 0 ? given : given.toSpliced(at, 2)
  const { stdout } = await run(npm!, [...args, '--input', input], { cwd: ROOT })
  return JSON.parse(stdout)
}
