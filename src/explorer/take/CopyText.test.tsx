// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CopyText } from './CopyText.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Presses the button of a text; returns the field. */
function copied(clipboard: unknown): HTMLTextAreaElement {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as Clipboard)
  render(<CopyText label="Frame" text="<iframe>" />)
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }))
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Frame' })
}

test.each([
  ['may not be copied', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ['can’t be copied, since the browser has no clipboard', undefined],
])('a text that %s is selected instead, and that is said', async (_, clipboard) => {
  const field = copied(clipboard)
  expect(
    await screen.findByText('The browser does not let the page copy. The text is selected.'),
  ).toBeTruthy()
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('<iframe>')
})

test('a text that is copied is said to be', async () => {
  const written: string[] = []
  copied({ writeText: async (text: string) => written.push(text) })
  expect([(await screen.findByText('Copied.')).tagName, written]).toEqual(['SPAN', ['<iframe>']])
})
