/** A rectangle of the screen, CSS pixels. */
export interface LabelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What is to be written beside something round. */
export interface Label {
  /** Middle of what it names, and how far that reaches, CSS pixels. */
  readonly x: number
  readonly y: number
  readonly reach: number
  readonly width: number
  readonly height: number
  /** Written where it covers least, if need be a mark, but no label before it; else left out where there is no room. */
  readonly must: boolean
}

/** What labels keep clear of, CSS pixels. */
export interface Ground {
  /** Where anything can be seen at all, and what of it nothing lies over. */
  readonly whole: LabelBox
  readonly free: LabelBox
  readonly discs: readonly { readonly x: number; readonly y: number; readonly reach: number }[]
  readonly boxes: readonly LabelBox[]
}

/** Distances from what is named at which a label is tried, CSS pixels. */
const GAPS = [3, 9, 18, 30, 46]
/** Directions in which it is tried, the best to read first: right, left, then above and below. */
const WAYS = [
  [1, 0],
  [-1, 0],
  [0.72, -0.72],
  [0.72, 0.72],
  [-0.72, -0.72],
  [-0.72, 0.72],
  [0, -1],
  [0, 1],
] as const
/** Directions between these, for what must be written and has no room in any of them so near; the third is how far a label beside it is moved, of its height. */
const BETWEEN = [
  [0.92, -0.38],
  [0.92, 0.38],
  [-0.92, -0.38],
  [-0.92, 0.38],
  [0.38, -0.92],
  [0.38, 0.92],
  [-0.38, -0.92],
  [-0.38, 0.92],
  [1, 0, -0.25],
  [1, 0, 0.25],
  [-1, 0, -0.25],
  [-1, 0, 0.25],
] as const
/** What a covered pixel costs: one that is cut off or lies under something is not read, one under what can be moved may be. */
const COST = { unseen: 8, mark: 3, box: 8, overlay: 1 } as const
/** What numbers that are not whole leave of a cost or of a covered area. */
const NEXT_TO_NOTHING = 0.5

/**
 * Where each label stands, in the order in which they matter: the nearest of some forty places round what it names, a hundred for what must
 * be written, that covers no disc, no box and no label before it, inside what is free. Null for a label that need not be written and has no
 * such place, or names what is covered, and for any whose place is out of sight, or that would cover a label before it wherever it stood:
 * of two that lie over each other neither is read. Equal labels on equal ground stand at the same places.
 */
export function placeLabels(labels: readonly Label[], ground: Ground): (LabelBox | null)[] {
  const placed: LabelBox[] = []
  return labels.map((label) => {
    const { whole } = ground
    const isSeen =
      label.x >= whole.left && label.x <= whole.right && label.y >= whole.top && label.y <= whole.bottom
    if (!isSeen || (!label.must && ground.boxes.some((box) => isIn(label, box)))) return null
    const near = { ...ground, discs: ground.discs.filter((disc) => isNear(label, disc)) }
    let best: LabelBox | null = null
    let least = Number.POSITIVE_INFINITY
    for (const box of boxesFor(label)) {
      if (placed.some((other) => shared(box, other) >= NEXT_TO_NOTHING)) continue
      const cost = costOf(box, near)
      if (cost < least) [best, least] = [box, cost]
      if (cost === 0) break
    }
    if (!best || (least > 0 && !label.must)) return null
    placed.push(best)
    return best
  })
}

/** Where a label is tried, in this order. */
function* boxesFor(label: Label): Generator<LabelBox> {
  const ways = label.must ? [...WAYS, ...BETWEEN] : WAYS
  for (const gap of GAPS) for (const way of ways) yield boxAt(label, way, gap)
}

function boxAt(
  { x, y, reach, width, height }: Label,
  [east, south, moved = 0]: readonly [number, number, number?],
  gap: number,
): LabelBox {
  const away = reach + gap
  // Beside what it names a label is centred on it, or nearly; at the corners it begins there.
  const left = x + east * away + (east > 0 ? 0 : east < 0 ? -width : -width / 2)
  const top = y + south * away + (south > 0 ? 0 : south < 0 ? -height : (moved - 0.5) * height)
  return { left, top, right: left + width, bottom: top + height }
}

function costOf(box: LabelBox, { whole, free, discs, boxes }: Ground): number {
  const area = (box.right - box.left) * (box.bottom - box.top)
  let cost = COST.unseen * (area - shared(box, whole)) + COST.overlay * (area - shared(box, free))
  for (const { x, y, reach } of discs) {
    const [east, south] = [beyond(x, box.left, box.right), beyond(y, box.top, box.bottom)]
    const covered = reach - Math.hypot(east, south)
    if (covered > 0) cost += COST.mark * covered * covered + 1
  }
  for (const other of boxes) cost += COST.box * shared(box, other)
  return cost < NEXT_TO_NOTHING ? 0 : cost
}

function isIn({ x, y }: Label, { left, top, right, bottom }: LabelBox): boolean {
  return x > left && x < right && y > top && y < bottom
}

/** Whether a label can come to lie on a disc wherever it is tried. */
function isNear(
  label: Label,
  disc: { readonly x: number; readonly y: number; readonly reach: number },
): boolean {
  const away = label.reach + GAPS.at(-1)! + disc.reach
  return Math.abs(label.x - disc.x) < away + label.width && Math.abs(label.y - disc.y) < away + label.height
}

/** How far a number lies outside two others. */
function beyond(value: number, least: number, most: number): number {
  return Math.max(0, least - value, value - most)
}

function shared(a: LabelBox, b: LabelBox): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > 0 && down > 0 ? across * down : 0
}
