import { createReadStream } from 'node:fs'
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where to look and what for. `since`: files that did not change after it (ms) cannot hold anything of this visit. */
export type Search = Readonly<{ folders: readonly string[]; markers: readonly string[]; since: number }>
/** `unread`: folders and files that could not be looked through. Nobody knows what they hold: that is not clean. */
export type Remains = Readonly<{ files: number; found: number; remains: number; unread: number }>

/** Looks for what is left of a visit, destroys the files that hold it, and looks again: what then remains is said. */
export async function removeRemains(search: Search): Promise<Remains> {
  const { files, holding, unread } = await look(search)
  for (const path of holding) await rm(path, { force: true }).catch(() => undefined)
  const { holding: still } = holding.length > 0 ? await look(search) : { holding: [] }
  return { files, found: holding.length, remains: still.length, unread }
}

async function look({ folders, markers, since }: Search) {
  const wanted = markers.flatMap((marker) => [Buffer.from(marker), Buffer.from(marker, 'utf16le')])
  const holding: string[] = []
  let [files, unread] = [0, 0]
  for (const folder of folders)
    for await (const { path, isRead } of filesIn(folder, since)) {
      if (!isRead) unread++
      else {
        files++
        const held = await holds(path, wanted)
        if (held === 'unread') unread++
        else if (held) holding.push(path)
      }
    }
  return { files, holding, unread }
}

type Seen = Readonly<{ path: string; isRead: boolean }>

/**
 * Regular files, never through a link, and the folders that cannot be read. What goes away meanwhile, or never was there, holds nothing. A folder
 * below the one that was named counts when something was put in it since: `/tmp` has folders of other services that nobody else may read.
 */
async function* filesIn(folder: string, since: number, isNamed = true): AsyncGenerator<Seen> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(isGone)
  if (entries === 'unread') {
    if (isNamed || (await changedAfter(folder, since)) !== false) yield { path: folder, isRead: false }
    return
  }
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path, since, false)
    else if (entry.isFile()) {
      const isNew = await changedAfter(path, since)
      if (isNew) yield { path, isRead: isNew !== 'unread' }
    }
  }
}

/** Null: it is not there any more. Anything else: nobody knows. */
const isGone = (error: NodeJS.ErrnoException) =>
  error.code === 'ENOENT' || error.code === 'ENOTDIR' ? null : ('unread' as const)

async function changedAfter(path: string, since: number): Promise<boolean | 'unread'> {
  const found = await lstat(path).catch(isGone)
  if (found === null) return false
  return found === 'unread' ? found : Math.max(found.mtimeMs, found.ctimeMs) >= since
}

/** Piece by piece, with the end of the piece before: a marker may lie across two. */
async function holds(path: string, wanted: readonly Buffer[]): Promise<boolean | 'unread'> {
  const longest = Math.max(0, ...wanted.map(({ length }) => length))
  let before = Buffer.alloc(0)
  try {
    for await (const piece of createReadStream(path)) {
      const seen = Buffer.concat([before, piece as Buffer])
      if (wanted.some((marker) => seen.includes(marker))) return true
      before = seen.subarray(Math.max(0, seen.length - longest))
    }
  } catch (error) {
    return isGone(error as NodeJS.ErrnoException) ?? false
  }
  return false
}
