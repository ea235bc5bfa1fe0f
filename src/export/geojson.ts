import type { Rows } from '../core/answer.ts'
import { extraName, flatProperties } from '../core/record/flat-feature.ts'
import type { About } from './about.ts'

/**
 * Rows as GeoJSON (RFC 7946), part by part: what they are and how to cite them as a member of the collection, then a feature a
 * line with the parts of its figures behind them, and what a reader's file says beside the table.
 */
export function* geoJsonParts({ features, extras }: Rows, about: About): Generator<string> {
  yield `{"type":"FeatureCollection","reachmap":${JSON.stringify(about)},"features":[\n`
  for (const [i, feature] of features.entries()) {
    const flat = flatProperties(feature.properties)
    const beside = extras.filter(({ texts }) => texts[i])
    const properties = {
      ...flat,
      ...Object.fromEntries(beside.map(({ name, texts }) => [extraName(name), texts[i]])),
    }
    yield `${i === 0 ? '' : ',\n'}${JSON.stringify({ ...feature, properties })}`
  }
  yield `\n]}\n`
}
