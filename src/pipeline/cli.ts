import { runCommand } from './commands.ts'

const { code, out, err } = await runCommand(process.argv.slice(2))
if (out !== undefined) process.stdout.write(`${out}\n`)
if (err !== undefined) process.stderr.write(`${err}\n`)
process.exitCode = code
