import type { State } from '../core/link/state.ts'
import type { Question } from '../core/question.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { type ArrivingTexts, TextAway, textFaultOf } from './arriving-texts.ts'
import { localSource } from './local.ts'
import type { DataSource, TextNews } from './source.ts'

/**
 * Answers from a table at hand, and waits for texts where an answer needs them. A view waits for nothing: until the texts are there that
 * a search looks into, it is that of the state without the search, and says so in its `state`; what is open is nothing until its title is there.
 */
export function textsSource(dataset: Dataset, texts: ArrivingTexts): DataSource {
  const inner = localSource(dataset)
  const listeners = new Set<() => void>()
  /** What is asked for and failed, by what asks for it once more. */
  const failed = new Map<string, () => Promise<void>>()
  const waiting = new Set<string>()
  let news: TextNews = { fault: null, searching: false, completed: 0 }

  function tell(part: Partial<TextNews>) {
    news = { ...news, ...part }
    for (const listener of [...listeners]) listener()
  }

  /** Brings texts under a name, once at a time; what does not come is told, and rejects. */
  async function bring(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (reason) {
      const fault = textFaultOf(reason)
      if (fault) {
        failed.set(name, run)
        waiting.delete(name)
        tell({ fault })
      }
      throw reason
    }
    if (failed.delete(name) && failed.size === 0) tell({ fault: null })
  }

  const bringSearch = () => bring('search', () => texts.bringAll('search'))
  const bringAway = ({ of, block, message }: TextAway, many: number) =>
    bring(message, () => texts.bring(of, block, many))

  /** What a view lacks comes beside it: it is told once it can be completed, and asked for once at a time. */
  function complete(name: string, run: () => Promise<void>) {
    if (waiting.has(name) || failed.has(name)) return
    waiting.add(name)
    run()
      .then(() => tell({ searching: news.searching && name !== 'search', completed: news.completed + 1 }))
      .catch(() => {})
      .finally(() => waiting.delete(name))
  }

  const isSearchable = (q: string) => q === '' || texts.isWhole('search')

  function view(state: State) {
    let shown = state
    const isSearching = !isSearchable(state.q)
    if (isSearching) {
      shown = { ...state, q: '' }
      complete('search', bringSearch)
    }
    // Views are asked for while the page renders: listeners hear of it afterwards.
    if (isSearching !== news.searching) {
      news = { ...news, searching: isSearching }
      queueMicrotask(() => tell({}))
    }
    try {
      return inner.view(shown)
    } catch (reason) {
      if (!(reason instanceof TextAway)) throw reason
      complete(reason.message, () => bringAway(reason, 1))
      return inner.view({ ...shown, id: null })
    }
  }

  return {
    info: dataset.info,
    view,
    now(question) {
      if (!isSearchable(searchOf(question))) return undefined
      try {
        return inner.now(question)
      } catch (reason) {
        if (reason instanceof TextAway) return undefined
        throw reason
      }
    },
    async ask(question) {
      if (!isSearchable(searchOf(question))) await bringSearch()
      // Incidents that lie far from each other need many blocks: twice as many of a kind are asked for with each turn.
      const many = { title: 1, search: 1, features: 1 }
      for (;;) {
        try {
          return await inner.ask(question)
        } catch (reason) {
          if (!(reason instanceof TextAway)) throw reason
          await bringAway(reason, many[reason.of])
          many[reason.of] *= 2
        }
      }
    },
    texts: {
      news: () => news,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      again() {
        const runs = [...failed]
        failed.clear()
        for (const [name, run] of runs) complete(name, () => bring(name, run))
        if (news.fault) tell({ fault: null })
      },
    },
  }
}

/** The words that a question's incidents are searched by; empty where they are not. */
function searchOf(question: Question): string {
  if ('scope' in question) {
    const { scope } = question
    return scope.selected.q
  }
  if ('period' in question) return question.period.selected.q
  return 'selected' in question ? question.selected.q : ''
}
