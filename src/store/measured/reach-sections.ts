import { parseDay } from '../../core/time/day.ts'
import { FEW } from '../../measures/deviational-ellipse.ts'
import { SHOWN_KINDS, type Share } from '../../measures/external-share.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'
import { formatInterval } from '../../words/dates.ts'
import { formatNumber } from '../../words/numbers.ts'
import { textOfParts } from '../../words/parts.ts'
import {
  casesBasis,
  intervalWords,
  km2Words,
  kmWords,
  percentWords,
  positionWords,
  undefinedWords,
} from '../../words/reach-words.ts'
import { capitalised, kindPlural } from '../../words/vocabulary.ts'
import { basisOf, exactly, type MeasuredFacts, type MeasuredRow, type MeasuredSection } from './section.ts'

/** What a store says of how far incidents reach, in the order and in the words in which the explorer has it. Measures that it does not give are left out. */
export function reachSections(facts: MeasuredFacts): MeasuredSection[] {
  return [
    ...kinds(facts),
    ...countries(facts),
    ...distance(facts),
    ...share(facts),
    ...scatter(facts),
    ...hulls(facts),
    ...circle(facts),
  ]
}

/** A section of a measure; none where the store does not give it. */
function sectionOf<T>(
  name: string,
  facts: MeasuredFacts,
  title: string,
  measure: Maybe<T> | undefined,
  say: (value: T) => Pick<MeasuredSection, 'rows' | 'table' | 'remark'>,
): MeasuredSection[] {
  if (measure === undefined) return []
  const said = isUndefined(measure)
    ? { undefined: undefinedWords(measure.undefined, facts.names.words) }
    : say(measure)
  return [{ key: name, title, ...said, basis: basisOf(name, facts) }]
}

function kinds(facts: MeasuredFacts): MeasuredSection[] {
  const { measures, inside, names } = facts
  const { words } = names
  const { kinds: said } = words.reach
  const { distanceFromBaseKm: distance, externalShare } = measures
  if (distance === undefined || isUndefined(distance)) return []
  const shares = externalShare && !isUndefined(externalShare) ? externalShare.byKind : []
  const lines = SHOWN_KINDS.map((kind) => {
    const far = distance.byKind.find((of) => of.kind === kind)
    const outside = shares.find((of) => of.kind === kind)
    const cells = [
      capitalised(kindPlural(kind, words)),
      formatNumber(far?.n ?? 0, names.lang),
      far ? kmWords(far.max, words) : said.none,
      outside ? shareWords(outside, facts).value : said.none,
    ]
    return { key: kind, cells }
  })
  const head = [
    { text: said.kind },
    ...[said.n, said.max].map((text) => ({ text, isNumber: true })),
    { text: said.outside({ country: inside }) },
  ]
  return [
    {
      ...{ key: 'kinds', title: said.title, table: { head, lines }, remark: said.lead },
      basis: basisOf('distanceFromBaseKm', facts),
    },
  ]
}

function countries(facts: MeasuredFacts): MeasuredSection[] {
  const { measures, names } = facts
  const { countries: words, noCountry } = names.words.reach
  const { countries: found } = measures
  if (!found) return []
  // Of its first incident the answer has the id alone, which tells a reader nothing.
  const head = [{ text: words.country }, { text: words.cases, isNumber: true }]
  const lines = found.map(({ code, n }) => ({
    key: code,
    cells: [names.country(code), formatNumber(n, names.lang)],
  }))
  return [
    {
      ...{ key: 'countries', title: words.title({ n: found.length }) },
      ...(found.length === 0
        ? { remark: noCountry }
        : { table: { head, lines }, remark: names.words.store.measures.meantAmong }),
      basis: ofCases('countries', facts),
    },
  ]
}

function distance(facts: MeasuredFacts): MeasuredSection[] {
  const { words } = facts.names
  const { distance: said } = words.reach
  const title = said.title({ base: facts.base })
  return sectionOf('distanceFromBaseKm', facts, title, facts.measures.distanceFromBaseKm, (of) => ({
    rows: [
      { name: said.median, value: kmWords(of.median, words) },
      { name: said.p90, value: kmWords(of.p90, words) },
      { name: said.max, value: kmWords(of.max, words) },
    ],
    table: of.frontier && {
      head: [{ text: words.store.measures.movedOn }, { text: said.movedTo, isNumber: true }],
      // By its day: the answer has no other name of an incident than its id.
      lines: of.frontier.map(({ id, start, end, km }) => ({
        key: id,
        cells: [formatInterval({ from: parseDay(start)!, to: parseDay(end)! }, words), kmWords(km, words)],
      })),
    },
  }))
}

function share(facts: MeasuredFacts): MeasuredSection[] {
  const { externalShare } = facts.measures
  const { share: said } = facts.names.words.reach
  const title = said.title({ country: facts.inside })
  return sectionOf('externalShare', facts, title, externalShare, (all) => ({
    rows: [{ name: said.all, ...shareWords(all, facts) }],
  })).map((section) => ({ ...section, basis: ofCases('externalShare', facts) }))
}

/** The two numbers of a share, its percentage, and its interval as a note. */
function shareWords(
  { outside, total, interval }: Share,
  { names: { words } }: MeasuredFacts,
): Omit<MeasuredRow, 'name'> {
  const percent = total > 0 ? percentWords(outside / total, words) : null
  return {
    value: textOfParts(words.reach.share.value({ outside, total, percent })),
    note: intervalWords(interval, words) ?? undefined,
  }
}

function ofCases(name: string, facts: MeasuredFacts): string {
  const { externalShare, leftOut } = facts.measures
  const total = externalShare && !isUndefined(externalShare) ? externalShare.total : null
  const { words } = facts.names
  return exactly(name, total === null ? '' : casesBasis({ cases: total, leftOut }, words), facts)
}

function scatter(facts: MeasuredFacts): MeasuredSection[] {
  const { words, lang } = facts.names
  const { centre, standardDistance, ellipse } = words.reach
  const { measures } = facts
  return [
    ...sectionOf('meanCentre', facts, centre.title, measures.meanCentre, (at) => ({
      rows: [{ name: centre.centre, value: positionWords(at, words) }],
    })),
    ...sectionOf(
      'standardDistanceKm',
      facts,
      standardDistance.title,
      measures.standardDistanceKm,
      (km: number) => ({ rows: [{ name: standardDistance.value, value: kmWords(km, words) }] }),
    ),
    ...sectionOf('ellipse', facts, ellipse.title, measures.ellipse, (of) => ({
      rows: [
        {
          name: ellipse.axes,
          value: textOfParts(
            ellipse.bothAxes({
              major: kmWords(of.semiMajorKm, words),
              minor: kmWords(of.semiMinorKm, words),
            }),
          ),
        },
        {
          name: ellipse.azimuth,
          value: ellipse.degrees({ degrees: formatNumber(of.azimuthDeg, lang, 1) }),
          note: ellipse.clockwise,
        },
        { name: ellipse.area, value: km2Words(of.areaKm2, words) },
      ],
      remark: [measures.n < FEW && ellipse.few, ellipse.holds].filter(Boolean).join(' '),
    })),
  ]
}

function hulls(facts: MeasuredFacts): MeasuredSection[] {
  const { words } = facts.names
  const { hull: said } = words.reach
  const { hull, hull95, n } = facts.measures
  if (hull === undefined) return []
  const row = (name: string, of: typeof hull, note?: string): MeasuredRow => {
    if (isUndefined(of))
      return { name, value: words.reach.kinds.none, note: undefinedWords(of.undefined, words) }
    const vertices = textOfParts(said.vertices({ n: of.vertices }))
    return { name, value: km2Words(of.areaKm2, words), note: [vertices, note].filter(Boolean).join('; ') }
  }
  const rows = [row(said.all, hull)]
  if (hull95) rows.push(row(said.most, hull95, said.dropped({ n: Math.floor(0.05 * n) })))
  return [{ key: 'hull', title: said.title, rows, basis: basisOf('hull', facts) }]
}

function circle(facts: MeasuredFacts): MeasuredSection[] {
  const { words } = facts.names
  const { circle: said } = words.reach
  return sectionOf('smallestCircle', facts, said.title, facts.measures.smallestCircle, (of) => ({
    rows: [
      { name: said.radius, value: kmWords(of.radiusKm, words) },
      { name: said.centre, value: positionWords(of.centre, words) },
    ],
    remark: said.lead,
  }))
}
