import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import type { StoreInfo } from '../core/stored/store-info.ts'
import { StoreFault } from '../core/stored/store-trouble.ts'
import type { Stored } from './stored.ts'
import { type TabAsked, Taking, type TakingWorld } from './taking.ts'

const { info } = datasetOf(feature('one'))
const STORE = {
  ...{ version: '0123456789abcdef', info, count: 9, points: 9, extent: { from: 18_000, to: 18_400 } },
  ...{ facets: {}, tiles: [], terms: { rows: 'open' } },
  archive: { unit: 'month', zoom: 3, filters: [], numbers: { bytes: 100 } },
} as unknown as StoreInfo

type Take = TakingWorld['take']

/** A taking whose world loads as it is told; the list is what was done to the page. */
function takingWith(take: Take, store: StoreInfo = STORE) {
  const done: string[] = []
  const session = {
    page: createStore(() => ({ store }) as Stored),
    reopen: () => void done.push('reopened'),
  }
  const answerBy = (client: unknown) => void done.push(client ? 'tab answers' : 'files answer')
  return { taking: new Taking(session, { take, answerBy }), done }
}

const clientOf = (done: string[]) => ({ close: () => void done.push('closed') }) as unknown as TabAsked

describe('taking the numbers into the tab', () => {
  it('tells how many came, and then has the tab answer', async () => {
    const steps: unknown[] = []
    const { taking, done } = takingWith(async (_, tell) => {
      for (const incidents of [4, 9]) {
        tell(incidents)
        steps.push(taking.page.getState())
      }
      return clientOf(done)
    })
    await taking.start()
    expect([steps, taking.page.getState(), done]).toEqual([
      [
        { is: 'loading', incidents: 4 },
        { is: 'loading', incidents: 9 },
      ],
      { is: 'here' },
      ['tab answers', 'reopened'],
    ])
  })

  it('says why they did not come, leaves the files to answer, and can be tried again', async () => {
    let tries = 0
    const { taking, done } = takingWith(async () => {
      if (tries++ === 0) throw new StoreFault({ code: 'part' })
      return clientOf(done)
    })
    await taking.start()
    const failed = [taking.page.getState(), [...done]]
    await taking.start()
    expect([failed, taking.page.getState(), done]).toEqual([
      [{ is: 'failed', trouble: { code: 'part' } }, []],
      { is: 'here' },
      ['tab answers', 'reopened'],
    ])
  })

  it('gives back what comes after it was cancelled', async () => {
    let come = (_: TabAsked) => {}
    const { taking, done } = takingWith(() => new Promise((resolve) => (come = resolve)))
    const started = taking.start()
    taking.end()
    come(clientOf(done))
    await started
    expect([taking.page.getState(), done]).toEqual([{ is: 'offered' }, ['closed']])
  })

  it('has the files answer again once the memory is given back', async () => {
    const { taking, done } = takingWith(async () => clientOf(done))
    await taking.start()
    taking.end()
    expect([taking.page.getState(), done]).toEqual([
      { is: 'offered' },
      ['tab answers', 'reopened', 'closed', 'files answer', 'reopened'],
    ])
  })

  it('says that they were lost where their worker ends, and has the files answer again', async () => {
    let lost = () => {}
    const { taking, done } = takingWith(async (_, __, lose) => {
      lost = lose
      return clientOf(done)
    })
    await taking.start()
    lost()
    expect([taking.page.getState(), done.slice(2)]).toEqual([
      { is: 'lost' },
      ['closed', 'files answer', 'reopened'],
    ])
  })

  it('takes nothing from an archive without numbers', async () => {
    const { archive, ...store } = STORE
    const { taking, done } = takingWith(async () => clientOf(done), store as StoreInfo)
    await taking.start()
    expect([taking.page.getState(), done]).toEqual([{ is: 'offered' }, []])
  })
})
