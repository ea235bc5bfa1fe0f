import { useId } from 'react'
import type { ActorFound } from '../../intake/actors-found.ts'
import { aliasesOf, aliasLines } from '../../intake/alias-text.ts'
import type { ImportMap } from '../../intake/mapping.ts'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { Choice } from './Choice.tsx'
import styles from './OwnData.module.css'

const NOBODY = ''

/** Whose reach the rows are about, and how groups are called: branches taken for their groups, and the many names of one. */
export function Actors(props: {
  map: ImportMap
  actors: readonly ActorFound[]
  onChange: (part: Partial<ImportMap>) => void
}) {
  const { map, actors, onChange } = props
  const { group } = map
  const words = useWholeWords().ownData
  const id = useId()
  const isListed = group === undefined || actors.some(({ name }) => name === group)
  return (
    <>
      <Choice
        label={words.about}
        value={group ?? NOBODY}
        options={[
          [NOBODY, words.aboutNobody] as const,
          ...actors.map((actor) => [actor.name, words.aboutActor(actor)] as const),
          ...(isListed ? [] : [[group, group] as const]),
        ]}
        onChange={(name) => onChange({ group: name === NOBODY ? undefined : name })}
      />
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
          defaultValue={aliasLines(map.aliases)}
          onBlur={(event) => onChange({ aliases: aliasesOf(event.currentTarget.value) })}
        />
      </details>
    </>
  )
}
