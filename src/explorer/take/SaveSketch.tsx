import { factsOf, type Shape, type Subject } from '../../compose/composer.ts'
import { loadFonts } from '../../compose/fonts.ts'
import { scopeOf } from '../../core/question.ts'
import type { View } from '../../core/view.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { LAND_UNITS, loadLand } from '../../page/land.ts'
import { lazyChunk } from '../../page/parts/lazy-chunk.ts'
import { saveFile } from '../../page/save-file.ts'
import { drawnPicture, drawnSaid, drawnStamp, type PictureOf } from '../../plate/drawn-picture.ts'
import { PALETTES } from '../../plate/palette.ts'
import { lookOf } from '../../plate/type.ts'
import { needed } from '../../state/loader.ts'

/** What finds the story that is drawn: a picture without it is one. */
const STORY = lazyChunk(() => import('../../source/story-of.ts'))

const NO_LAND = { land: '', borders: '' }

/** Saves the view as a drawing of lines, which needs no map: for other programs. */
export function SaveSketch(props: {
  subject: Subject
  view: View
  shape: Shape
  name: string
  onDone: (said: string) => void
}) {
  const { subject, view, shape, name, onDone } = props
  const { pictures: words } = useWholeWords()
  async function save() {
    const { size, theme } = shape
    const of = await sketchOf(subject, view)
    const [said, stamp] = [drawnSaid(of), drawnStamp(of.facts)]
    await loadFonts(lookOf(size), JSON.stringify([said, stamp]))
    const sheet = document.createElement('canvas').getContext('2d')!
    const measure = (text: string, font: string) => {
      sheet.font = font
      return sheet.measureText(text).width
    }
    const svg = drawnPicture(of, said, stamp, { size, palette: PALETTES[theme], measure })
    saveFile(`${name}.svg`, [svg], 'image/svg+xml')
    onDone(words.saved({ name: `${name}.svg` }))
  }
  return (
    <Button title={words.sketchIs} onClick={() => void save().catch(() => onDone(words.failed))}>
      {words.sketch}
    </Button>
  )
}

async function sketchOf(subject: Subject, view: View): Promise<PictureOf> {
  const { source, site, classes, camera } = subject
  const [land, places, facts, story] = await Promise.all([
    loadLand().catch(() => NO_LAND),
    source.ask({ ask: 'places', scope: scopeOf(view.state, view.window), by: view.state.by }),
    factsOf(subject, view),
    needed(STORY)
      .then(({ storyOf }) => storyOf(source, view))
      .catch(() => null),
  ])
  const hasPath = (story?.lines ?? []).length > 0
  const about = { site, hasPath, classes }
  return { facts, about, places, camera, story, outlines: { ...land, units: LAND_UNITS } }
}
