import { useWholeWords } from '../../kit/useWholeWords.ts'
import { NO_GIFT } from '../own-data/gifts.ts'
import { useGive } from '../own-data/OwnData.tsx'
import styles from './Sources.module.css'

/** Opens a dataset of the reader's own; it never leaves the page. */
export function OpenFile() {
  const words = useWholeWords()
  const give = useGive()
  return (
    <label className={styles.open}>
      {words.sources.openFile}
      <input
        type="file"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) give({ ...NO_GIFT, files })
        }}
      />
    </label>
  )
}
