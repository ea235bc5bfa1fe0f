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

/** The value of an option that takes one of some words; undefined where it is not given. */
export function oneOf<T extends string, G extends string | undefined>(
  option: string,
  words: readonly T[],
  given: G,
): T | (G & undefined) {
  if (given === undefined) return given as G & undefined
  const found = words.find((word) => word === (given as string))
  if (found === undefined) throw new UsageError(`${option}: there are ${words.join(', ')}`)
  return found
}

/** The folder that a command writes. */
export function folderOf({ out }: { readonly out?: string | undefined }): string {
  if (out === undefined) throw new UsageError('--out is missing')
  return out
}
