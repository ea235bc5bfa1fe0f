import { type Command, type Outcome, UsageError } from './command.ts'

interface Listed {
  readonly summary: string
  /** Loaded when asked for, so that one command does not pay for the others. */
  load(): Promise<Command>
}

const COMMANDS: Readonly<Record<string, Listed>> = {
  check: {
    summary: 'name everything that is wrong with the data files',
    load: async () => (await import('./check/check.ts')).checkCommand,
  },
  format: {
    summary: 'rewrite the data files in their one canonical form',
    load: async () => (await import('./check/format.ts')).formatCommand,
  },
  geocode: {
    summary: 'look a place up, offline',
    load: async () => (await import('./gazetteer/geocode.ts')).geocodeCommand,
  },
  import: {
    summary: 'read a table of somebody’s own as the page does',
    load: async () => (await import('./import.ts')).importCommand,
  },
  measure: {
    summary: 'measure reach and clusters of a dataset',
    load: async () => {
      const { runMeasure } = await import('./measure.ts')
      return { help: '', run: async (args) => ({ code: await runMeasure([...args]) }) }
    },
  },
  export: {
    summary: 'write the incidents that a link shows, as a table or as GeoJSON',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  build: {
    summary: 'check the data files and write what the pages load',
    load: async () => (await import('./build.ts')).buildCommand,
  },
  store: {
    summary: 'make a store of any number of incidents, which a server answers from',
    load: async () => (await import('./store/store-command.ts')).storeCommand,
  },
  load: {
    summary: 'copy a store into ClickHouse, spread over several servers',
    load: async () => (await import('./store/load-command.ts')).loadCommand,
  },
  archive: {
    summary: 'write a store as files that are played without a server',
    load: async () => (await import('./archive/archive-command.ts')).archiveCommand,
  },
  schema: {
    summary: 'write the JSON Schema and the data package description',
    load: async () => (await import('./check/schema-files.ts')).schemaCommand,
  },
  counts: {
    summary: 'count what the data hold, as their README says it',
    load: async () => (await import('./counts.ts')).countsCommand,
  },
  agreement: {
    summary: 'compare the codings of the documents',
    load: async () => (await import('./agreement/command.ts')).agreementCommand,
  },
}

/** Runs one command line of `npm run geodata --` and says how it ended; wrong use is code 2 and one line. */
export async function runCommand(args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args
  if (name === undefined) return { code: 2, err: overview() }
  if (name === '--help' || name === '-h' || name === 'help') return { code: 0, out: overview() }
  const listed = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!listed) {
    const names = Object.keys(COMMANDS).join(', ')
    return { code: 2, err: `geodata: no command ${JSON.stringify(name)}; there are ${names}.` }
  }
  try {
    const command = await listed.load()
    if (command.help !== '' && rest.some((arg) => arg === '--help' || arg === '-h')) {
      return { code: 0, out: command.help }
    }
    return await command.run(rest)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { code: 2, err: `geodata ${name}: ${error.message}. See geodata ${name} --help.` }
  }
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  return ['npm run geodata -- COMMAND [options]', '', ...lines, '', 'COMMAND --help explains each.'].join(
    '\n',
  )
}
