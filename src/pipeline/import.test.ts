import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from './commands.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'reachmap-import-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))
const path = (name: string) => join(FOLDER, name)
const write = (name: string, text: string) => {
  writeFileSync(path(name), text)
  return path(name)
}
const run = (...args: string[]) => runCommand(['import', ...args])

describe('geodata import', () => {
  it('says how a table is read and what could not be used', async () => {
    const file = write('mine.csv', 'Date,Lat,Lon,Colour\n2020-05-01,34.5,69.2,red\n2020-02-30,1,2,blue\n')
    expect(await run(file)).toEqual({
      code: 0,
      out: [
        'mine.csv: a table of separated values, 2 rows, 4 columns.',
        'Read as: by the names of the columns',
        '  Day, or first day: Date',
        '  Latitude: Lat',
        '  Longitude: Lon',
        '1 of 2 shown',
        '1 row, column “Date”: there is no such day.',
      ].join('\n'),
    })
  })

  it('writes what the measure command reads, with the columns that nothing is made of', async () => {
    const file = write('out.csv', 'Date,Lat,Lon,Colour\n2020-05-01,34.5,69.2,red\n')
    const { code } = await run(file, '--out', path('out.geojson'))
    const { features } = JSON.parse(readFileSync(path('out.geojson'), 'utf8'))
    expect([code, features]).toEqual([
      0,
      [
        {
          type: 'Feature',
          id: 'row-2',
          geometry: { type: 'Point', coordinates: [69.2, 34.5] },
          properties: {
            role: 'incident',
            certainty: 'none',
            start: '2020-05-01',
            end: '2020-05-01',
            datePrecision: 'day',
            Colour: 'red',
          },
        },
      ],
    ])
    const measured = await runCommand(['measure', '--json', '--input', path('out.geojson')])
    expect(measured.code ?? 0).toBe(0)
  })

  it('takes the group and its names beside any mapping, and saves them with it', async () => {
    const features = ['ISIL', 'Army'].map((actor) => ({
      ...{ type: 'Feature', id: actor, geometry: null },
      properties: { start: '2020-05-01', actor },
    }))
    const file = write('own.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
    const naming = ['--group', 'Islamic State', '--alias', 'Islamic State = IS, ISIL']
    const { code } = await run(
      file,
      ...naming,
      '--save-map',
      path('own.map.json'),
      '--out',
      path('named.geojson'),
    )
    const { group, aliases } = JSON.parse(readFileSync(path('own.map.json'), 'utf8'))
    const named = JSON.parse(readFileSync(path('named.geojson'), 'utf8')).features
    expect([
      code,
      group,
      aliases,
      named.map((one: { properties: { actor: string } }) => one.properties.actor),
    ]).toEqual([
      0,
      'Islamic State',
      [{ name: 'Islamic State', also: ['IS', 'ISIL'] }],
      ['Army', 'Islamic State'],
    ])
    expect(await run(file, '--group', 'IS')).toEqual({
      code: 2,
      err: 'geodata import: --group: nobody in own.geojson is called IS: there are Army, ISIL. See geodata import --help.',
    })
    expect(await run(file, '--alias', 'IS')).toMatchObject({ code: 2 })
  })

  it('makes one dataset of several files, as the page joins them', async () => {
    const first = write('first.csv', 'Id,Date,Lat,Lon\n1,2020-05-01,34.5,69.2\n2,2020-02-30,1,2\n')
    const second = write('second.csv', 'Id,Date,Lat,Lon\n1,2021-05-01,34.5,69.2\n')
    const { code, out } = await run(first, second, '--out', path('both.geojson'))
    const { features } = JSON.parse(readFileSync(path('both.geojson'), 'utf8'))
    expect({
      code,
      last: out?.split('\n').slice(-2),
      rows: features.map(({ id, properties }: { id: string; properties: { sources: string[] } }) => [
        id,
        properties.sources,
      ]),
    }).toEqual({
      code: 0,
      last: ['2 of 3 shown', 'first.csv: 1 row, column “Date”: there is no such day.'],
      rows: [
        ['1', ['first.csv']],
        ['second:1', ['second.csv']],
      ],
    })
  })

  it('asks for days that can be read two ways, and takes the answer or a mapping that was saved', async () => {
    const file = write('two-ways.csv', 'Date,Lat,Lon\n03/04/2020,1,2\n05/06/2020,1,2\n')
    const days = async (...args: string[]) => {
      await run(file, '--out', path('days.geojson'), ...args)
      return JSON.parse(readFileSync(path('days.geojson'), 'utf8')).features.map(
        ({ properties }: { properties: { start: string } }) => properties.start,
      )
    }
    expect(await run(file)).toEqual({
      code: 2,
      err: `${file}: Date: 03/04/2020 can be read two ways. Say --day-order.`,
    })
    expect(await days('--day-order', 'month-first', '--save-map', path('map.json'))).toEqual([
      '2020-03-04',
      '2020-05-06',
    ])
    expect(await days('--day-order', 'day-first')).toEqual(['2020-04-03', '2020-06-05'])
    expect(await days('--map', path('map.json'))).toEqual(['2020-03-04', '2020-05-06'])
  })

  it('writes the repair list as a table in which nothing runs', async () => {
    const file = write('formula.csv', 'Date,Lat,Lon\n"=HYPERLINK(""x"")",1,2\n2020-01-01,1,2\n')
    await run(file, '--repairs', path('repairs.csv'))
    expect(readFileSync(path('repairs.csv'), 'utf8')).toBe(
      'row,column,effect,what,given,suggested\n' +
        `2,Date,Left out,this is not a day that can be read,"'=HYPERLINK(""x"")",\n`,
    )
  })

  it.each([
    ['a file that is not there', ['/nowhere/at-all.csv'], "/nowhere/at-all.csv: can't be read (ENOENT)"],
    ['no file', [], 'geodata import: Which FILE. See geodata import --help.'],
  ])('says in a line that it was given %s', async (_what, args, err) => {
    expect(await run(...args)).toEqual({ code: 2, err })
  })
})

describe('geodata measure', () => {
  it('measures a table as what import writes of it, and searches its other columns', async () => {
    const lines = ['Date,Lat,Lon,Colour', '2020-05-01,34.5,69.2,red', '2020-05-02,55.7,37.6,blue']
    const file = write('table.csv', lines.join('\n'))
    await run(file, '--out', path('table.geojson'))
    const measured = async (...args: string[]) => {
      const printed: string[] = []
      const { measureTable } = await import('./measure.ts')
      const { out, err } = await measureTable(['--json', ...args])
      printed.push(out ?? '', err ?? '')
      return printed
    }
    const [ofTable, ofGeoJson] = [
      await measured('--input', file),
      await measured('--input', path('table.geojson')),
    ]
    expect(ofTable).toEqual(ofGeoJson)
    const [blue] = await measured('--input', file, '--q', 'blue')
    expect(blue).not.toBe(ofTable[0])
    expect(await measured('--input', file, '--q', 'blue')).toEqual(
      await measured('--input', path('table.geojson'), '--q', 'blue'),
    )
  })

  it('asks for the mapping where days can be read two ways', async () => {
    const file = write('ways.csv', 'Date,Lat,Lon\n03/04/2020,1,2\n')
    const { measureTable } = await import('./measure.ts')
    expect(await measureTable(['--input', file])).toEqual({
      code: 2,
      err: `geodata measure: ${file}: Date: 03/04/2020 can be read two ways: give its --map`,
    })
  })
})
