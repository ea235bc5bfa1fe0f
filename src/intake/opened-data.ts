import type { IncidentFeature } from '../core/record/incident.ts'
import { ColumnsBuilder } from '../core/table/columns.ts'
import type { Columns, Dataset, ExtraColumn, TextColumn } from '../core/table/dataset.ts'
import { extraColumn } from '../core/table/extras.ts'
import { storedFeature, storedText } from '../core/table/stored-features.ts'
import { reordered, TextBuilder } from '../core/table/text-column.ts'

/** A dataset of a reader's file as arrays, and no object for any incident: it can be handed from a worker to a page. */
export interface OpenedData extends Dataset {
  readonly extras: readonly ExtraColumn[]
  /** What the columns don't hold of each incident. */
  readonly stored: TextColumn
}

/** What is built of incidents that are added one after the other; none of them is kept. */
export class IncidentsBuilder {
  readonly #columns: ColumnsBuilder
  readonly #stored: TextBuilder

  /** For at most so many. */
  constructor(most: number) {
    this.#columns = new ColumnsBuilder(most)
    this.#stored = new TextBuilder(most)
  }

  /** Throws as the builder of columns does. */
  add(feature: IncidentFeature): void {
    this.#columns.add(feature)
    this.#stored.add(storedText(feature))
  }

  /** All of them in their order, with what columns of these names say beside the table: `textOf` of the number of an incident, and of a name. */
  build(
    names: readonly string[],
    textOf: (incident: number, name: number) => string,
  ): Omit<OpenedData, 'info'> {
    const order = this.#columns.order()
    const beside = (i: number) => names.map((_, k) => textOf(i, k))
    const columns: Columns = this.#columns.columns(order, names.length > 0 ? beside : undefined)
    const stored = reordered(this.#stored.column(), order)
    return {
      columns,
      stored,
      extras: names.map((name, k) => extraColumn(name, order.length, (i) => textOf(order[i]!, k))),
      feature: (i) => storedFeature(columns, stored, i),
    }
  }
}

/** The incidents of a dataset as they are stored, in its order. */
export function featuresOf({ columns, feature }: Pick<Dataset, 'columns' | 'feature'>): IncidentFeature[] {
  return Array.from({ length: columns.count }, (_, i) => feature(i)!)
}
