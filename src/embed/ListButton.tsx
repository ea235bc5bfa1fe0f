import { scopeOf } from '../core/question.ts'
import { Button } from '../kit/Button.tsx'
import { useAnswerOf } from '../page/useAnswer.ts'
import { useActions, useApp } from '../page/useStore.ts'
import { useShown } from '../page/useView.ts'
import styles from './ListButton.module.css'

/** As many as somebody goes through; the full view has a list of any length. */
const MOST_LISTED = 500

/** Opens what the map shows as a list, for those who work without a pointer; each of its incidents opens its card. */
export function ListButton() {
  const { view, names } = useShown()
  const actions = useActions()
  const stack = useApp((app) => app.stack)
  const shown = useAnswerOf({
    ask: 'page',
    scope: scopeOf(view.state, view.window),
    only: null,
    sort: { by: 'date', down: true, lang: names.lang },
    offset: 0,
    limit: MOST_LISTED,
    find: null,
  })
  const open = stack.length > 0
  return (
    <Button
      icon="list"
      className={styles.list}
      data-opens=""
      data-part="card"
      aria-expanded={open}
      disabled={view.shown === 0}
      onClick={() =>
        open ? actions.closeCard() : actions.openPlace(shown?.rows.map(({ index }) => index) ?? [], 'window')
      }
    >
      <span>{names.words.embed.list({ n: view.shown })}</span>
    </Button>
  )
}
