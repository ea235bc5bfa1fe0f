import { useEffect, useRef, useState } from 'react'
import { Composer, type Shape, still } from '../../compose/composer.ts'
import { NoMap } from '../../compose/still-map.ts'
import { secondWindow } from '../../core/time/second-period.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { mapChunk } from '../../page/map/map-chunk.ts'
import { useTheme } from '../../page/PageProvider.tsx'
import { useLoading } from '../../page/parts/lazyPart.tsx'
import { saveFile } from '../../page/save-file.ts'
import { useSaid } from '../../page/useVoice.ts'
import type { ThemeName } from '../../plate/palette.ts'
import {
  COLUMN_WIDTHS,
  type ColumnWidth,
  FORMATS,
  type Format,
  RATIOS,
  type Ratio,
  sizeOf,
} from '../../plate/sizes.ts'
import { altText, fileName } from '../../words/sentence.ts'
import { Choice } from './Choice.tsx'
import { CopyText } from './CopyText.tsx'
import styles from './Picture.module.css'
import { copyPicture, pngOf, showOn } from './picture-file.ts'
import { SaveSketch } from './SaveSketch.tsx'
import { toolsOf, useSubject } from './useSubject.ts'

/** The view as a picture: what it is shaped like, how it will look, and the file. */
export function PicturePane() {
  const { pictures: words } = useWholeWords()
  const { subject, view, facts } = useSubject()
  const shown = useTheme(view.state.theme)
  const [format, setFormat] = useState<Format>('16:9')
  const [column, setColumn] = useState<ColumnWidth>(640)
  const [ratio, setRatio] = useState<Ratio>(2)
  const [theme, setTheme] = useState<ThemeName>(shown)
  const shape: Shape = { size: sizeOf(format, column), ratio, theme }
  const { canvas, state } = usePicture(subject, view, shape)
  const [done, setDone] = useState('')
  const name = fileName(facts)
  const says = { drawing: words.drawing, failed: words.failed, 'no-map': words.noMap, drawn: '' }[state]
  const { width, height } = shape.size
  const size = words.drawn({ width: width * ratio, height: height * ratio })
  useSaid(state === 'drawn' ? size : says)
  useSaid(done)

  async function save() {
    saveFile(`${name}.png`, [await pngOf(canvas.current!)], 'image/png')
    setDone(words.saved({ name: `${name}.png` }))
  }
  async function copy() {
    const isCopied = await copyPicture(canvas.current!)
    setDone(isCopied ? words.copied : words.notCopied)
  }

  return (
    <>
      <div className={styles.choices}>
        <Choice
          label={words.format}
          options={FORMATS.map((value) => ({ value, label: words.formats[value] }))}
          value={format}
          onChange={setFormat}
        />
        {format === 'column' && (
          <Choice
            label={words.column}
            options={COLUMN_WIDTHS.map((width) => ({ value: `${width}`, label: words.pixels({ width }) }))}
            value={`${column}`}
            onChange={(chosen) => setColumn(Number(chosen) as ColumnWidth)}
          />
        )}
        <Choice
          label={words.resolution}
          options={RATIOS.map((one) => ({ value: `${one}`, label: words.times({ ratio: one }) }))}
          value={`${ratio}`}
          onChange={(chosen) => setRatio(Number(chosen) as Ratio)}
        />
        <Choice
          label={words.theme}
          options={(['light', 'dark'] as const).map((value) => ({ value, label: words.themes[value] }))}
          value={theme}
          onChange={setTheme}
        />
      </div>
      <div
        className={styles.preview}
        data-busy={state === 'drawing'}
        data-testid="picture"
        data-state={state}
      >
        <canvas ref={canvas} role="img" aria-label={words.preview} data-drawn={false} />
        {says && <p className={styles.state}>{says}</p>}
      </div>
      <div className={styles.actions}>
        <Button disabled={state !== 'drawn'} onClick={save}>
          {words.save}
        </Button>
        <Button disabled={state !== 'drawn'} onClick={copy}>
          {words.copy}
        </Button>
        {subject && <SaveSketch subject={subject} view={view} shape={shape} name={name} onDone={setDone} />}
      </div>
      <p className={styles.note}>{done || size}</p>
      {secondWindow(view) && <p className={styles.note}>{words.onePeriod}</p>}
      <CopyText label={words.alt} text={altText(facts)} rows={3} />
    </>
  )
}

type Drawing = 'drawing' | 'drawn' | 'failed' | 'no-map'

/** Draws a view on the canvas of a ref; another shape gives up what was being drawn. */
function usePicture(
  subject: ReturnType<typeof useSubject>['subject'],
  view: ReturnType<typeof useSubject>['view'],
  { size: { width, height }, ratio, theme }: Shape,
) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { value: chunk, trouble } = useLoading(mapChunk)
  const [state, setState] = useState<Drawing>('drawing')
  useEffect(() => {
    const element = canvas.current
    if (!subject || !chunk || !element) return
    const given = new AbortController()
    const { signal } = given
    setState('drawing')
    const draw = async () => {
      const scratch = document.createElement('canvas')
      const shape = { size: { width, height }, ratio, theme }
      const composer = await Composer.open(scratch, subject, shape, [view], toolsOf(chunk), signal)
      try {
        await composer.draw(still(view), signal)
      } finally {
        composer.close()
      }
      showOn(element, scratch)
      element.dataset.drawn = 'true'
      setState('drawn')
    }
    draw().catch((reason: unknown) => {
      if (signal.aborted) return
      console.warn(reason)
      setState(reason instanceof NoMap && reason.status === 'no-webgl' ? 'no-map' : 'failed')
    })
    return () => given.abort()
  }, [subject, chunk, view, width, height, ratio, theme])
  return { canvas, state: trouble ? ('failed' as const) : state }
}
