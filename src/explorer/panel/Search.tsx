import { useEffect, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Search.module.css'

const PAUSE_MS = 150

/** A search field that searches once typing pauses. Escape empties it. */
export function Search({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value)
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
        type="search"
        aria-label="Search incidents"
        placeholder="Search titles, places, notes"
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
