import { expect, it } from 'vitest'
import { textAt } from '../core/table/text-column.ts'
import { fileOf, WORDS } from './fixtures/open.ts'
import { joined } from './joined.ts'
import { readTable } from './open-data.ts'
import type { OpenedData } from './opened-data.ts'
import { featuresOf } from './opened-data.ts'

const FIRST = fileOf(
  'first.csv',
  'Id,Date,Lat,Lon,Case,Team\n1,2020-01-02,1,2,c,red\n2,2020-13-01,1,2,c,blue\n',
)
const SECOND = fileOf('the second.csv', 'Id,Date,Lat,Lon,Case,Colour\n1,2020-01-01,3,4,c,green\n')

async function both(...files: ReturnType<typeof fileOf>[]): Promise<OpenedData> {
  const open = async (file: ReturnType<typeof fileOf>) => {
    const table = await readTable(file)
    const { map, columns } = table.inspect()
    const cases = columns.includes('Case') ? { case: 'Case' } : {}
    return table.open({ ...map, columns: { ...map.columns, ...cases } }, WORDS)
  }
  const [first, ...rest] = await Promise.all(files.map(open))
  return rest.reduce((data, next) => joined(data, next, WORDS), first!)
}

/** What is shown of each incident, in the order of time, with what its file says beside the table. */
function shown(data: OpenedData) {
  return featuresOf(data).map(({ id, properties }, i) => ({
    id,
    case: properties.case,
    sources: properties.sources,
    beside: Object.fromEntries(
      data.extras.map(({ name, texts }) => [name, textAt(texts, i)]).filter(([, text]) => text !== ''),
    ),
  }))
}

it('two files are one dataset: ids and cases of the second begin with its name, and each row names its file', async () => {
  const data = await both(FIRST, SECOND)
  expect(data.info.title).toBe('first.csv + the second.csv')
  expect(shown(data)).toEqual([
    {
      id: 'the-second:1',
      case: 'the-second:c',
      sources: ['the second.csv'],
      beside: { Colour: 'green' },
    },
    { id: '1', case: 'c', sources: ['first.csv'], beside: { Team: 'red' } },
  ])
})

it('what could not be used of each is still said, with its file', async () => {
  const { shown, of, faults } = (await both(FIRST, SECOND)).info.reading!
  expect([shown, of, faults.map(({ file, code, n }) => [file, code, n])]).toEqual([
    2,
    3,
    [['first.csv', 'no-such-day', 1]],
  ])
})

it('the same file twice is told apart', async () => {
  const ids = featuresOf(await both(SECOND, SECOND, SECOND)).map(({ id }) => id)
  expect(ids.sort()).toEqual(['1', 'the-second-2:1', 'the-second:1'].sort())
})
