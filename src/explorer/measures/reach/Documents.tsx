import { formatList } from '../../../words/numbers.ts'
import { useGiven } from '../MeasuredContext.tsx'

/** The documents that tell of something, by their publishers. */
export function Documents({ ids }: { ids: readonly string[] }) {
  const { question, names } = useGiven()
  const { sources } = question.view.info
  if (ids.length === 0) return null
  const publishers = new Set(ids.map((id) => sources.find((source) => source.id === id)?.publisher || id))
  const list = formatList([...publishers], 'and', names.lang)
  return <small>{names.words.reach.countries.documents({ names: list })}</small>
}
