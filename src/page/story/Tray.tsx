import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { chapterOf, draftFile, moved, storyOf } from '../../story/draft.ts'
import { saveFile } from '../save-file.ts'
import { useShown } from '../useView.ts'
import { useSaid } from '../useVoice.ts'
import { keepFilled, storyIn } from './open-story.ts'
import { changeDraft, useDraft } from './own-story.ts'
import styles from './Tray.module.css'
import { TrayChapter } from './TrayChapter.tsx'

/** A story of the reader's own: views are added as chapters, put in order, told, saved and opened again. */
export function Tray({ onTell }: { onTell: (id: string) => void }) {
  const draft = useDraft()
  const { dataset, view, names } = useShown()
  const { info } = view
  const whole = useWholeWords()
  const { story: words } = whole
  const [said, setSaid] = useState('')
  useSaid(said)
  const untitled = (n: number) => (n === 0 ? words.own.untitled : words.own.untitledChapter({ chapter: n }))
  const story = () => storyOf(draft, names.lang, untitled)

  function add() {
    const { innerWidth: width, innerHeight: height } = window
    const stretch = view.window.from < view.at ? { from: view.window.from, to: view.at } : null
    const chapter = chapterOf(view.state, info.group, { width, height }, stretch)
    changeDraft(({ title, chapters }) => ({ title, chapters: [...chapters, chapter] }))
    setSaid(words.own.added({ n: draft.chapters.length + 1 }))
  }

  async function open(given: File | undefined) {
    if (!given) return
    const opened = await storyIn(given)
    if (opened) changeDraft(() => ({ title: opened.title, chapters: opened.chapters }))
    setSaid(opened ? words.own.opened({ name: given.name }) : words.own.noStory({ name: given.name }))
  }

  const put = (by: (chapters: typeof draft.chapters) => typeof draft.chapters) =>
    changeDraft(({ title, chapters }) => ({ title, chapters: by(chapters) }))

  return (
    <section className={styles.tray} aria-labelledby="own-story">
      <h3 id="own-story">{words.own.title}</h3>
      <p className={styles.hint}>{words.own.lead}</p>
      <div className={styles.ways}>
        <Button icon="story" onClick={add}>
          {words.own.add}
        </Button>
        <label className={styles.file}>
          <span>{words.own.open}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              void open(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
      </div>
      <p className={styles.hint}>{said}</p>
      {draft.chapters.length > 0 && (
        <>
          <label className={styles.field}>
            <span>{words.own.name}</span>
            <input
              type="text"
              dir="auto"
              maxLength={200}
              value={draft.title}
              placeholder={words.own.untitled}
              onChange={({ target: { value } }) =>
                changeDraft(({ chapters }) => ({ title: value, chapters }))
              }
            />
          </label>
          <ol className={styles.chapters}>
            {draft.chapters.map((chapter, i) => (
              <TrayChapter
                // biome-ignore lint/suspicious/noArrayIndexKey: chapters are known by their number
                key={i}
                number={i + 1}
                of={draft.chapters.length}
                chapter={chapter}
                untitled={untitled(i + 1)}
                onChange={(part) => put((all) => all.with(i, { ...chapter, ...part }))}
                onMove={(by) => put((all) => moved(all, i, by))}
                onRemove={() => put((all) => all.toSpliced(i, 1))}
              />
            ))}
          </ol>
          <div className={styles.ways}>
            <Button
              icon="play"
              onClick={async () => {
                const made = story()
                await keepFilled(made, dataset, view, whole)
                onTell(made.id)
              }}
            >
              {words.own.tell}
            </Button>
            <Button
              onClick={() => {
                const made = story()
                saveFile(`${made.id}.json`, [draftFile(made)], 'application/json')
                setSaid(words.own.saved)
              }}
            >
              {words.own.save}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
