import type { Message } from '../words/message.ts'
import type { Page } from './useStore.ts'

/** Closes the lines that say something that is no longer true. */
export function closeNoticesOf(code: Message['code'], { store, actions }: Pick<Page, 'store' | 'actions'>) {
  for (const { id, message } of store.getState().notices) if (message.code === code) actions.closeNotice(id)
}

/** Says that the page's style is missing, with another try; null takes that back. */
export function tellStyle(page: Pick<Page, 'store' | 'actions'>): (again: (() => void) | null) => void {
  return (again) => {
    if (again) page.actions.notify({ code: 'styleMissing' }, 'problem', again)
    else closeNoticesOf('styleMissing', page)
  }
}
