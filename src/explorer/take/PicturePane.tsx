import { useCallback, useState } from 'react'
import { Composer, type Shape, still } from '../../compose/composer.ts'
import { drawStrip } from '../../compose/strip.ts'
import { STRIP_STEPS } from '../../compose/strip-days.ts'
import { secondWindow } from '../../core/time/second-period.ts'
import type { View } from '../../core/view.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useTheme } from '../../page/PageProvider.tsx'
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
import { copyPicture, pngOf } from './picture-file.ts'
import { printPicture } from './print-picture.ts'
import { SaveSketch } from './SaveSketch.tsx'
import { type DrawPicture, usePicture } from './usePicture.ts'
import { type StripOf, useStrip } from './useStrip.ts'
import { useSubject } from './useSubject.ts'

/** The view as a picture: what it is shaped like, how it will look, and the file. */
export function PicturePane() {
  const { pictures: words } = useWholeWords()
  const { subject, view, facts } = useSubject()
  const shown = useTheme(view.state.theme)
  const [format, setFormat] = useState<Format>('16:9')
  const [column, setColumn] = useState<ColumnWidth>(640)
  const [ratio, setRatio] = useState<Ratio>(2)
  const [theme, setTheme] = useState<ThemeName>(shown)
  const [stripOf, setStripOf] = useState<StripOf | null>(null)
  const strip = useStrip(subject, view, stripOf)
  const shape: Shape = { size: sizeOf(format, column), ratio, theme }
  const { width, height } = shape.size
  const draw = useCallback<DrawPicture>(
    async (scratch, tools, signal) => {
      const shape = { size: { width, height }, ratio, theme }
      if (strip) return drawStrip(scratch, subject!, view, strip, shape, tools, signal)
      const composer = await Composer.open(scratch, subject!, shape, [view], tools, signal)
      try {
        await composer.draw(still(view), signal)
      } finally {
        composer.close()
      }
    },
    [subject, view, strip, width, height, ratio, theme],
  )
  const isEmpty = strip !== null && strip.panels.length === 0
  const isKnown = subject !== null && (stripOf === null || (strip !== null && !isEmpty))
  const { canvas, state } = usePicture(isKnown ? draw : null)
  const [done, setDone] = useState('')
  const name = `${fileName(facts)}${stripOf === null ? '' : '-filmstrip'}`
  const drawing = isEmpty ? words.strip.empty : words.drawing
  const says = { drawing, failed: words.failed, 'no-map': words.noMap, drawn: '' }[state]
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
  async function print() {
    await printPicture(canvas.current!, altText(facts)).catch(() => setDone(words.notPrinted))
  }
  function choose(of: StripOf | null) {
    setStripOf(of)
    if (of !== null && format === 'column') setFormat('16:9')
  }

  return (
    <>
      <div className={styles.choices}>
        <Choice
          label={words.strip.label}
          options={stripsFor(view).map((value) => ({
            value: `${value}`,
            label: words.strip.of({ of: value }),
          }))}
          value={`${stripOf}`}
          onChange={(chosen) => choose(stripsFor(view).find((one) => `${one}` === chosen) ?? null)}
        />
        <Choice
          label={words.format}
          options={FORMATS.filter((one) => stripOf === null || one !== 'column').map((value) => ({
            value,
            label: words.formats[value],
          }))}
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
        <Button disabled={state !== 'drawn'} onClick={print}>
          {words.print}
        </Button>
        {subject && stripOf === null && (
          <SaveSketch subject={subject} view={view} shape={shape} name={name} onDone={setDone} />
        )}
      </div>
      <p className={styles.note}>{done || size}</p>
      {secondWindow(view) && <p className={styles.note}>{words.onePeriod}</p>}
      <CopyText label={words.alt} text={altText(facts)} rows={3} />
    </>
  )
}

/** What a picture can be of: the view itself, so many steps of its run, the chapters of the story that is told. */
function stripsFor({ state }: View): readonly (StripOf | null)[] {
  return [null, ...STRIP_STEPS, ...(state.story === null ? [] : (['chapters'] as const))]
}
