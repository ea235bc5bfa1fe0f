/** What a reader did to a page before it could answer. */
export interface Kept {
  /** Listens no more, and sets every control back to what the page was made with: a page that takes it over knows of nothing else. */
  end(): void
  /**
   * Does it all again: first what was clicked and typed, while the page shows what it was done to, then each control once, with what it was set
   * to last, since a filter changes what stands where.
   */
  carryOut(): void
}

type Control = HTMLInputElement | HTMLSelectElement

interface Set {
  readonly control: Control
  readonly value: string
  readonly checked: boolean
  readonly selection: readonly [number, number] | null
}

/** What was done before this script was there: public/first.js keeps it. */
export interface Touched {
  readonly events: readonly Event[]
  end(): void
}

/**
 * Keeps clicks, keys and what is set on a page, from those that were kept `before` on, and calls `touched` with each.
 * Links go where they lead by themselves, and what `besides` holds takes care of itself.
 */
export function keepActions(
  page: Document,
  before: Touched | null,
  besides: () => Element | null,
  touched: () => void,
): Kept {
  const done: (MouseEvent | KeyboardEvent | Control)[] = []
  const ending = new AbortController()

  function keep(event: Event) {
    const { target } = event
    if (!event.isTrusted || !(target instanceof Element) || besides()?.contains(target)) return
    if (event instanceof MouseEvent) {
      if (!target.closest('a[href], label, input, select')) done.push(event)
    } else if (event instanceof KeyboardEvent) done.push(event)
    else if (isControl(target) && !done.includes(target)) done.push(target)
    touched()
  }
  before?.end()
  for (const event of before?.events ?? []) keep(event)
  for (const type of ['click', 'keydown', 'input'])
    page.addEventListener(type, keep, { capture: true, signal: ending.signal })
  page.addEventListener('pointerdown', touched, { capture: true, signal: ending.signal })

  let set: readonly Set[] = []
  return {
    end() {
      ending.abort()
      set = done.filter((one) => isControl(one)).map(stateOf)
      for (const { control } of set) reset(control)
    },
    carryOut() {
      for (const one of done) {
        if (one instanceof KeyboardEvent) one.target?.dispatchEvent(new KeyboardEvent(one.type, one))
        else if (one instanceof MouseEvent) one.target?.dispatchEvent(new MouseEvent(one.type, one))
      }
      for (const one of set) setAgain(one)
    },
  }
}

function isControl(target: unknown): target is Control {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

function stateOf(control: Control): Set {
  const isText = control instanceof HTMLInputElement && /^(?:text|search)$/.test(control.type)
  const selection = isText ? ([control.selectionStart ?? 0, control.selectionEnd ?? 0] as const) : null
  const checked = control instanceof HTMLInputElement && control.checked
  return { control, value: control.value, checked, selection }
}

function reset(control: Control) {
  if (control instanceof HTMLSelectElement)
    for (const option of control.options) option.selected = option.defaultSelected
  else if (control.type === 'radio')
    for (const other of radiosOf(control)) other.checked = other.defaultChecked
  else if (control.type === 'checkbox') control.checked = control.defaultChecked
  else control.value = control.defaultValue
}

function radiosOf(radio: HTMLInputElement): HTMLInputElement[] {
  const all = [...radio.ownerDocument.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
  return all.filter(({ name, form }) => name === radio.name && form === radio.form)
}

/** As a hand does it: past the page's own books on what a control holds, and with an event that says so. */
function setAgain({ control, value, checked, selection }: Set) {
  if (isTicked(control)) {
    if (control.checked !== checked) control.click()
    return
  }
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')!
  set!.call(control, value)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
  if (selection && control instanceof HTMLInputElement) control.setSelectionRange(...selection)
}
