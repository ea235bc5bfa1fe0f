import { describe, expect, it } from 'vitest'
import type { AnswerOf } from '../core/answer.ts'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import type { Question } from '../core/question.ts'
import { localSource } from '../source/local.ts'
import type { DataSource } from '../source/source.ts'
import { createAsking } from './asking.ts'

const local = localSource(datasetOf(feature('a'), feature('b'), feature('c')))
const find = (...ids: string[]): Question => ({ ask: 'find', ids })

/** A source that has nothing at hand and answers when the test says so, in any order. */
function lateSource() {
  const waiting = new Map<string, { answer: (value: never) => void; fail: (reason: Error) => void }>()
  const asked: string[] = []
  const source: DataSource = {
    ...local,
    now: () => undefined,
    ask<Q extends Question>(question: Q) {
      const key = JSON.stringify(question)
      asked.push(key)
      return new Promise<AnswerOf<Q>>((answer, fail) => waiting.set(key, { answer, fail }))
    },
  }
  const settle = async (act: () => void) => {
    act()
    await Promise.resolve()
    await Promise.resolve()
  }
  return {
    source,
    asked,
    answer: (question: Question) =>
      settle(() => waiting.get(JSON.stringify(question))!.answer(local.now(question) as never)),
    fail: (question: Question) =>
      settle(() => waiting.get(JSON.stringify(question))!.fail(new Error('gone'))),
  }
}

function asking(source: DataSource) {
  let told = 0
  const one = createAsking<Question>(() => told++)
  return {
    ...one,
    put(question: Question) {
      one.look(source, question)
      one.send()
    },
    shown: (question: Question) => {
      const { answer, status } = one.look(source, question)
      return [answer, status, told]
    },
  }
}

describe('asking', () => {
  it('shows what is at hand in the same turn, and sends nothing', () => {
    const { put, shown } = asking(local)
    put(find('b'))
    expect(shown(find('b'))).toEqual([[1], 'answered', 0])
  })

  it('gives the same answer for the same question, however often it is looked at', () => {
    const { look } = asking(local)
    expect(look(local, find('a'))).toBe(look(local, find('a')))
  })

  it('has nothing to show before the first answer comes', async () => {
    const late = lateSource()
    const { put, shown } = asking(late.source)
    put(find('a'))
    put(find('a'))
    expect([shown(find('a')), late.asked.length]).toEqual([[null, 'pending', 0], 1])
    await late.answer(find('a'))
    expect(shown(find('a'))).toEqual([[0], 'answered', 1])
  })

  it('keeps the answer before until the new one is there', async () => {
    const late = lateSource()
    const { put, shown } = asking(late.source)
    put(find('a'))
    await late.answer(find('a'))
    put(find('c'))
    expect(shown(find('c'))).toEqual([[0], 'pending', 1])
    await late.answer(find('c'))
    expect(shown(find('c'))).toEqual([[2], 'answered', 2])
  })

  it('never puts an older answer over a newer one', async () => {
    const late = lateSource()
    const { put, shown } = asking(late.source)
    for (const id of ['a', 'b', 'c']) put(find(id))
    await late.answer(find('c'))
    await late.answer(find('a'))
    await late.fail(find('b'))
    expect(shown(find('c'))).toEqual([[2], 'answered', 1])
  })

  it('says that an answer can’t be had, keeps the one before, and asks again when told to', async () => {
    const late = lateSource()
    const { put, retry, shown } = asking(late.source)
    put(find('a'))
    await late.answer(find('a'))
    put(find('b'))
    await late.fail(find('b'))
    expect(shown(find('b'))).toEqual([[0], 'failed', 2])
    retry()
    expect([shown(find('b')), late.asked.length]).toEqual([[[0], 'pending', 3], 3])
    await late.answer(find('b'))
    expect(shown(find('b'))).toEqual([[1], 'answered', 4])
  })

  it('shows what has come to be at hand, though its own question failed', async () => {
    const late = lateSource()
    let isThere = false
    const source: DataSource = {
      ...late.source,
      now: (question) => (isThere ? local.now(question) : undefined),
    }
    const { put, shown } = asking(source)
    put(find('a'))
    await late.fail(find('a'))
    isThere = true
    expect(shown(find('a'))).toEqual([[0], 'answered', 1])
  })

  it('begins with nothing when another dataset is opened', () => {
    const { look } = asking(local)
    look(local, find('a'))
    expect(look(lateSource().source, find('a'))).toEqual({ answer: null, question: null, status: 'pending' })
  })

  it('tells nothing to a part that is gone', async () => {
    const late = lateSource()
    const { put, close, shown } = asking(late.source)
    put(find('a'))
    close()
    await late.answer(find('a'))
    expect(shown(find('a'))).toEqual([null, 'pending', 0])
  })
})
