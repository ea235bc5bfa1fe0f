import { useMemo } from 'react'
import { isOwnFile } from '../../core/table/dataset.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useLoading } from '../../page/parts/lazyPart.tsx'
import { BROWSER } from '../../page/parts/surroundings.ts'
import { needsReload, Trouble } from '../../page/parts/Trouble.tsx'
import { loadStories, type StoryEntry } from '../../page/story/load-story.ts'
import { Tray } from '../../page/story/Tray.tsx'
import { useActions } from '../../page/useStore.ts'
import { useData } from '../../page/useView.ts'
import { createLoader } from '../../state/loader.ts'
import styles from './Stories.module.css'

/** The stories of the data, each to be told beside the map or in front of a room; the view as it is can stand there too. */
export function StoriesDialog({ onClose }: { onClose: () => void }) {
  const { info } = useData().dataset
  const actions = useActions()
  const { story: words, storiesDialog } = useWholeWords()
  const tell = (story: string, present: boolean) => {
    onClose()
    actions.set({ story, chapter: 1, present })
  }
  return (
    <Dialog title={storiesDialog.title} onClose={onClose}>
      {isOwnFile(info) ? <p>{words.noStories}</p> : <List onTell={tell} />}
      <Tray onTell={(id) => tell(id, false)} />
      <p className={styles.view}>
        <Button
          icon="screen"
          onClick={() => {
            onClose()
            actions.set({ present: true })
          }}
        >
          {words.present.view}
        </Button>
        <span>{words.present.keys}</span>
      </p>
    </Dialog>
  )
}

function List({ onTell }: { onTell: (story: string, present: boolean) => void }) {
  const { story: words, failures } = useWholeWords()
  const loader = useMemo(() => createLoader(loadStories, BROWSER), [])
  const { value, trouble, tries } = useLoading(loader)
  if (trouble)
    return (
      <Trouble says={failures.part[trouble]} onAgain={loader.again} reload={needsReload(trouble, tries)} />
    )
  if (!value) return <p>{failures.loading}</p>
  if (value.length === 0) return <p>{words.noStories}</p>
  return (
    <>
      <p className={styles.lead}>{words.choose}</p>
      <ul className={styles.stories}>
        {value.map((entry) => (
          <Entry key={entry.id} entry={entry} onTell={onTell} />
        ))}
      </ul>
    </>
  )
}

function Entry({
  entry: { id, title, summary, chapters },
  onTell,
}: {
  entry: StoryEntry
  onTell: (story: string, present: boolean) => void
}) {
  const { story: words } = useWholeWords()
  return (
    <li>
      <h3 dir="auto">{title}</h3>
      {summary && <p dir="auto">{summary}</p>}
      <div className={styles.ways}>
        <Button icon="story" aria-label={words.tellNamed({ title })} onClick={() => onTell(id, false)}>
          {words.tellHere}
        </Button>
        <Button icon="screen" aria-label={words.presentNamed({ title })} onClick={() => onTell(id, true)}>
          {words.present.start}
        </Button>
        <a href={`${import.meta.env.BASE_URL}story/${id}/`}>{words.asText}</a>
        <span className={styles.chapters}>{words.chapters({ n: chapters })}</span>
      </div>
    </li>
  )
}
