import { useEffect, useEffectEvent, useRef } from 'react'
import { selectedOf } from '../core/question.ts'
import { topDialog } from '../kit/open-dialogs.ts'
import { incidentWords } from '../words/incident-words.ts'
import { messageWords } from '../words/message-words.ts'
import { valueWords } from '../words/vocabulary.ts'
import { Escape } from './Escape.tsx'
import { Narrator } from './Narrator.tsx'
import { useApp } from './useStore.ts'
import { useShown } from './useView.ts'
import { useSaid, useVoice } from './useVoice.ts'

/** A search that is typed is told when it rests. */
const RESTS_MS = 700

/**
 * The one place of the page that a screen reader listens to: steps of the clock, how many incidents a change leaves, what was
 * opened, notices, what went wrong. Nothing else on the page is a live region.
 */
export function Status({
  escapes = true,
}: {
  /** Escape closes what is open, where it does not leave the page. */ escapes?: boolean
}) {
  const place = useRef<HTMLDivElement>(null)
  const voice = useVoice()
  useEffect(() => {
    // Outside a dialog that is open nothing is read: what is listened to goes there with the reader.
    const region = document.createElement('p')
    region.role = 'status'
    region.className = 'visually-hidden'
    region.dataset.testid = 'status'
    place.current?.append(region)
    const end = voice.onSay((text) => {
      const host = topDialog() ?? place.current
      if (host && region.parentElement !== host) host.append(region)
      region.textContent = text
    })
    return () => {
      end()
      region.remove()
    }
  }, [voice])
  return (
    <div ref={place}>
      <Narrator />
      <Results />
      <Opened />
      {escapes && <Escape />}
      <NoticesSaid />
    </div>
  )
}

/** How many incidents filters, search and time leave, told when they rest; nothing for a step of the clock. */
function Results() {
  const { view, names } = useShown()
  const voice = useVoice()
  const { from, to, mode, span, certain } = view.state
  const asked = JSON.stringify([selectedOf(view.state), from, to, mode, span, certain])
  const before = useRef(asked)
  const tell = useEffectEvent(() => {
    const { shown, passing } = view
    voice.say(names.words.said.results({ shown, passing }), 'results')
  })
  useEffect(() => {
    if (before.current === asked) return
    before.current = asked
    const timer = setTimeout(() => tell(), RESTS_MS)
    return () => clearTimeout(timer)
  }, [asked])
  return null
}

/** A card or the list of a place that was opened. */
function Opened() {
  const { view, names } = useShown()
  const stack = useApp((app) => app.stack)
  const stackOf = useApp((app) => app.stackOf)
  const { selected } = view
  const { said } = names.words
  const first = useRef(selected?.index ?? null)
  // What a link opens is the page itself.
  const isNew = selected !== null && selected.index !== first.current
  if (!isNew && selected === null) first.current = null
  const words = isNew ? incidentWords(selected, names) : null
  const card = words
    ? said.card({ kind: valueWords('kind', selected!.kind, names), ...words })
    : selected === null && stack.length > 0
      ? said[stackOf]({ n: stack.length })
      : ''
  useSaid(card, 'opened')
  return null
}

function NoticesSaid() {
  const notices = useApp((app) => app.notices)
  const { names } = useShown()
  const voice = useVoice()
  const told = useRef(0)
  useEffect(() => {
    for (const { id, message } of notices) {
      if (id <= told.current) continue
      told.current = id
      voice.say(messageWords(message, names.words))
    }
  }, [notices, names, voice])
  return null
}
