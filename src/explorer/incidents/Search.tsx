import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../kit/Icon.tsx'
import { useWords } from '../../kit/useWords.ts'
import { useGoal } from '../../page/useGoal.ts'
import styles from './Search.module.css'

const PAUSE_MS = 150

/** A search field that searches once typing pauses. Escape empties it. */
export function Search({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { incidents } = useWords()
  const [text, setText] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  useGoal('search', () => field.current?.focus())
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onSearch(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value, onSearch])
  return (
    <search className={styles.search}>
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="search"
        aria-label={incidents.search}
        placeholder={incidents.searchIn}
        maxLength={200}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onSearch('')
          if (event.key === 'Enter') onSearch(text)
        }}
      />
    </search>
  )
}
