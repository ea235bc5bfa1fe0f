// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { AnswerOf } from '../core/answer.ts'
import { datasetOf, feature } from '../core/fixtures/feature.ts'
import type { Question } from '../core/question.ts'
import { localSource } from '../source/local.ts'
import type { DataSource } from '../source/source.ts'
import { en } from '../words/languages/en.ts'
import { namesIn } from '../words/names.ts'
import { AnswerFailed } from './AnswerFailed.tsx'
import { useAnswer } from './useAnswer.ts'
import { DataContext } from './useView.ts'

afterEach(cleanup)

const local = localSource(datasetOf(...['a', 'b', 'c'].map((id) => feature(id, { title: `Title ${id}` }))))

/** A source that answers when it is told to: the answers wait in the order of their questions. */
function lateSource() {
  const waiting: { answer: () => Promise<void>; fail: () => Promise<void> }[] = []
  const source: DataSource = {
    ...local,
    now: () => undefined,
    ask: <Q extends Question>(question: Q) =>
      new Promise<AnswerOf<Q>>((resolve, reject) => {
        waiting.push({
          answer: () => act(async () => resolve(local.now(question)!)),
          fail: () => act(async () => reject(new Error('no network'))),
        })
      }),
  }
  return { source, waiting }
}

function Title({ index }: { index: number }) {
  const { answer, status, retry } = useAnswer({ ask: 'records', indices: [index] })
  return (
    <div>
      <p data-testid="title">{answer?.[0]?.title ?? 'nothing yet'}</p>
      {status === 'failed' && <AnswerFailed onRetry={retry} />}
    </div>
  )
}

function shownFrom(source: DataSource) {
  const part = (index: number) => (
    <DataContext value={{ dataset: source, names: namesIn(en) }}>
      <Title index={index} />
    </DataContext>
  )
  const { rerender } = render(part(0))
  return {
    put: (index: number) => rerender(part(index)),
    title: () => screen.getByTestId('title').textContent,
  }
}

test('a part shows what is at hand with its first rendering', () => {
  const { title, put } = shownFrom(local)
  const first = title()
  put(1)
  expect([first, title()]).toEqual(['Title a', 'Title b'])
})

test('a part keeps what it shows until the newer answer is there, whatever comes in between', async () => {
  const { source, waiting } = lateSource()
  const { put, title } = shownFrom(source)
  const seen = [title()]
  await waiting[0]!.answer()
  put(1)
  put(2)
  seen.push(title())
  await waiting[2]!.answer()
  seen.push(title())
  await waiting[1]!.answer()
  expect([...seen, title()]).toEqual(['nothing yet', 'Title a', 'Title c', 'Title c'])
})

test('an answer that can’t be had is told in words beside the one before, and is asked for again', async () => {
  const { source, waiting } = lateSource()
  const { put, title } = shownFrom(source)
  await waiting[0]!.answer()
  put(1)
  await waiting[1]!.fail()
  const said = [title(), screen.getByTestId('trouble').textContent]
  fireEvent.click(screen.getByRole('button', { name: en.failures.tryAgain }))
  await waiting[2]!.answer()
  expect([...said, title(), screen.queryByTestId('trouble')]).toEqual([
    'Title a',
    `${en.failures.answer} ${en.failures.tryAgain}`,
    'Title b',
    null,
  ])
})
