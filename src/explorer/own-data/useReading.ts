import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReadingReport } from '../../core/record/fault.ts'
import type { Refusal } from '../../core/record/own-data.ts'
import { type FileReading, startReading } from '../../intake/client.ts'
import type { ReadChoice } from '../../intake/containers/container.ts'
import type { ImportMap } from '../../intake/mapping.ts'
import type { Inspected } from '../../intake/open-data.ts'
import type { OwnWords } from '../../intake/own-file.ts'
import type { SentDataset, ToReader } from '../../intake/service.ts'
import type { OpenedFile } from './opened-files.ts'
import { rememberedMap, rememberMap } from './remembered.ts'

/** Why a file is not opened. */
export type Why =
  | { readonly why: 'refused'; readonly refusal: Refusal }
  | { readonly why: 'nothing-left'; readonly report: ReadingReport }
  | { readonly why: 'failed'; readonly reason: string }
  | { readonly why: 'two-files'; readonly n: number }
  | { readonly why: 'folder' }
  | { readonly why: 'no-text' }

export type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly file: string; readonly part: number }
  | { readonly at: 'mapping'; readonly inspected: Inspected; readonly remembered: boolean }
  | { readonly at: 'not-opened'; readonly file: string; readonly why: Why }

export interface Reading {
  readonly step: Step
  /** Reads a file, by this map at once, or after the reader has seen what is proposed; `join`: what it becomes one dataset with. */
  read(file: Blob, name: string, how?: { by?: ImportMap; join?: SentDataset }): void
  /** Reads a file as far as what can be chosen of it, by the map that it was opened by. */
  look(file: Blob, name: string, map: ImportMap): void
  /** Reads the same file again, by another choice of how. */
  reread(choice: ReadChoice): void
  refuse(file: string, why: Why): void
  ask(message: Extract<ToReader, { type: 'inspect' | 'look' }>): void
  open(map: ImportMap): void
  cancel(): void
}

/** Reads files beside the page, step by step; `opened` gets what came of one. */
export function useReading(
  words: OwnWords,
  opened: (dataset: SentDataset, file: OpenedFile, saved: string | null) => void,
): Reading {
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const given = useRef<(OpenedFile & { readonly choice: ReadChoice }) | null>(null)
  const reader = useRef<FileReading | null>(null)
  const seen = useRef<readonly string[]>([])
  const saved = useRef<string | null>(null)
  const join = useRef<SentDataset | undefined>(undefined)
  const done = useRef(opened)
  done.current = opened

  const close = useCallback(() => {
    reader.current?.close()
    reader.current = null
  }, [])
  useEffect(() => close, [close])

  function start(choice: ReadChoice, isFirst: boolean, by?: ImportMap, look?: ImportMap) {
    close()
    saved.current = null
    const { file, name } = given.current!
    given.current = { file, name, choice }
    let isLookedAt = false
    const stop = (why: Why) => setStep({ at: 'not-opened', file: name, why })
    const reading = startReading(
      (message) => {
        switch (message.type) {
          case 'progress':
            return setStep((now) => (now.at === 'reading' ? { ...now, part: message.part } : now))
          case 'inspected':
            saved.current = message.inspected.saved
            if (by) return open(by)
            if (!look) return inspected(message.inspected, isFirst)
            if (isLookedAt) return setStep({ at: 'mapping', inspected: message.inspected, remembered: false })
            isLookedAt = true
            return reading.ask({ type: 'look', map: look })
          case 'opened':
            return done.current(
              message.dataset,
              message.file ? { file: message.file, name: message.dataset.info.title } : { file, name },
              join.current ? null : saved.current,
            )
          case 'refused':
            return stop({ why: 'refused', refusal: message.refusal })
          case 'nothing-left':
            return stop({ why: 'nothing-left', report: message.report })
          case 'failed':
            return stop({ why: 'failed', reason: message.reason })
        }
      },
      (reason) => stop({ why: 'failed', reason }),
    )
    reader.current = reading
    setStep({ at: 'reading', file: name, part: 0 })
    reading.ask({ type: 'read', file, name, choice })
  }

  let hasLooked = false
  function inspected(found: Inspected, isFirst: boolean) {
    seen.current = found.columns
    // In our own form there is nothing to be chosen.
    if (found.isOwnForm || found.saved !== null) return open(found.map)
    const kept = isFirst && !hasLooked ? rememberedMap(found.columns) : null
    hasLooked = true
    if (kept && !isSame(kept, found.map)) {
      setStep({ at: 'mapping', inspected: { ...found, map: kept }, remembered: true })
      return reader.current?.ask({ type: 'look', map: { ...kept, read: found.map.read } })
    }
    setStep((now) => ({
      at: 'mapping',
      inspected: found,
      remembered: now.at === 'mapping' && now.remembered,
    }))
  }

  function open(map: ImportMap) {
    if (seen.current.length > 0) rememberMap(seen.current, map)
    setStep({ at: 'reading', file: given.current!.name, part: 0 })
    reader.current?.ask({ type: 'open', map, words, join: join.current })
  }

  return {
    step,
    read(file, name, { by, join: with_ } = {}) {
      join.current = with_
      const choice = by?.read ?? {}
      given.current = { file, name, choice }
      start(choice, true, by)
    },
    look(file, name, map) {
      join.current = undefined
      given.current = { file, name, choice: map.read }
      start(map.read, true, undefined, map)
    },
    reread: (choice) => start({ ...given.current!.choice, ...choice }, false),
    refuse: (file, why) => setStep({ at: 'not-opened', file, why }),
    ask(message) {
      // What was chosen stands at once; what follows from it comes when the whole file has been looked at.
      if (message.type === 'look')
        setStep((now) =>
          now.at === 'mapping' ? { ...now, inspected: { ...now.inspected, map: message.map } } : now,
        )
      reader.current?.ask(message)
    },
    open,
    cancel() {
      close()
      setStep({ at: 'choose' })
    },
  }
}

function isSame(a: ImportMap, b: ImportMap): boolean {
  const of = ({ as, columns, dayOrder, aliases, branches, group }: ImportMap) =>
    JSON.stringify([as, Object.entries(columns).sort(), dayOrder, aliases, branches, group])
  return of(a) === of(b)
}
