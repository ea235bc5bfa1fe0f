import { type ReactNode, useMemo } from 'react'
import { useWholeWords } from '../../kit/useWholeWords.ts'
import type { Player } from '../../state/player.ts'
import { sentence } from '../../words/sentence.ts'
import { needsReload, Trouble } from '../parts/Trouble.tsx'
import { useFactsOf } from '../useFacts.ts'
import { useShownNow } from '../useShownNow.ts'
import { useApp } from '../useStore.ts'
import { useData } from '../useView.ts'
import { firstSentence } from './first-sentence.ts'
import { Screen } from './Screen.tsx'
import { useStory } from './useStory.ts'

export interface PresentProps {
  readonly player: Player
  /** While false there is no map, and nothing is held for it. */
  readonly live?: boolean
  /** A picture in the map's place, until the map is there. */
  readonly standIn?: ReactNode
  /** Inside another page: what a remote says is that page's, which leads through the story by commands. */
  readonly framed?: boolean
}

/** A view in front of a room: title, date, map, one line of text and a thin time bar, led by a presenter's remote. */
export function Present(props: PresentProps) {
  const id = useApp((app) => app.state.story)
  return id === null ? <Plain {...props} /> : <Told id={id} {...props} />
}

/** A view without a story: the remote steps through its time. */
function Plain({ player, ...screen }: PresentProps) {
  const { dataset } = useData()
  const facts = useFactsOf(useShownNow())
  const lead = useMemo(
    () => ({
      next: () => player.step(1),
      back: () => player.step(-1),
      first: () => player.jump(player.run()?.passages[0]?.from ?? 0),
      last: () => player.jump(player.run()?.passages.at(-1)?.to ?? 0),
    }),
    [player],
  )
  return <Screen {...screen} title={dataset.info.title} line={sentence(facts).text} lead={lead} />
}

/** A story: the remote leads through its chapters. */
function Told({ id, player, ...screen }: PresentProps & { readonly id: string }) {
  const { story, telling, loading, again } = useStory(id, player)
  const { failures } = useWholeWords()
  const go = telling?.go
  const of = story?.chapters.length ?? 1
  const lead = useMemo(
    () => ({
      next: () => void go?.('next'),
      back: () => void go?.('back'),
      first: () => void go?.(1),
      last: () => void go?.(of),
    }),
    [go, of],
  )
  const { trouble, tries } = loading
  if (trouble)
    return <Trouble says={failures.part[trouble]} onAgain={again} reload={needsReload(trouble, tries)} />
  if (!story || !telling) return <Screen {...screen} title="" line={failures.loading} lead={lead} />
  const chapter = story.chapters[telling.chapter - 1]!
  return (
    <Screen
      {...screen}
      title={chapter.title}
      line={firstSentence(chapter.text, story.language)}
      lead={lead}
      talk={{
        chapter: telling.chapter,
        of,
        text: chapter.text,
        notes: chapter.notes ?? null,
        next: story.chapters[telling.chapter]?.title ?? null,
      }}
    />
  )
}
