import type { IncidentFeature } from '../core/record/incident.ts'
import { DataFault, type DataFile, type Fault } from '../core/table/data-fault.ts'
import { readFeatures } from '../core/table/data-files.ts'
import type { Columns, TextColumn } from '../core/table/dataset.ts'
import { unsealBinary } from '../core/table/seal.ts'
import {
  type Blocked,
  type Blocks,
  blockFile,
  fillTexts,
  readNames,
  rowsOfBlock,
  spansOf,
  type TextInBlocks,
} from '../core/table/text-blocks.ts'
import { textAt } from '../core/table/text-column.ts'

/** Thrown where a text is asked for whose block is not there. */
export class TextAway extends Error {
  readonly of: Blocked
  readonly block: number

  constructor(of: Blocked, block: number) {
    super(blockFile(of, block))
    this.of = of
    this.block = block
  }
}

/** So many blocks are asked for at once: what waits for its turn must not look as if no answer came. */
const AT_ONCE = 4

/** A column whose texts come in blocks. It goes to a worker as what is there of it. */
class ArrivingColumn implements TextColumn {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  readonly #need: (row: number) => void

  constructor({ bytes, offsets }: TextColumn, need: (row: number) => void) {
    this.bytes = bytes
    this.offsets = offsets
    this.#need = need
  }

  need(row: number): void {
    this.#need(row)
  }
}

/** The texts of a built dataset that come in blocks, each of them asked for once, and once more after it failed. */
export class ArrivingTexts {
  /** The table, with columns that say what is not there. */
  readonly columns: Columns
  readonly #blocks: Blocks
  readonly #build: number
  readonly #load: (file: DataFile) => Promise<ArrayBuffer>
  readonly #there = new Set<string>()
  readonly #loading = new Map<string, Promise<void>>()
  readonly #features = new Map<string, IncidentFeature>()

  private constructor(
    columns: Columns,
    blocks: Blocks,
    build: number,
    load: (file: DataFile) => Promise<ArrayBuffer>,
  ) {
    const arriving = (of: TextInBlocks) => new ArrivingColumn(columns[of], (row) => this.#need(of, row))
    this.columns = { ...columns, title: arriving('title'), search: arriving('search') }
    this.#blocks = blocks
    this.#build = build
    this.#load = load
  }

  /**
   * The texts of columns that came without, once those are there that a map needs. `build` is that of the columns; `load` rejects with a
   * DataFault where a file does not come, and so does this.
   */
  static async of(
    columns: Columns,
    build: number,
    load: (file: DataFile) => Promise<ArrayBuffer>,
  ): Promise<ArrivingTexts> {
    const file = 'texts/names.bin'
    const { build: other, content } = unsealBinary(file, await load(file))
    if (other !== build) throw new DataFault({ code: 'mixed', file })
    const { blocks, texts } = readNames(content, columns.count)
    return new ArrivingTexts({ ...columns, ...texts }, blocks, build, load)
  }

  /** The feature of an incident; throws where its block is not there. */
  feature(row: number): IncidentFeature | undefined {
    if (this.#blocks.features === 0) return undefined
    this.#need('features', row)
    return this.#features.get(textAt(this.columns.id, row))
  }

  /** Whether all texts of a kind are there. */
  isWhole(of: Blocked): boolean {
    return this.#missing(of).length === 0
  }

  /** Brings a block and those missing ones that follow it, `many` in all; rejects with the DataFault of the first that does not come. */
  async bring(of: Blocked, block: number, many: number): Promise<void> {
    const missing = this.#missing(of)
    const at = missing.indexOf(block)
    // It may have come meanwhile.
    if (at < 0) return
    await this.#each(of, [...missing.slice(at), ...missing.slice(0, at)].slice(0, many))
  }

  /** Brings all of a kind. */
  bringAll(of: Blocked): Promise<void> {
    return this.#each(of, this.#missing(of))
  }

  async #each(of: Blocked, wanted: number[]): Promise<void> {
    const next = async () => {
      for (let one = wanted.shift(); one !== undefined; one = wanted.shift()) await this.#one(of, one)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
  }

  #missing(of: Blocked): number[] {
    return [...spansOf(this.columns.count, rowsOfBlock(this.#blocks, of)).keys()].filter(
      (block) => !this.#there.has(blockFile(of, block)),
    )
  }

  #need(of: Blocked, row: number): void {
    if (!(row >= 0 && row < this.columns.count)) return
    const block = Math.floor(row / rowsOfBlock(this.#blocks, of))
    if (!this.#there.has(blockFile(of, block))) throw new TextAway(of, block)
  }

  #one(of: Blocked, block: number): Promise<void> {
    const file = blockFile(of, block)
    if (this.#there.has(file)) return Promise.resolve()
    const loading =
      this.#loading.get(file) ??
      this.#load(file)
        .then((buffer) => this.#put(of, block, buffer))
        .then(() => void this.#there.add(file))
        .finally(() => this.#loading.delete(file))
    this.#loading.set(file, loading)
    return loading
  }

  #put(of: Blocked, block: number, buffer: ArrayBuffer): void {
    const file = blockFile(of, block)
    const ofBuild = (build: number) => {
      if (build !== this.#build) throw new DataFault({ code: 'mixed', file })
    }
    if (of === 'features') {
      const { build, value } = readFeatures(buffer, file)
      ofBuild(build)
      for (const feature of value) this.#features.set(feature.id, feature)
    } else {
      const { build, content } = unsealBinary(file, buffer)
      ofBuild(build)
      fillTexts(this.columns[of], { of, block, rows: this.#blocks.rows }, content)
    }
  }
}

/** What a rejection says of a file of texts; null where it says something else. */
export function textFaultOf(reason: unknown): Fault | null {
  return reason instanceof DataFault ? reason.fault : null
}
