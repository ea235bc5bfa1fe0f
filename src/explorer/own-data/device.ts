/** A dataset that is kept on this device. */
export interface Kept {
  readonly name: string
  readonly bytes: number
}

const FOLDER = 'reachmap-datasets'

/** The folder in the part of the device's storage that this site alone reads. Rejects where the browser keeps nothing. */
async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(FOLDER, { create: true })
}

/** Keeps a file under its name, in place of one that has it. */
export async function keepOnDevice(name: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const handle = await (await folder()).getFileHandle(name, { create: true })
  const stream = await handle.createWritable()
  await stream.write(content)
  await stream.close()
}

/** What is kept, by name; nothing where the browser keeps nothing. */
export async function keptOnDevice(): Promise<readonly Kept[]> {
  try {
    const kept: Kept[] = []
    for await (const handle of (await folder()).values())
      if (handle.kind === 'file') kept.push({ name: handle.name, bytes: (await handle.getFile()).size })
    return kept.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

/** A kept file, to be opened. Rejects where it is not there any more. */
export async function fileOnDevice(name: string): Promise<File> {
  return (await (await folder()).getFileHandle(name)).getFile()
}

/** Forgets a file for good. */
export async function forgetOnDevice(name: string): Promise<void> {
  await (await folder()).removeEntry(name)
}
