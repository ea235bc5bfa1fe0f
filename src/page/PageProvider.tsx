import { type ReactNode, useEffect, useMemo } from 'react'
import type { State } from '../core/link/state.ts'
import { useMedia } from '../kit/useMedia.ts'
import { WordsContext } from '../kit/useWords.ts'
import type { TextsComing } from '../source/source.ts'
import { whenLoaded } from '../state/loader.ts'
import { PACES } from '../state/settle.ts'
import type { Language } from '../words/language.ts'
import { namesIn } from '../words/names.ts'
import { lazyChunk } from './parts/lazy-chunk.ts'
import { BROWSER } from './parts/surroundings.ts'
import { useLanguage } from './useLanguage.ts'
import { MeasuresProvider } from './useMeasures.tsx'
import { useSettled } from './useSettled.ts'
import { LineContext } from './useShownNow.ts'
import { type Page, PageContext } from './useStore.ts'
import { type Data, DataContext, ViewContext } from './useView.ts'

/**
 * Gives a page's parts the store, its verbs and, once there are data, what is shown. Sets theme and language on the document. A clock
 * that runs renders them every two seconds; a line that is to follow more closely asks for it itself (`useShownNow`), and so does
 * what moves with every step (`useLive`).
 */
export function PageProvider(props: {
  page: Page
  /** The language of the first rendering. */
  language: Language
  /** While there is nothing to show. */
  waiting: ReactNode
  children: ReactNode
}) {
  const { page } = props
  const { dataset, state, view } = useSettled(page, PACES.page)
  const words = useLanguage(page, state.lang, props.language)
  const names = useMemo(() => namesIn(words), [words])
  const data = useMemo((): Data | null => (dataset ? { dataset, names } : null), [dataset, names])

  useTexts(page, dataset?.texts)

  useEffect(() => {
    const { documentElement } = document
    if (state.theme === 'auto') delete documentElement.dataset.theme
    else documentElement.dataset.theme = state.theme
  }, [state.theme])

  return (
    <WordsContext value={words}>
      <PageContext value={page}>
        {data && view ? (
          <DataContext value={data}>
            <ViewContext value={view}>
              <MeasuresProvider>
                <Lines page={page}>{props.children}</Lines>
              </MeasuresProvider>
            </ViewContext>
          </DataContext>
        ) : (
          props.waiting
        )}
      </PageContext>
    </WordsContext>
  )
}

/** Renders nothing anew but the lines that ask. */
function Lines({ page, children }: { page: Page; children: ReactNode }) {
  return <LineContext value={useSettled(page, PACES.line)}>{children}</LineContext>
}

/** Says what becomes of texts that come when they are asked for; by code that a dataset with all its texts never loads. */
function useTexts(page: Page, texts: TextsComing | undefined): void {
  useEffect(() => {
    if (!texts) return
    let end = () => {}
    let isOver = false
    const telling = lazyChunk(() => import('./tell-texts.ts'))
    void whenLoaded(telling).then(() => {
      if (!isOver) end = telling.now().value!.tellTexts(texts, page, BROWSER)
    })
    return () => {
      isOver = true
      end()
    }
  }, [page, texts])
}

/** The theme that is in force. */
export function useTheme(theme: State['theme']): 'light' | 'dark' {
  const dark = useMedia('(prefers-color-scheme: dark)')
  if (theme !== 'auto') return theme
  return dark ? 'dark' : 'light'
}
