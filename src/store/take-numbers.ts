import type { ArchiveClient } from '../source/stored/archive-client.ts'
import { loadNumbers } from '../source/stored/tab/load-numbers.ts'
import { TabClient } from '../source/stored/tab/tab-client.ts'
import { startTab, type TabLine } from '../source/stored/tab/tab-line.ts'
import type { TakingWorld } from './taking.ts'

/** Takes the numbers of an archive into a worker of the page. What came of them before a failure is there when they are taken again. */
export function numbersTaker(archive: ArchiveClient): TakingWorld['take'] {
  let line: TabLine | null = null
  return async (store, tell, lose, signal) => {
    const numbers = await archive.numbers(store.version)
    signal.throwIfAborted()
    const mine = line === null || line.isGone ? startTab() : line
    line = mine
    mine.onGone = lose
    const held = await loadNumbers(numbers, mine, tell, signal)
    const client = new TabClient(store, held, mine, (...asked) => archive.singles(...asked))
    return Object.assign(client, { close: () => mine.close() })
  }
}
