/** A tile of diagonal lines in one colour for areas that are held, 16 by 16 pixels. */
export function hatchImage(colour: string): ImageData {
  const size = 16
  const image = new ImageData(size, size)
  const value = Number.parseInt(colour.slice(1), 16)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const strength = Math.max(0, 1 - Math.abs(((x + y) % size) - size / 2) / 2)
      image.data.set(
        [value >> 16, (value >> 8) & 255, value & 255, Math.round(strength * 255)],
        (y * size + x) * 4,
      )
    }
  }
  return image
}
