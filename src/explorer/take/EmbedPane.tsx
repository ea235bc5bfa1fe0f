import { useId, useState } from 'react'
import {
  EMBED_SIZES,
  type EmbedOptions,
  type EmbedSizeName,
  type EmbedStart,
  type EmbedUse,
  embedCode,
} from '../../core/link/embed-code.ts'
import { PARTS, type Part, type Theme } from '../../core/link/state.ts'
import { isOwnFile } from '../../core/table/dataset.ts'
import { isRestricted, providerOf } from '../../core/table/terms.ts'
import { type Option, Segmented } from '../../kit/Segmented.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useFacts } from '../../page/useFacts.ts'
import { useData, useShown } from '../../page/useView.ts'
import { sentence } from '../../words/sentence.ts'
import { CopyText } from './CopyText.tsx'
import { OwnSize, Preview } from './EmbedFrame.tsx'
import styles from './Take.module.css'

/** What can be chosen, each with its words. */
function optionsOf<T extends string>(labels: Readonly<Record<T, string>>): readonly Option<T>[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }))
}

/** Code to paste into other pages; of a file of the reader's own, why there is none. */
export function EmbedPane() {
  const { embedding: words, taking } = useWholeWords()
  const { info } = useData().dataset
  const name = info.title
  return isOwnFile(info) ? (
    <p className={styles.note}>
      {isRestricted(info) ? taking.restricted({ name, provider: providerOf(info) }) : words.ownFile({ name })}
    </p>
  ) : (
    <EmbedChoices />
  )
}

type SizeChoice = EmbedSizeName | 'own'

/** Choices for showing this view in another page, a live preview, and the code to paste. */
function EmbedChoices() {
  const { embedding: words } = useWholeWords()
  const { dataset, view } = useShown()
  const facts = useFacts()
  const [sizeChoice, setSizeChoice] = useState<SizeChoice>('responsive')
  const [link, setLink] = useState('')
  const [options, setOptions] = useState<EmbedOptions>({
    ...{ size: EMBED_SIZES.responsive, parts: null, theme: view.state.theme, start: 'now' },
    use: view.state.present ? 'slide' : 'article',
  })
  const choose = (part: Partial<EmbedOptions>) => setOptions((before) => ({ ...before, ...part }))
  const chooseSize = (name: SizeChoice) => {
    setSizeChoice(name)
    if (name === 'own')
      choose({ size: { ...options.size, width: options.size.width ?? EMBED_SIZES.medium.width } })
    else choose({ size: EMBED_SIZES[name] })
  }
  const site = new URL(import.meta.env.BASE_URL, location.href).href
  const title = `${dataset.info.title}. ${sentence(facts).text}`
  const code = embedCode(view.state, options, {
    ...{ site, title, link: link.trim() || null },
    ...{ first: view.period.from, group: view.info.group },
  })

  return (
    <>
      <div className={styles.choices}>
        <Choice label={words.use}>
          <Segmented
            legend={words.use}
            options={optionsOf<EmbedUse>(words.uses)}
            value={options.use}
            onChange={(use) => {
              choose({ use })
              chooseSize(use === 'slide' ? 'slide' : 'responsive')
            }}
          />
        </Choice>
        <Choice label={words.width}>
          <Segmented
            legend={words.width}
            options={optionsOf<SizeChoice>(words.sizes)}
            value={sizeChoice}
            onChange={chooseSize}
          />
        </Choice>
        {sizeChoice === 'own' && <OwnSize size={options.size} onChange={(size) => choose({ size })} />}
        <Choice label={words.start}>
          <Segmented
            legend={words.start}
            options={optionsOf<EmbedStart>(words.starts)}
            value={options.start}
            onChange={(start) => choose({ start })}
          />
        </Choice>
        <Choice label={words.theme}>
          <Segmented
            legend={words.theme}
            options={optionsOf<Theme>(words.themes)}
            value={options.theme}
            onChange={(theme) => choose({ theme })}
          />
        </Choice>
        {options.use === 'article' && <Parts value={options.parts} onChange={(parts) => choose({ parts })} />}
        <label className={styles.linkText}>
          <span className={styles.label}>{words.linkText}</span>
          <input
            type="text"
            maxLength={200}
            value={link}
            placeholder={title}
            onChange={(event) => setLink(event.target.value)}
          />
        </label>
      </div>
      <h3 className={styles.label}>{words.preview}</h3>
      <Preview address={code.address} size={options.size} />
      <CopyText label={words.frame} text={code.frame} />
      <CopyText label={words.element} text={code.element} />
      <p className={styles.note}>{words.phone}</p>
      <p className={styles.note}>{words.whatTravels}</p>
    </>
  )
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.choice}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  )
}

function Parts({
  value,
  onChange,
}: {
  value: readonly Part[] | null
  onChange: (parts: readonly Part[] | null) => void
}) {
  const id = useId()
  const { embedding: words } = useWholeWords()
  const shown = value ?? PARTS
  function toggle(part: Part) {
    const next = PARTS.filter((other) => (other === part) !== shown.includes(other))
    onChange(next.length === PARTS.length ? null : next)
  }
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.label}>{words.partsTitle}</legend>
      {PARTS.map((part) => (
        <label key={part} htmlFor={`${id}-${part}`}>
          <input
            id={`${id}-${part}`}
            type="checkbox"
            checked={shown.includes(part)}
            onChange={() => toggle(part)}
          />
          {words.parts[part]}
        </label>
      ))}
    </fieldset>
  )
}
