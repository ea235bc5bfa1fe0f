import { type Done, isControl } from './kept.ts'

type Control = Extract<Done, Element>

interface Set {
  readonly control: Control
  readonly value: string
  readonly checked: boolean
  readonly selection: readonly [number, number] | null
}

/**
 * Sets every control that was set back to what the page was made with: a page that takes it over knows of nothing else. The function returned does it
 * all again: first what was clicked and typed, while the page shows what it was done to, then each control once, with what it was set to last, since a
 * filter changes what stands where.
 */
export function takeBack(done: readonly Done[]): () => void {
  const set = done.filter((one) => isControl(one)).map(stateOf)
  for (const { control } of set) reset(control)
  return () => {
    for (const one of done) {
      if (one instanceof KeyboardEvent) one.target?.dispatchEvent(new KeyboardEvent(one.type, one))
      else if (one instanceof MouseEvent) one.target?.dispatchEvent(new MouseEvent(one.type, one))
    }
    for (const one of set) setAgain(one)
  }
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
