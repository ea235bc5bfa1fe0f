import { MessageChannel } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import { DEFAULT_STATE } from '../core/link/state.ts'
import { createView } from '../core/view.ts'
import { analyse, finish } from './analyse.ts'
import { type MeasureRequest, type Port, serveMeasures, type ToService } from './service.ts'
import { tableFromColumns } from './table.ts'
import { DEFAULT_OPTIONS } from './types.ts'
import { connectMeasures, type MeasureClient } from './worker-client.ts'

const { columns, table } = createView(datasetOf())(DEFAULT_STATE)
const request: MeasureRequest = {
  positions: new Uint32Array(),
  window: { from: null, to: null },
  options: DEFAULT_OPTIONS,
}

const clients: MeasureClient[] = []
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})

/** A client and a service at the two ends of a channel, and a log of what the client is told. */
function started() {
  const { port1, port2 } = new MessageChannel()
  serveMeasures(port2 as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0)))
  const log: string[] = []
  let settle: (end: unknown) => void
  const settled = new Promise<unknown>((resolve) => {
    settle = resolve
  })
  const client = connectMeasures(
    port1 as unknown as Port,
    {
      onProgress: (key) => log.push(`progress ${key}`),
      onResult: (key, analysis) => {
        log.push(`result ${key}`)
        settle(analysis)
      },
      onFailed: (key, words) => {
        log.push(`failed ${key}`)
        settle(words)
      },
    },
    () => port1.close(),
  )
  clients.push(client)
  return { client, log, settled }
}

test('a result is the analysis itself, after progress, under the key it was asked for', async () => {
  const { client, log, settled } = started()
  client.measure('a', table, request)
  const expected = finish(analyse({ table: tableFromColumns(columns), ...request }, DEFAULT_OPTIONS))
  expect(await settled).toEqual(expected)
  expect([...new Set(log)]).toEqual(['progress a', 'result a'])
})

test('a request that was superseded is never answered', async () => {
  const { client, log, settled } = started()
  client.measure('old', table, request)
  client.measure('new', table, request)
  await settled
  expect([...new Set(log)]).toEqual(['progress new', 'result new'])
})

test('a request that was cancelled is never answered', async () => {
  const { client, log, settled } = started()
  client.measure('cancelled', table, request)
  client.cancel()
  client.measure('after', table, request)
  await settled
  expect([...new Set(log)]).toEqual(['progress after', 'result after'])
})

test('without a dataset a request fails in words', async () => {
  const { port1, port2 } = new MessageChannel()
  serveMeasures(port2 as unknown as Port, () => Promise.resolve())
  const answer = new Promise((resolve) => port1.once('message', resolve))
  port1.postMessage({ type: 'measure', key: 'a', request })
  expect(await answer).toEqual({ type: 'failed', key: 'a', words: 'Error: there is no dataset to measure' })
  port1.close()
})

test('a table is handed over once, and again when it is another one', () => {
  const sent: string[] = []
  const port = { postMessage: (message: unknown) => sent.push((message as ToService).type), onmessage: null }
  const client = connectMeasures(port, { onResult() {} })
  const other = createView(datasetOf(feature('a')))(DEFAULT_STATE).table
  for (const [key, one] of [
    ['a', table],
    ['b', table],
    ['c', other],
  ] as const)
    client.measure(key, one, request)
  expect(sent).toEqual(['dataset', 'measure', 'measure', 'dataset', 'measure'])
})

test('the service stops a request that was superseded: nothing of it leaves the worker', async () => {
  const { port1, port2 } = new MessageChannel()
  serveMeasures(port2 as unknown as Port, () => new Promise((resume) => setTimeout(resume, 0)))
  const keys: string[] = []
  const ended = new Promise<void>((resolve) => {
    port1.on('message', ({ type, key }) => {
      keys.push(key)
      if (type === 'result') resolve()
    })
  })
  port1.postMessage({ type: 'dataset', columns, admin1: [] })
  for (const key of ['old', 'new']) port1.postMessage({ type: 'measure', key, request })
  await ended
  port1.close()
  expect([...new Set(keys)]).toEqual(['new'])
})

test('a result that comes late is dropped by the page', async () => {
  const { port1, port2 } = new MessageChannel()
  const keys: string[] = []
  const arrived = new Promise<void>((resolve) => {
    const onResult = (key: string) => {
      keys.push(key)
      resolve()
    }
    clients.push(connectMeasures(port1 as unknown as Port, { onResult }, () => port1.close()))
  })
  clients[0]!.measure('new', table, request)
  for (const key of ['old', 'new']) port2.postMessage({ type: 'result', key, analysis: {} })
  await arrived
  expect(keys).toEqual(['new'])
})
