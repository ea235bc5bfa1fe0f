import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What a command leaves behind: its exit code, and what goes to standard output and standard error. */
export interface Outcome {
  readonly code: number
  readonly out?: string
  readonly err?: string
}

export interface Command {
  readonly help: string
  run(args: readonly string[]): Outcome | Promise<Outcome>
}

/** The command line asks for something that there is not: exit code 2 and one line. */
export class UsageError extends Error {}

/** Options and words of a command line. Throws UsageError for unknown options and missing values. */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(String((error as Error).message).split(/\. |\n/)[0])
  }
}

/** As readOptions, for commands that take options only: a word among them is wrong use. */
export function readOptionsOnly<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  const { values, positionals } = readOptions(args, options)
  if (positionals.length > 0) throw new UsageError(`Unexpected argument '${positionals[0]}'`)
  return values
}
