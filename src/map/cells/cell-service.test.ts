import { describe, expect, it } from 'vitest'
import { type FromCells, type Port, serveCells, type ToCells } from './cell-service.ts'

const WORLD = { left: 0, top: 0, width: 1, height: 1 }
const LOOK = { type: 'look', sight: WORLD, zoom: 1, unit: 'day', run: null, mostRows: 2 } as const

/** A service with four incidents: two at one place, one elsewhere, one that is placed too coarsely. */
function served() {
  const answers: FromCells[] = []
  let tellAnswer = () => {}
  const answered = new Promise<void>((resolve) => {
    tellAnswer = resolve
  })
  const port: Port = {
    postMessage(message) {
      answers.push(message as FromCells)
      tellAnswer()
    },
    onmessage: null,
  }
  serveCells(port, async () => {})
  const tell = (message: ToCells) => port.onmessage?.({ data: message })
  tell({
    type: 'columns',
    columns: {
      lon: Float64Array.of(69, 69, 2, 2),
      lat: Float64Array.of(34, 34, 48, 48),
      start: Int32Array.of(10, 12, 14, 15),
      end: Int32Array.of(10, 13, 14, 15),
    },
    placed: Uint8Array.of(1, 1, 1, 0),
  })
  return { answers, tell, answered }
}

async function seen(...messages: ToCells[]) {
  const { answers, tell, answered } = served()
  for (const message of messages) tell(message)
  await answered
  return answers.map((answer) =>
    answer.type === 'seen'
      ? {
          turn: answer.turn,
          most: answer.most,
          inSight: answer.inSight,
          cells: answer.series.cells,
          rows: answer.rows && [...answer.rows],
        }
      : answer,
  )
}

describe('the service of cells', () => {
  it('gathers what is placed well enough, and tells no rows where they are too many', async () => {
    expect(await seen({ ...LOOK, turn: 1 })).toEqual([{ turn: 1, most: 2, inSight: 3, cells: 2, rows: null }])
  })

  it('tells the rows of what passes where they are few', async () => {
    const rows = Uint32Array.of(0, 2)
    expect(await seen({ type: 'filtered', rows }, { ...LOOK, turn: 1 })).toEqual([
      { turn: 1, most: 1, inSight: 2, cells: 2, rows: [0, 2] },
    ])
  })

  it('knows the most that a cell shows in the windows of a run', async () => {
    const run = { period: { from: 10, to: 15 }, longest: 2 }
    expect((await seen({ ...LOOK, run, turn: 1 })).map((one) => 'most' in one && one.most)).toEqual([1])
  })

  it('answers the last of the looks that wait', async () => {
    const looks = [1, 2, 3].map((turn) => ({ ...LOOK, turn }))
    expect((await seen(...looks)).map((one) => 'turn' in one && one.turn)).toEqual([3])
  })

  it('says what failed, and does not look at what was there before', async () => {
    expect(
      await seen({ type: 'columns', columns: null as never, placed: new Uint8Array() }, { ...LOOK, turn: 1 }),
    ).toEqual([expect.objectContaining({ type: 'failed' })])
  })
})
