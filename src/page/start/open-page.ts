import { parseLink } from '../../core/link/permalink.ts'
import type { LinkVersion } from '../../core/link/version.ts'
import { allowOwnScripts } from '../../kit/trusted-types.ts'
import { createActions } from '../../state/actions.ts'
import { createPlayer, type Player } from '../../state/player.ts'
import { createAppStore } from '../../state/store.ts'
import { createViewer } from '../../state/viewer.ts'
import { BROWSER_FRAMES } from '../browser-clock.ts'
import { tellStyle } from '../notices-of.ts'
import { keepStyles } from '../parts/surroundings.ts'
import type { Page } from '../useStore.ts'

/** A page with the state of its link, and without data. */
export interface OpenedPage extends Page {
  readonly player: Player
  /** The version of the link that it was opened by. */
  readonly version: LinkVersion
}

/** Opens the page of the window's address. What of its link can't be understood is said. */
export function openPage(): OpenedPage {
  allowOwnScripts(window)
  // Whom the dataset is about is known once it is there: until then nobody is selected, and nothing is shown.
  const { state, problems, version } = parseLink(location.search, null)
  const store = createAppStore(state)
  const view = createViewer(store)
  const actions = createActions(store, view)
  const player = createPlayer(store, view, BROWSER_FRAMES)
  keepStyles(document, tellStyle({ store, actions }))
  for (const problem of problems) actions.notify({ code: 'linkProblem', problem }, 'problem')
  return { store, view, actions, player, version }
}
