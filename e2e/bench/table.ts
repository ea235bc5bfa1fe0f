/** Rows under a head as a Markdown table, with figures to the right in the columns that are named. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, i) => (figures.includes(i) ? '---:' : '---'))
  return ['', line(head), line(rule), ...rows.map(line), ''].join('\n')
}
