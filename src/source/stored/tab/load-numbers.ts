import type { NumbersFile } from './archived-numbers.ts'
import type { TabLine } from './tab-line.ts'
import type { Held } from './tab-service.ts'

/** Blocks that are read at once. */
const AT_ONCE = 4

/**
 * Gives all numbers of a file to whoever holds them; `onProgress` hears of how many incidents are there. Rejects with StoreFault: what came until then
 * stays, and the next try goes on behind it. Given up by the signal, it ends the other end of the line, and frees what that holds.
 */
export async function loadNumbers(
  numbers: NumbersFile,
  line: TabLine,
  onProgress: (incidents: number) => void,
  signal: AbortSignal,
): Promise<Held> {
  const reading = new AbortController()
  const leave = () => {
    reading.abort(signal.reason)
    line.close()
  }
  signal.addEventListener('abort', leave)
  try {
    let held = await line.ask({ ask: 'hold', head: numbers.head }, signal)
    const coming: Promise<ArrayBuffer>[] = []
    let next = held.blocks
    onProgress(held.incidents)
    while (held.blocks < numbers.blocks) {
      while (next < numbers.blocks && coming.length < AT_ONCE) {
        const block = numbers.read(next++, reading.signal)
        // One that fails is heard of when its turn comes, if it comes.
        block.catch(() => {})
        coming.push(block)
      }
      const bytes = await coming.shift()!
      held = await line.ask({ ask: 'take', bytes }, signal, [bytes])
      onProgress(held.incidents)
    }
    return held
  } catch (reason) {
    signal.throwIfAborted()
    throw reason
  } finally {
    signal.removeEventListener('abort', leave)
    reading.abort()
  }
}
