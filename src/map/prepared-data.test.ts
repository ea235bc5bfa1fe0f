import { expect, test } from 'vitest'
import { classingOf } from '../core/table/classing.ts'
import { closeTable } from '../core/table/handle.ts'
import { orderOf } from '../core/table/window.ts'
import { all, columnsOf } from './fixtures/columns.ts'
import { MapData } from './map-data.ts'
import { prepareData, takeData } from './prepared-data.ts'

const columns = () => columnsOf([4, 1, 9].map((start) => ({ at: [69.1723, 34.5281], start })))

test('what was prepared of a table is what a map would make of it, and is given to one map', () => {
  const table = columns()
  const filtered = all(table)
  const steps = prepareData(closeTable({ columns: table, filtered, order: orderOf(table, filtered) }), 'kind')
  expect([...steps].length).toBeGreaterThan(1)
  const classing = classingOf({ columns: table }, 'kind')
  const [first, second] = [takeData(table, classing), takeData(table, classing)]
  const made = new MapData(table, classing)
  expect([first.buffers, first.spots, first.countries]).toEqual([made.buffers, made.spots, made.countries])
  expect([first.filtered, second.filtered]).toEqual([filtered, new Uint32Array()])
})

test('what was prepared of marks that are told apart by something else is not used', () => {
  const table = columns()
  const filtered = all(table)
  for (const _ of prepareData(
    closeTable({ columns: table, filtered, order: orderOf(table, filtered) }),
    'kind',
  ));
  const classing = classingOf({ columns: table }, 'target')
  expect(takeData(table, classing).classing).toBe(classing)
})
