import { createLoader, type Loader } from '../../state/loader.ts'
import { BROWSER } from './surroundings.ts'

/** Loads a chunk of the page, once, with words and another try where that fails. */
export function lazyChunk<T>(load: () => Promise<T>): Loader<T> {
  return createLoader(load, BROWSER)
}
