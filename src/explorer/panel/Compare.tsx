/** Two periods side by side. */
export function Compare() {
  return null
}
