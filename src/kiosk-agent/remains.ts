import { createReadStream } from 'node:fs'
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where to look and what for. `since`: files that did not change after it (ms) cannot hold anything of this visit. */
export type Search = Readonly<{ folders: readonly string[]; markers: readonly string[]; since: number }>
export type Remains = Readonly<{ files: number; found: number; remains: number }>

/** Looks for what is left of a visit, destroys the files that hold it, and looks again: what then remains is said. */
export async function removeRemains(search: Search): Promise<Remains> {
  const { files, holding } = await look(search)
  for (const path of holding) await rm(path, { force: true }).catch(() => undefined)
  const { holding: still } = holding.length > 0 ? await look(search) : { holding: [] }
  return { files, found: holding.length, remains: still.length }
}

async function look({ folders, markers, since }: Search) {
  const wanted = markers.flatMap((marker) => [Buffer.from(marker), Buffer.from(marker, 'utf16le')])
  const holding: string[] = []
  let files = 0
  for (const folder of folders)
    for await (const path of filesIn(folder, since)) {
      files++
      if (await holds(path, wanted)) holding.push(path)
    }
  return { files, holding }
}

/** Regular files, never through a link. What goes away meanwhile, or is not ours to read, holds nothing that we wrote. */
async function* filesIn(folder: string, since: number): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path, since)
    else if (entry.isFile()) {
      const found = await lstat(path).catch(() => null)
      if (found && Math.max(found.mtimeMs, found.ctimeMs) >= since) yield path
    }
  }
}

/** Piece by piece, with the end of the piece before: a marker may lie across two. */
async function holds(path: string, wanted: readonly Buffer[]): Promise<boolean> {
  const longest = Math.max(0, ...wanted.map(({ length }) => length))
  let before = Buffer.alloc(0)
  try {
    for await (const piece of createReadStream(path)) {
      const seen = Buffer.concat([before, piece as Buffer])
      if (wanted.some((marker) => seen.includes(marker))) return true
      before = seen.subarray(Math.max(0, seen.length - longest))
    }
  } catch {
    return false
  }
  return false
}
