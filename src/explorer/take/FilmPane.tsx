import { useRef, useState } from 'react'
import { FILM_KINDS, type FilmKind } from '../../compose/film-size.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { useTheme } from '../../page/PageProvider.tsx'
import { useSaid } from '../../page/useVoice.ts'
import type { ThemeName } from '../../plate/palette.ts'
import { FORMATS, type Format, sizeOf } from '../../plate/sizes.ts'
import { fileName } from '../../words/sentence.ts'
import { Choice } from './Choice.tsx'
import styles from './Picture.module.css'
import { useFilm, useFilmPlan } from './useFilm.ts'
import { useSubject } from './useSubject.ts'

/** Pixels to one of CSS: 720 and 1080 lines of a wide film. */
const RATIOS = ['1', '1.5'] as const

/** The run as a film: its shape and file, how long it gets, and the making of it. */
export function FilmPane() {
  const { pictures: words, saving } = useWholeWords()
  const { film } = words
  const { subject, view, facts } = useSubject()
  const shown = useTheme(view.state.theme)
  const [format, setFormat] = useState<Format>('16:9')
  const [ratio, setRatio] = useState<(typeof RATIOS)[number]>('1')
  const [theme, setTheme] = useState<ThemeName>(shown)
  const [kind, setKind] = useState<FilmKind>('video')
  const canvas = useRef<HTMLCanvasElement>(null)
  const shape = { size: sizeOf(format, 640), ratio: Number(ratio), theme }
  const planned = useFilmPlan(subject, view, shape, kind)
  const { state, make, cancel } = useFilm(canvas, subject, view, shape, planned, fileName(facts))
  const isMaking = state.doing === 'making'
  const { plan, encoding } = planned
  const says = {
    idle: '',
    making: film.making({ percent: Math.floor((state.share ?? 0) * 100) }),
    cancelled: film.cancelled,
    failed: film.failed({ why: state.why ?? '' }),
    saved: words.saved({ name: state.name ?? '' }),
  }[state.doing]
  useSaid(isMaking ? '' : says)
  const { width, height } = shape.size

  return (
    <>
      <fieldset className={styles.choices} disabled={isMaking}>
        <Choice
          label={film.file}
          options={FILM_KINDS.map((value) => ({
            value,
            label: value === 'gif' ? film.gif : film.video({ name: encoding?.name ?? null }),
          }))}
          value={kind}
          onChange={setKind}
        />
        <Choice
          label={words.format}
          options={FORMATS.filter((one) => one !== 'column').map((value) => ({
            value,
            label: words.formats[value],
          }))}
          value={format}
          onChange={setFormat}
        />
        <Choice
          label={words.resolution}
          options={RATIOS.map((value) => ({
            value,
            label: words.size({ width: width * Number(value), height: height * Number(value) }),
          }))}
          value={ratio}
          onChange={setRatio}
        />
        <Choice
          label={words.theme}
          options={(['light', 'dark'] as const).map((value) => ({ value, label: words.themes[value] }))}
          value={theme}
          onChange={setTheme}
        />
      </fieldset>
      <p data-testid="film-plan">
        {plan &&
          (plan.steps === 0
            ? film.nothing
            : film.summary({
                steps: plan.steps,
                frames: plan.frames.length,
                seconds: Math.round(plan.totalMs / 1000),
                size: saving.size({ bytes: planned.bytes }),
              }))}
      </p>
      {kind === 'gif' && <p className={styles.note}>{film.gifIs}</p>}
      {kind === 'video' && encoding === null && <p className={styles.note}>{film.noVideo}</p>}
      {subject && subject.map.overlays.length > 0 && <p className={styles.note}>{film.noOverlays}</p>}
      <div className={styles.actions}>
        {isMaking ? (
          <Button onClick={cancel}>{film.cancel}</Button>
        ) : (
          <Button
            disabled={!plan || plan.steps === 0 || (kind === 'video' && !encoding) || !planned.chunk}
            onClick={make}
          >
            {film.make}
          </Button>
        )}
        {isMaking && <progress className={styles.progress} max={1} value={state.share} aria-label={says} />}
      </div>
      <p className={styles.note} data-testid="film-state" data-doing={state.doing}>
        {says}
      </p>
      <div className={styles.preview} hidden={!isMaking && state.doing !== 'saved'}>
        <canvas ref={canvas} role="img" aria-label={film.preview} data-drawn="true" />
      </div>
    </>
  )
}
