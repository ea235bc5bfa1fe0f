/** The counts of a value: as two figures for the eye, as a sentence for the ear. */
export const COUNT = {
  inWindow: (text: string) => <strong>{text}</strong>,
  seen: (text: string) => <span aria-hidden="true">{text}</span>,
  heard: (text: string) => <span className="visually-hidden">{text}</span>,
}
