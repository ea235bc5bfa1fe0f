/** Sets the text of an element that holds nothing else. The node stays: a new one with each step costs more than its text. */
export function write(element: Element | null, text: string): void {
  if (!element) return
  const { firstChild } = element
  if (!firstChild) element.textContent = text
  else if (firstChild.nodeValue !== text) firstChild.nodeValue = text
}
