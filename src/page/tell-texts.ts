import type { TextNews, TextsComing } from '../source/source.ts'
import type { Surroundings } from '../state/loader.ts'
import { closeNoticesOf } from './notices-of.ts'
import type { Page } from './useStore.ts'

const NOTHING: TextNews = { fault: null, searching: false, completed: 0 }

/**
 * Says of texts that come when they are asked for that a search waits for them, and which did not come, with another try, which is made by
 * itself when the network returns. What a view lacked is shown once it is there. Gives what ends it.
 */
export function tellTexts(
  texts: TextsComing,
  { store, actions }: Pick<Page, 'store' | 'actions'>,
  around: Pick<Surroundings, 'onOnline'>,
): () => void {
  let told = NOTHING
  let forget = () => {}

  function tell() {
    const before = told
    told = texts.news()
    const { fault, searching, completed } = told
    if (searching !== before.searching) {
      if (searching) actions.notify({ code: 'searchWaits' })
      else closeNoticesOf('searchWaits', { store, actions })
    }
    if (fault !== before.fault) {
      forget()
      closeNoticesOf('textsMissing', { store, actions })
      if (fault) {
        forget = around.onOnline(texts.again)
        actions.notify({ code: 'textsMissing', fault }, 'problem', texts.again)
      }
    }
    const { dataset } = store.getState()
    // The same under another name: whoever holds an answer of it asks anew. A file of the reader's own that was opened meanwhile stays.
    if (completed !== before.completed && dataset?.texts === texts) actions.datasetCompleted({ ...dataset })
  }

  const end = texts.subscribe(tell)
  tell()
  return () => {
    end()
    forget()
  }
}
