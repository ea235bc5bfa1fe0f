import { type KeyboardEvent, useId, useMemo } from 'react'
import { parseLink } from '../../core/link/permalink.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import type { DraftChapter } from '../../story/draft.ts'
import { sentence } from '../../words/sentence.ts'
import { useTheme } from '../PageProvider.tsx'
import { useApp } from '../useStore.ts'
import { useData } from '../useView.ts'
import { ChapterPicture } from './ChapterPicture.tsx'
import styles from './Tray.module.css'

/** One chapter of the tray: what it shows, its words, whether it plays, and its place in the order. */
export function TrayChapter(props: {
  number: number
  of: number
  chapter: DraftChapter
  untitled: string
  onChange: (part: Partial<DraftChapter>) => void
  onMove: (by: number) => void
  onRemove: () => void
}) {
  const { number, of, chapter, untitled, onChange } = props
  const id = useId()
  const { dataset, names } = useData()
  const { story: words } = useWholeWords()
  // A chapter is told in the theme of whoever reads it.
  const theme = useTheme(useApp((app) => app.state.theme))
  const shown = useMemo(
    () => dataset.view(parseLink(chapter.view, dataset.info.group).state),
    [dataset, chapter.view],
  )
  const says = sentence({ view: shown, names, farthest: null }).text
  const name = chapter.title.trim() || untitled

  /** As arrow keys move a thing that has the focus; the words of a field keep theirs. */
  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey) return
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    props.onMove(by)
  }

  return (
    <li className={styles.chapter} onKeyDown={onKeyDown}>
      <ChapterPicture view={shown} theme={theme} alt={says} />
      <p className={styles.shows} dir="auto">
        {says}
      </p>
      <label className={styles.field} htmlFor={`${id}-title`}>
        <span>{words.own.chapterTitle}</span>
        <input
          id={`${id}-title`}
          dir="auto"
          type="text"
          maxLength={200}
          value={chapter.title}
          placeholder={untitled}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </label>
      <label className={styles.field} htmlFor={`${id}-text`}>
        <span>{words.own.chapterText}</span>
        <textarea
          id={`${id}-text`}
          dir="auto"
          rows={3}
          maxLength={2000}
          value={chapter.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </label>
      <div className={styles.ways}>
        {chapter.play && (
          <label className={styles.seconds}>
            {words.own.plays({ from: chapter.play.from, to: chapter.play.to })}
            <input
              type="number"
              min={1}
              max={120}
              value={chapter.play.seconds}
              onChange={({ target }) => {
                if (target.validity.valid && target.value !== '')
                  onChange({ play: { ...chapter.play!, seconds: target.valueAsNumber } })
              }}
            />
          </label>
        )}
        <Button
          look="plain"
          icon="chevron"
          className={styles.up}
          disabled={number === 1}
          aria-label={words.own.earlier({ name })}
          onClick={() => props.onMove(-1)}
        />
        <Button
          look="plain"
          icon="chevron"
          disabled={number === of}
          aria-label={words.own.later({ name })}
          onClick={() => props.onMove(1)}
        />
        <Button look="plain" icon="close" aria-label={words.own.remove({ name })} onClick={props.onRemove} />
      </div>
    </li>
  )
}
