import {
  type Command,
  type EmbedEvent,
  type LinkState,
  type LinkValue,
  PROTOCOL,
  readEvent,
} from '../messages.ts'
import { attributeOf, KEYS, keyOf, linkValue } from './attributes.ts'
import type { ReachMapElement } from './reachmap.d.ts'

interface Pending {
  readonly resolve: (state: LinkState) => void
  readonly reject: (reason: Error) => void
}

/** The command that finds out whether a frame that was there before the script is ready. */
const PROBE = 0

/** A frame with a map, and the conversation with it. It adopts a frame that stands inside it, else it makes one. */
class ReachMap extends HTMLElement implements ReachMapElement {
  static readonly observedAttributes = ['src', 'height', 'title', ...KEYS.map(attributeOf)]

  state: LinkState = {}
  #frame: HTMLIFrameElement | null = null
  #ready = false
  #reflects = false
  #last = PROBE
  readonly #pending = new Map<number, Pending>()
  #waiting: object[] = []
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
      this.#post({ reachmap: PROTOCOL, id: PROBE, type: 'get' })
    } else this.#makeFrame()
    this.#dress()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear)
    for (const { reject } of this.#pending.values()) reject(new Error('The map was taken out of the page.'))
    this.#pending.clear()
    this.#waiting = []
    this.#ready = false
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (this.#reflects || !this.#frame || before === value) return
    if (name === 'src') {
      this.#ready = false
      this.#frame.src = this.#address()
    } else if (name === 'height' || name === 'title') this.#dress()
    else this.#send({ type: 'set', state: { [keyOf(name)]: linkValue(name, value) } })
  }

  get(): Promise<LinkState> {
    return this.#ask({ type: 'get' })
  }
  set(state: Readonly<Record<string, LinkValue>>): Promise<LinkState> {
    return this.#ask({ type: 'set', state })
  }
  play(stretch: { readonly from?: string; readonly to?: string } = {}): Promise<LinkState> {
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
    if (event.type === 'ack') this.#answered(event)
    if (event.type === 'ready') this.#opened()
    if (event.type === 'change') this.#reflect(event.state)
    if (event.type === 'resize' && !this.hasAttribute('height')) {
      this.#frame!.style.height = `${Math.min(Math.max(event.height, 120), 4000)}px`
    }
    if (type !== 'ack') this.dispatchEvent(new CustomEvent(type, { detail }))
  }

  #answered(ack: Extract<EmbedEvent, { type: 'ack' }>): void {
    if (ack.ok) this.#reflect(ack.state)
    if (ack.id === PROBE) this.#opened()
    const pending = this.#pending.get(ack.id as number)
    this.#pending.delete(ack.id as number)
    if (ack.ok) pending?.resolve(ack.state)
    else pending?.reject(new Error(ack.error))
  }

  #opened(): void {
    this.#ready = true
    for (const message of this.#waiting.splice(0)) this.#post(message)
  }

  #reflect(state: LinkState): void {
    this.state = state
    this.#reflects = true
    for (const key of KEYS) {
      const [name, value] = [attributeOf(key), state[key]]
      if (value === undefined) this.removeAttribute(name)
      else if (this.getAttribute(name) !== value) this.setAttribute(name, value)
    }
    this.#reflects = false
  }

  #ask(command: Command): Promise<LinkState> {
    return new Promise((resolve, reject) => {
      if (!this.#frame || !this.isConnected) {
        reject(new Error('The map is not in the page.'))
        return
      }
      const id = ++this.#last
      this.#pending.set(id, { resolve, reject })
      const message = { reachmap: PROTOCOL, id, ...command }
      if (this.#ready) this.#post(message)
      else {
        // A frame that loads lazily would keep the command waiting until it is scrolled to.
        this.#frame.loading = 'eager'
        this.#waiting.push(message)
      }
    })
  }

  /** For what nobody waits for: what is wrong with it is said where a developer looks. */
  #send(command: Command): void {
    this.#ask(command).catch((reason: Error) => console.warn(`<reach-map>: ${reason.message}`))
  }

  #post(message: object): void {
    this.#frame?.contentWindow?.postMessage(message, '*')
  }
}

if (!customElements.get('reach-map')) customElements.define('reach-map', ReachMap)
