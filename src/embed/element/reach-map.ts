import {
  type ChapterSaid,
  type Command,
  type EmbedEvent,
  type LinkState,
  type LinkValue,
  type RemoteKey,
  readEvent,
} from '../messages.ts'
import { attributeOf, KEYS, keyOf, linkValue } from './attributes.ts'
import { converse } from './conversation.ts'
import type { ReachMapElement } from './reachmap.d.ts'

const KEY_CODES: { readonly [K in RemoteKey]: number } = {
  ArrowRight: 39,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowDown: 40,
  PageDown: 34,
  PageUp: 33,
  ' ': 32,
  Home: 36,
  End: 35,
  Escape: 27,
  b: 66,
  '.': 190,
  f: 70,
}

/** A frame with a map, and the conversation with it. It adopts a frame that stands inside it, else it makes one. */
class ReachMap extends HTMLElement implements ReachMapElement {
  static readonly observedAttributes = ['src', 'height', 'title', ...KEYS.map(attributeOf)]

  state: LinkState = {}
  #frame: HTMLIFrameElement | null = null
  #reflects = false
  /** What the last answer said of the story. */
  #chapter: ChapterSaid | undefined
  /** Attributes whose present value comes from the map, not from the page. */
  readonly #reflected = new Set<string>()
  readonly #conversation = converse(
    (message) => this.#frame?.contentWindow?.postMessage(message, '*'),
    (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  )
  readonly #hear = (event: MessageEvent) => {
    if (!this.#frame || event.source !== this.#frame.contentWindow) return
    const told = readEvent(event.data)
    if (told) this.#told(told)
  }

  get src(): string {
    return this.getAttribute('src') ?? ''
  }
  set src(address: string) {
    this.setAttribute('src', address)
  }

  connectedCallback(): void {
    // While the page is still read, a frame inside may not be there yet.
    if (document.readyState !== 'loading') this.#start()
    else
      document.addEventListener('DOMContentLoaded', () => this.isConnected && this.#start(), { once: true })
  }

  #start(): void {
    addEventListener('message', this.#hear)
    const found = this.querySelector('iframe')
    if (found) {
      this.#frame = found
      const asked = this.#asked()
      if (Object.keys(asked).length > 0) this.#send({ type: 'set', state: asked })
      this.#conversation.probe()
    } else this.#makeFrame()
    this.#dress()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear)
    this.#conversation.broken('The map was taken out of the page.')
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (this.#reflects) return
    this.#reflected.delete(name)
    if (!this.#frame || before === value) return
    if (name === 'src') this.#move()
    else if (name === 'height' || name === 'title') this.#dress()
    else this.#send({ type: 'set', state: { [keyOf(name)]: linkValue(name, value) } })
  }

  get(): Promise<LinkState> {
    return this.#ask({ type: 'get' })
  }
  set(state: Readonly<Record<string, LinkValue>>): Promise<LinkState> {
    return this.#ask({ type: 'set', state })
  }
  play(
    stretch: { readonly from?: string; readonly to?: string; readonly seconds?: number } = {},
  ): Promise<LinkState> {
    return this.#ask({ type: 'play', ...stretch })
  }
  pause(): Promise<LinkState> {
    return this.#ask({ type: 'pause' })
  }
  step(by: 1 | -1 = 1): Promise<LinkState> {
    return this.#ask({ type: 'step', by })
  }
  select(incident: string | null): Promise<LinkState> {
    return this.#ask({ type: 'select', incident })
  }
  highlight(incidents: readonly string[]): Promise<LinkState> {
    return this.#ask({ type: 'highlight', incidents })
  }
  async chapter(to: number | 'next' | 'back'): Promise<ChapterSaid> {
    await this.#ask({ type: 'chapter', to })
    return this.#chapter!
  }

  #makeFrame(): void {
    const frame = document.createElement('iframe')
    frame.loading = 'lazy'
    frame.allow = 'fullscreen'
    const sandbox = this.getAttribute('sandbox')
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
    frame.src = this.#address()
    this.#frame = frame
    this.replaceChildren(frame)
  }

  #dress(): void {
    const frame = this.#frame!
    frame.title = this.title || frame.title || 'Interactive map'
    if (!this.style.display) this.style.display = 'block'
    frame.style.cssText += ';display:block;border:0;width:100%;max-width:100%'
    const height = this.getAttribute('height')
    if (height) frame.style.height = /^\d+$/.test(height) ? `${height}px` : height
    else if (!frame.style.height) frame.style.height = '560px'
  }

  /** To a new address, which is the last word: the page's own attributes add to it, and what the old map said is gone. */
  #move(): void {
    const { searchParams } = new URL(this.src, document.baseURI)
    this.#reflects = true
    for (const name of KEYS.map(attributeOf)) {
      if (this.#reflected.has(name) || searchParams.has(keyOf(name))) this.removeAttribute(name)
    }
    this.#reflects = false
    this.#reflected.clear()
    this.state = {}
    this.#conversation.broken('The map was given another address.')
    this.#frame!.src = this.#address()
  }

  /** The attributes as keys of a link. */
  #asked(): Record<string, LinkValue> {
    const names = KEYS.map(attributeOf).filter((name) => this.hasAttribute(name))
    return Object.fromEntries(names.map((name) => [keyOf(name), linkValue(name, this.getAttribute(name))]))
  }

  #address(): string {
    const address = new URL(this.src, document.baseURI)
    for (const [key, value] of Object.entries(this.#asked())) address.searchParams.set(key, String(value))
    return address.href
  }

  #told(event: EmbedEvent): void {
    const { type, reachmap, ...detail } = event as EmbedEvent & { reachmap: number }
    if (event.type === 'ready') this.#conversation.opened()
    if (event.type === 'ack' && event.ok && event.chapter) this.#chapter = event.chapter
    if (event.type === 'key') this.#press(event.key)
    if (event.type === 'ack' && this.#conversation.answered(event) && event.ok) this.#reflect(event.state)
    // A map that has to go may still say something while the next one is loaded.
    if (event.type === 'change' && this.#conversation.ready) this.#reflect(event.state)
    if (event.type === 'resize' && !this.hasAttribute('height')) {
      this.#frame!.style.height = `${Math.min(Math.max(event.height, 120), 4000)}px`
    }
    if (type !== 'ack') this.dispatchEvent(new CustomEvent(type, { detail }))
  }

  /** A key that was pressed inside is one of the page: decks of slides listen to their document. */
  #press(key: RemoteKey): void {
    const keyCode = KEY_CODES[key]
    // Decks look at `keyCode`, which a browser takes from here though no list of fields has it any more.
    const init = { key, keyCode, which: keyCode, bubbles: true, cancelable: true }
    this.ownerDocument.dispatchEvent(new KeyboardEvent('keydown', init))
  }

  #reflect(state: LinkState): void {
    this.state = state
    this.#reflects = true
    for (const key of KEYS) {
      const [name, value] = [attributeOf(key), state[key]]
      if (this.getAttribute(name) === (value ?? null)) continue
      this.#reflected.add(name)
      if (value === undefined) this.removeAttribute(name)
      else this.setAttribute(name, value)
    }
    this.#reflects = false
  }

  #ask(command: Command): Promise<LinkState> {
    if (!this.#frame || !this.isConnected) return Promise.reject(new Error('The map is not in the page.'))
    // A frame that loads lazily would keep the command waiting until it is scrolled to.
    if (!this.#conversation.ready) this.#frame.loading = 'eager'
    return this.#conversation.ask(command)
  }

  /** For what nobody waits for: what is wrong with it is said where a developer looks. */
  #send(command: Command): void {
    this.#ask(command).catch((reason: Error) => {
      if (reason.name !== 'AbortError') console.warn(`<reach-map>: ${reason.message}`)
    })
  }
}

if (!customElements.get('reach-map')) customElements.define('reach-map', ReachMap)
