import { useId } from 'react'
import type { ImportMap } from '../../intake/mapping.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import styles from './OwnData.module.css'

/** How groups are called: branches taken for their groups, and the many names of one. */
export function Actors({ map, onChange }: { map: ImportMap; onChange: (part: Partial<ImportMap>) => void }) {
  const words = useWholeWords().ownData
  const id = useId()
  return (
    <details className={styles.actors}>
      <summary>{words.aliases}</summary>
      <label>
        <input
          type="checkbox"
          checked={map.branches}
          onChange={(event) => onChange({ branches: event.currentTarget.checked })}
        />
        {words.branches}
      </label>
      <label htmlFor={id} className={styles.soft}>
        {words.aliasesHint}
      </label>
      <textarea
        id={id}
        rows={3}
        defaultValue={map.aliases.map(({ name, also }) => `${name} = ${also.join(', ')}`).join('\n')}
        onBlur={(event) => onChange({ aliases: aliasesOf(event.currentTarget.value) })}
      />
    </details>
  )
}

/** "Islamic State = IS, ISIS": a group a line. What has no other names says nothing. */
function aliasesOf(text: string): ImportMap['aliases'] {
  return text.split('\n').flatMap((line) => {
    const [name = '', others = ''] = line.split('=').map((part) => part.trim())
    const also = others
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
    return name === '' || also.length === 0 ? [] : [{ name, also }]
  })
}
