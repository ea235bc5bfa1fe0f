import {
  ACTORS,
  ATTACK_TYPES,
  KINDS_OF_ROLE,
  KINDS_WITH_ATTACK_TYPE,
  KINDS_WITH_TARGET_TYPE,
  TARGET_TYPES,
} from '../../core/record/codebook.ts'
import type { IncidentFeature } from '../../core/record/incident.ts'
import { quoted } from '../../core/record/issue.ts'
import { LONGEST_TEXT } from '../../core/record/limits.ts'
import { deniedHosts } from './denied-hosts.ts'
import { type Finding, type Rule, rule, when } from './rule.ts'
import { eachText } from './texts.ts'

const [FEWEST_WORDS, MOST_WORDS] = [5, 10]
/** Words that judge or boast where a neutral one serves. */
const LOADED =
  /\b(?:deadliest|bloodiest|bloodbath|massacre[ds]?|carnage|slaughter(?:ed|s)?|rampage|butcher(?:ed|y)?|barbaric|brutal(?:ly)?|horrific|gruesome|heroic|glorious|martyr(?:s|dom)?|spectacular)\b/i
const NUMBER_OF_DEAD =
  /\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|scores?|hundreds?|thousands?)\b[^.]{0,20}\b(?:dead|deaths?|die[ds]?|killed|kills|victims?|lives)\b|\b(?:kill(?:s|ed|ing)?|dead|deaths?)\b[^.]{0,12}\b\d/i

const titleRule = rule(['title'], ({ title }) => {
  const words = title.trim().split(/\s+/).length
  return [
    ...when(
      words < FEWEST_WORDS || words > MOST_WORDS,
      'title',
      () => `has ${words} ${words === 1 ? 'word' : 'words'}, ${FEWEST_WORDS} to ${MOST_WORDS} allowed`,
      'Say in five to ten words what happened and where',
    ),
    ...when(NUMBER_OF_DEAD.test(title), 'title', 'counts victims', 'Leave the number to killed and injured'),
  ]
})

const neutralRule = rule(['title', 'summary'], (properties) =>
  (['title', 'summary'] as const).flatMap((field) => {
    const word = LOADED.exec(properties[field])?.[0]
    return when(word !== undefined, field, () => `says ${quoted(word)}`, 'Use a neutral word')
  }),
)

const kindRule = rule(['role', 'kind'], ({ role, kind }) => {
  const kinds = KINDS_OF_ROLE[role]
  return when(
    !kinds.includes(kind),
    'kind',
    () => `is ${kind}, which the role ${role} can't have`,
    () => `Use ${kinds.join(', ')}, or correct the role`,
  )
})

const actorRule = rule(['actor'], ({ actor }) => vocabulary('actor', actor, ACTORS))

const attackTypeRule = rule(['kind', 'attackType'], ({ kind, attackType }) =>
  typeFindings('attackType', attackType, ATTACK_TYPES, KINDS_WITH_ATTACK_TYPE.includes(kind), kind),
)

const targetTypeRule = rule(['kind', 'targetType'], ({ kind, targetType }) =>
  typeFindings('targetType', targetType, TARGET_TYPES, KINDS_WITH_TARGET_TYPE.includes(kind), kind),
)

function typeFindings(
  field: string,
  value: string | null,
  known: readonly string[],
  wanted: boolean,
  kind: string,
): readonly Finding[] {
  if (value === null)
    return when(
      wanted,
      field,
      () => `is null, but the kind is ${kind}`,
      'Name it; "unspecified" where no document says',
    )
  if (!wanted) return [{ field, what: `is ${quoted(value)}, but the kind is ${kind}`, fix: 'Make it null' }]
  return vocabulary(field, value, known)
}

function vocabulary(field: string, value: string, known: readonly string[]): readonly Finding[] {
  return when(
    !known.includes(value),
    field,
    () => `${quoted(value)} is not in CODING.md`,
    () => `Use one of ${known.join(', ')}`,
  )
}

/** Asks every text of a feature, whatever the shape of the rest; one that is longer than any may be is refused for that. */
const hostRule: Rule = {
  needs: [],
  find(feature: IncidentFeature) {
    const findings: Finding[] = []
    eachText(feature, (text, path) => {
      if (text.length > LONGEST_TEXT) return
      for (const link of deniedHosts(text)) {
        findings.push({
          field: path.join('.').replace(/^properties\./, ''),
          what: `links to ${quoted(link)}`,
          fix: 'Remove it: no links to perpetrator media, and only http and https',
        })
      }
    })
    return findings
  },
}

/** Rules on words: titles, neutral language, vocabularies, links. */
export const WORD_RULES: readonly Rule[] = [
  titleRule,
  neutralRule,
  kindRule,
  actorRule,
  attackTypeRule,
  targetTypeRule,
  hostRule,
]
