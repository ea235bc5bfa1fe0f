import { useId, useState } from 'react'
import {
  EMBED_SIZES,
  type EmbedOptions,
  type EmbedSize,
  type EmbedStart,
  embedCode,
} from '../core/embed-code.ts'
import { sentence } from '../core/sentence.ts'
import { PARTS, type Part, type Theme } from '../core/state.ts'
import { Dialog } from './Dialog.tsx'
import { EmbedCode } from './EmbedCode.tsx'
import styles from './EmbedDialog.module.css'
import { type Option, Segmented } from './Segmented.tsx'
import { useFacts } from './useFacts.ts'
import { useShown } from './useView.ts'

const SIZES: readonly Option<EmbedSize>[] = [
  { value: 'responsive', label: 'As wide as the text' },
  { value: 'small', label: '320' },
  { value: 'medium', label: '600' },
  { value: 'large', label: '960' },
]
const STARTS: readonly Option<EmbedStart>[] = [
  { value: 'now', label: 'As it is now' },
  { value: 'beginning', label: 'From the beginning' },
  { value: 'playing', label: 'Playing, once it is seen' },
]
const THEMES: readonly Option<Theme>[] = [
  { value: 'auto', label: 'As the reader’s system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]
const PART_WORDS: { readonly [P in Part]: string } = {
  title: 'Title',
  sentence: 'Sentence',
  time: 'Time control',
  legend: 'Legend',
  card: 'Cards of incidents',
  controls: 'Zoom buttons',
}

/** Choices for showing this view in another page, a live preview, and the code to paste. */
export default function EmbedDialog({ onClose }: { onClose: () => void }) {
  const { dataset, view } = useShown()
  const facts = useFacts()
  const [options, setOptions] = useState<EmbedOptions>({
    size: 'responsive',
    parts: null,
    theme: view.state.theme,
    start: 'now',
  })
  const choose = (part: Partial<EmbedOptions>) => setOptions((before) => ({ ...before, ...part }))
  const site = new URL(import.meta.env.BASE_URL, location.href).href
  const title = `${dataset.info.title}. ${sentence(facts).text}`
  const code = embedCode(view.state, options, { site, title, first: view.period.from })
  const { width, height } = EMBED_SIZES[options.size]

  return (
    <Dialog title="Embed this view" onClose={onClose}>
      <div className={styles.choices}>
        <Choice label="Width">
          <Segmented
            legend="Width"
            options={SIZES}
            value={options.size}
            onChange={(size) => choose({ size })}
          />
        </Choice>
        <Choice label="Start">
          <Segmented
            legend="Start"
            options={STARTS}
            value={options.start}
            onChange={(start) => choose({ start })}
          />
        </Choice>
        <Choice label="Theme">
          <Segmented
            legend="Theme"
            options={THEMES}
            value={options.theme}
            onChange={(theme) => choose({ theme })}
          />
        </Choice>
        <Parts value={options.parts} onChange={(parts) => choose({ parts })} />
      </div>
      <h3 className={styles.label}>Preview</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached with the keyboard */}
      <section className={styles.preview} aria-label="Preview" tabIndex={0}>
        <iframe
          src={code.address}
          title="Preview of the embedded map"
          style={{ inlineSize: width === null ? '100%' : `${width}px`, blockSize: `${height}px` }}
        />
      </section>
      <EmbedCode label="Frame, for any page that takes HTML" text={code.frame} />
      <EmbedCode label="Element, which fits its height and can be driven by the page" text={code.element} />
      <p className={styles.note}>
        What travels: filters, search, period, day, mode and speed, where the map looks, highlights, the
        opened incident. What does not: the open panel, what the pointer is on, a pinned card, and data that
        you opened from a file of your own.
      </p>
    </Dialog>
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
  const shown = value ?? PARTS
  function toggle(part: Part) {
    const next = PARTS.filter((other) => (other === part) !== shown.includes(other))
    onChange(next.length === PARTS.length ? null : next)
  }
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.label}>Parts</legend>
      {PARTS.map((part) => (
        <label key={part} htmlFor={`${id}-${part}`}>
          <input
            id={`${id}-${part}`}
            type="checkbox"
            checked={shown.includes(part)}
            onChange={() => toggle(part)}
          />
          {PART_WORDS[part]}
        </label>
      ))}
    </fieldset>
  )
}
