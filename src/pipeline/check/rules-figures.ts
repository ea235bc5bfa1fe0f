import type { Figure } from '../../core/record/incident.ts'
import { type Finding, type Rule, rule, when } from './rule.ts'

function figureFindings(field: 'killed' | 'injured', figure: Figure | null): readonly Finding[] {
  if (figure === null) return []
  const { low, best, high } = figure
  const stated = Object.entries(figure).filter(([, count]) => count !== null)
  if (stated.length === 0) return [{ field, what: 'has no figure at all', fix: 'Make it null' }]
  const zeros = stated.filter(([, count]) => count === 0).map(([part]) => part)
  const findings = when(
    zeros.length > 0,
    field,
    () => `is 0 in ${zeros.join(', ')}`,
    'Write null for what is unknown, and null for the whole where no document states a figure',
  )
  const order = [low, best, high].filter((count) => count !== null)
  const rises = order.every((count, i) => i === 0 || order[i - 1]! <= count)
  if (rises) return findings
  const what = `low ${low}, best ${best}, high ${high} are not in order`
  return [...findings, { field, what, fix: 'Give them so that low <= best <= high' }]
}

/** Figures rise from low to high, are null where unknown, and go with claims. */
export const FIGURE_RULES: readonly Rule[] = [
  rule(['killed'], ({ killed }) => figureFindings('killed', killed)),
  rule(['injured'], ({ injured }) => figureFindings('injured', injured)),
  ...(['killed', 'injured'] as const).map((field) =>
    rule([field, 'claims'], (properties) => {
      const claimed = properties.claims.some(
        (claim) => claim.field === field && (claim.low ?? claim.high) !== null,
      )
      const figure = properties[field]
      if (figure !== null && !claimed && !properties.claims.some((claim) => claim.field === 'casualties')) {
        return [
          {
            field,
            what: 'is a figure that no claim gives',
            fix: `Add the claims with field ${field}, or make it null`,
          },
        ]
      }
      if (figure === null && claimed) {
        return [
          {
            field,
            what: 'is null, but a claim gives a figure',
            fix: 'Give low, best and high from the claims',
          },
        ]
      }
      return []
    }),
  ),
  rule(['claims'], ({ claims }) =>
    claims.flatMap(({ low, high }, i): Finding[] =>
      low !== null && high !== null && low > high
        ? [
            {
              field: `claims.${i}`,
              what: `low ${low} is above high ${high}`,
              fix: 'Exchange or correct them',
            },
          ]
        : [],
    ),
  ),
]
