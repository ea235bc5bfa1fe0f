import type { Language } from './language.ts'
import type { Failure, Message } from './message.ts'

/** A message in words. */
export function messageWords(message: Message, { notices }: Language): string {
  return (notices[message.code] as (message: Message) => string)(message)
}

/** Why there are no data, in words. */
export function failureWords(failure: Failure, { data }: Language): string {
  return failure.code === 'unexpected' ? data.unexpected(failure) : data.unreadable(failure)
}
