import type { Shape, Subject } from '../../compose/composer.ts'
import { scopeOf } from '../../core/question.ts'
import type { View } from '../../core/view.ts'
import { Button } from '../../kit/Button.tsx'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import { LAND_UNITS, loadLand } from '../../page/land.ts'
import { saveFile } from '../../page/save-file.ts'
import { PALETTES } from '../../plate/palette.ts'
import { posterSvg } from '../../plate/poster-svg.ts'

const NO_LAND = { land: '', borders: '' }
const PADDING = { top: 60, right: 60, bottom: 60, left: 60 }

/** Saves the view as a plain drawing of lines, which needs no map: for other programs. */
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
    const [land, places] = await Promise.all([
      loadLand().catch(() => NO_LAND),
      subject.source.ask({ ask: 'places', scope: scopeOf(view.state, view.window), by: view.state.by }),
    ])
    const seen = {
      places,
      camera: subject.camera(size),
      frame: { ...size, padding: PADDING },
      weight: view.weight,
      told: null,
    }
    const svg = posterSvg(seen, { ...land, units: LAND_UNITS }, PALETTES[theme])
    saveFile(`${name}.svg`, [svg], 'image/svg+xml')
    onDone(words.saved({ name: `${name}.svg` }))
  }
  return (
    <Button title={words.sketchIs} onClick={() => void save().catch(() => onDone(words.failed))}>
      {words.sketch}
    </Button>
  )
}
