import type { Reason } from '../../../measures/types.ts'
import type { Part } from '../../parts.ts'
import { counted, number } from './format.ts'
import { why } from './reasons.ts'

export const clusters = {
  choice: {
    eps: 'eps, km',
    epsHint: 'how near',
    epsWrong: ({ least, most }: { least: number; most: number }) =>
      `A number of kilometres from ${least} to ${most}.`,
    min: 'minPoints, incidents',
    minHint: 'how many, itself included',
    minWrong: 'A whole number from 1.',
    defaults: 'Defaults',
    why: (): Part<'reference'>[] => [
      {
        text: 'Not below 50 km unless you choose so: about 80 % of media-based events in Afghanistan lie within 50 km of their stated place, so finer clusters are finer than the truth. ',
      },
      { text: 'Weidmann 2015', element: 'reference' },
      { text: '. Near-repeat studies of these groups use 20 km.' },
    ],
  },
  title: ({ n }: { n: number }) => `Clusters: ${number(n)}`,
  /** How many places the incidents of a cluster lie at. */
  places: ({ n }: { n: number }) => `at ${counted(n, 'place', 'places')}`,
  /** What a cluster is, and what choosing one does. */
  lead: ({ least, within }: { least: number; within: string }): Part<'min' | 'eps'>[] => [
    { text: 'At least ' },
    { text: number(least), element: 'min' },
    { text: ' within ' },
    { text: within, element: 'eps' },
    {
      text: '. Choosing a cluster highlights its incidents on the map and the time bar, and lists them alone.',
    },
  ],
  none: 'No incident has enough others near it.',
  noise: ({ n }: { n: number }): Part<'n'>[] => [
    { text: 'Noise: ' },
    { text: counted(n, 'incident', 'incidents'), element: 'n' },
    { text: ' in no cluster' },
  ],
  /**
   * What a cluster is made of. Where it has no outline, `noOutline` says why: too few places, or what the hull lacks.
   * `highlighted` is how many are, null where all are.
   */
  members: (of: {
    core: number
    edge: number
    noOutline: { readonly places: number } | { readonly reason: Reason } | null
    highlighted: number | null
  }) => {
    const { noOutline, highlighted } = of
    const parts = [`${counted(of.core, 'core', 'cores')}, ${counted(of.edge, 'edge', 'edges')}`]
    if (noOutline && 'places' in noOutline && noOutline.places === 1) parts.push('a cluster without extent')
    if (noOutline) {
      const since =
        'places' in noOutline
          ? `they lie at ${counted(noOutline.places, 'place', 'places')}`
          : why(noOutline.reason)
      parts.push(`no outline, since ${since}: drawn is eps round each place`)
    }
    if (highlighted !== null) parts.push(`the first ${number(highlighted)} are highlighted`)
    return parts.join('; ')
  },
  strip: {
    title: 'At other distances',
    eps: 'eps',
    clusters: 'Clusters',
    clustered: 'Incidents in one',
    largest: 'Largest',
    noise: 'Noise',
    chosen: 'chosen',
  },
  curve: {
    title: 'Where eps could lie',
    lead: ({ k }: { k: number }) =>
      `How far each incident has to look to find ${counted(k, 'other', 'others')}, in ascending order. Where the curve bends upwards, incidents begin to stand alone.`,
    flat: ({ zeros, n }: { zeros: number; n: number }) =>
      `The flat run at 0 is normal: ${number(zeros)} of ${counted(n, 'incident', 'incidents')} share the point of a town with enough others.`,
    eps: ({ km }: { km: string }) => `eps ${km}`,
    /** Where the curve begins. */
    first: 'incident 1',
    inNumbers: 'The curve in numbers',
    within: 'Within',
    near: ({ k }: { k: number }) => `Incidents with ${counted(k, 'other', 'others')} that near`,
    chosen: ({ km }: { km: string }) => `${km} (eps)`,
    share: ({ n, of }: { n: number; of: number }): Part<'n'>[] => [
      { text: number(n), element: 'n' },
      { text: ` of ${number(of)}` },
    ],
  },
}
