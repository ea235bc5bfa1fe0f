/**
 * A number for each place, by first appearance: equal coordinates share one, and -1 stands for none. Looked up by the bits of the
 * degrees: a text of them for each of a million rows takes longer than all else.
 */
export function placeNumbers(lon: Float64Array, lat: Float64Array): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(lon.length)
  const mask = 2 ** Math.ceil(Math.log2(2 * lon.length + 2)) - 1
  /** Slots with the row in which a place first appears, counted from 1. */
  const slots = new Int32Array(mask + 1)
  const degrees = new Float64Array(2)
  const bits = new Int32Array(degrees.buffer)
  let places = 0
  for (let row = 0; row < lon.length; row++) {
    // What is added makes the two zeros one.
    degrees[0] = lon[row]! + 0
    degrees[1] = lat[row]! + 0
    if (Number.isNaN(degrees[0])) {
      numbers[row] = -1
      continue
    }
    let hash = Math.imul(bits[0]! ^ Math.imul(bits[1]!, 0x85ebca6b), 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 15) ^ bits[2]!, 0x27d4eb2f)
    hash = Math.imul(hash ^ (hash >>> 13) ^ bits[3]!, 0x165667b1)
    let slot = (hash ^ (hash >>> 16)) & mask
    let first = slots[slot]! - 1
    while (first >= 0 && (lon[first] !== lon[row] || lat[first] !== lat[row])) {
      slot = (slot + 1) & mask
      first = slots[slot]! - 1
    }
    if (first < 0) slots[slot] = row + 1
    numbers[row] = first < 0 ? places++ : numbers[first]!
  }
  return numbers
}
