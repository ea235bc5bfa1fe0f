import { describe, expect, it } from 'vitest'
import { schemaFiles } from './check/schema-files.ts'
import { runCommand } from './commands.ts'

const NAMES = ['check', 'format', 'geocode', 'build', 'schema', 'counts', 'agreement']

describe('runCommand', () => {
  it('lists the commands', async () => {
    const { code, out } = await runCommand(['--help'])
    expect(code).toBe(0)
    for (const name of [...NAMES, 'measure']) expect(out).toContain(`\n  ${name} `)
  })

  it.each(NAMES)('explains %s, and is used wrongly with an option that it has not', async (name) => {
    expect(await runCommand([name, '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining(`geodata ${name}`),
    })
    expect(await runCommand([name, '--bogus'])).toEqual({
      code: 2,
      err: `geodata ${name}: Unknown option '--bogus'. See geodata ${name} --help.`,
    })
  })

  it('says in one line that there is no such command', async () => {
    for (const name of ['chek', '__proto__', 'constructor']) {
      expect(await runCommand([name])).toEqual({
        code: 2,
        err: `geodata: no command "${name}"; there are check, format, geocode, import, measure, export, build, store, load, archive, schema, counts, agreement.`,
      })
    }
  })

  it('lists the commands as an error when none is given', async () => {
    expect(await runCommand([])).toMatchObject({ code: 2 })
  })
})

describe('schemaFiles', () => {
  it('describes every property of a feature, in the order of the data dictionary', () => {
    const schema = JSON.parse(schemaFiles('nowhere')['incidents.schema.json']!)
    const { properties, required, additionalProperties } =
      schema.properties.features.items.properties.properties
    const usual = Object.keys(properties).filter((name) => 'default' in properties[name])
    expect(usual).toEqual(['certainty', 'region'])
    expect(Object.keys(properties).filter((name) => !usual.includes(name))).toEqual(required)
    expect(required.slice(0, 4)).toEqual(['title', 'summary', 'role', 'kind'])
    expect(additionalProperties).toBe(false)
  })

  it('names the data files in the package, also where a folder has nothing yet', () => {
    const { resources, sources } = JSON.parse(schemaFiles('nowhere')['datapackage.json']!)
    expect(resources.map(({ path }: { path: string }) => path)).toEqual([
      'incidents.geojson',
      'sources.json',
      'left-out.json',
      'incidents.csv',
    ])
    expect(sources).toEqual([])
  })
})
