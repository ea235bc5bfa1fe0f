import { Parts } from '../../kit/Parts.tsx'
import type { Band } from '../../measures/precision-band.ts'
import { isUndefined, type Maybe } from '../../measures/types.ts'
import type { Part } from '../../words/parts.ts'
import { MethodLink } from './methods/MethodsHost.tsx'

/** What the stated radius of each place leaves open: a range, never a value of its own. */
export function ReachBand(props: {
  band: Maybe<Band>
  words: (low: number, high: number) => readonly Part<'method'>[]
}) {
  if (isUndefined(props.band)) return null
  const { low, high } = props.band
  return (
    <Parts
      of={props.words(low, high)}
      elements={{ method: (text) => <MethodLink id="precision-band">{text}</MethodLink> }}
    />
  )
}
