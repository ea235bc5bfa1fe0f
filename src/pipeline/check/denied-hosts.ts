/** Hosts that carry perpetrators' media or footage of violence; their subdomains are meant too. */
const DENIED = [
  't.me',
  'telegram.me',
  'telegram.org',
  'telegra.ph',
  'justpaste.it',
  'jihadology.net',
  'rumble.com',
  'bitchute.com',
  'liveleak.com',
  'kaotic.com',
  'theync.com',
  'goregrish.com',
  'watchpeopledie.tv',
  'top4top.io',
  'pixeldrain.com',
  'gofile.io',
  'files.fm',
  'mega.nz',
]

const LINK =
  /\b(?:https?:\/\/|www\.)[^\s"'<>]+|\b(?:javascript|vbscript|file|ftp|tg):[^\s"'<>]+|\bdata:[a-z]+\/[^\s"<>]+/gi
const BARE_HOST = /\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b/gi

/** Links and host names in a text that must not stand in the dataset, each once. */
export function deniedHosts(text: string): string[] {
  // Links and hosts go on after their full stop or colon; most texts only end with one.
  if (!/[.:]\S/.test(text)) return []
  const links = (text.match(LINK) ?? []).filter((link) => !/^(?:https?:\/\/|www\.)/i.test(link))
  const hosts = (text.match(BARE_HOST) ?? []).filter((host) =>
    DENIED.some((denied) => host.toLowerCase() === denied || host.toLowerCase().endsWith(`.${denied}`)),
  )
  return [...new Set([...links, ...hosts])]
}
