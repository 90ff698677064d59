import { constants } from 'node:fs'
import { lstat, open, opendir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Stick, StickLook } from './index.ts'

/** So much is looked at, however much there is: what nobody finds in a short list is not in it. */
const most = { files: 12, entries: 4_000, depth: 4, names: 120 }

type Found = Readonly<{ path: string; name: string; size: number; at: number; inode: number }>

/** Milliseconds between two looks whether the system let go of a stick. */
const lookAgain = 100

/**
 * A stick that the system mounts at this folder, read-only, without programs (`ro,noexec,nosuid,nodev`). No folder, no stick.
 * `over`: the file that is written when who was here is gone; the system then lets go of the stick, and the folder goes. Until it went nothing
 * of it is shown. Empty: the system does not hear it.
 */
export function mountedStick(folder: string, over = ''): Stick {
  let last: readonly Found[] = []
  let isOfSomebodyElse = false
  let waiting: NodeJS.Timeout | undefined

  async function look({
    endings,
    maxBytes,
  }: Readonly<{ endings: readonly string[]; maxBytes: number }>): Promise<StickLook> {
    last = []
    const root = await lstat(folder).catch(() => null)
    if (!root?.isDirectory() || isOfSomebodyElse) return { outcome: 'none' }
    const fits = (path: string) => endings.includes(extname(path).slice(1).toLowerCase())
    const found: Found[] = []
    let left = 0
    for await (const path of filesBelow(folder, fits)) {
      if (path === null) {
        left++
        continue
      }
      const file = await lstat(path).catch(() => null)
      if (!file?.isFile() || file.size === 0 || file.size > maxBytes) continue
      found.push({ path, name: shownName(path), size: file.size, at: file.mtimeMs, inode: file.ino })
    }
    found.sort((one, other) => other.at - one.at || one.name.localeCompare(other.name))
    last = found.slice(0, most.files)
    const files = last.map(({ name, size }) => ({ name, size }))
    return { outcome: 'files', files, left: left + found.length - last.length }
  }

  async function read(at: number): ReturnType<Stick['read']> {
    const wanted = last[at]
    if (!wanted) return null
    // A link that took its place is not followed.
    const file = await open(wanted.path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
      () => null,
    )
    if (!file) return null
    try {
      const now = await file.stat()
      if (!now.isFile() || now.ino !== wanted.inode || now.size !== wanted.size) return null
      const bytes = Buffer.alloc(wanted.size)
      const { bytesRead } = await file.read(bytes, 0, wanted.size, 0)
      return bytesRead === wanted.size ? { name: wanted.name, bytes } : null
    } catch {
      return null
    } finally {
      await file.close().catch(() => undefined)
    }
  }

  async function letGo(): Promise<void> {
    isOfSomebodyElse = true
    clearInterval(waiting)
    // A stick that stays, for the system did not hear it, is shown to nobody.
    await writeFile(over, '', { mode: 0o600 }).catch(() => undefined)
    const wait = async () => {
      const isGone = await lstat(folder).then(
        () => false,
        (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
      )
      if (!isGone) return
      isOfSomebodyElse = false
      clearInterval(waiting)
    }
    waiting = setInterval(() => void wait(), lookAgain).unref()
    await wait()
  }

  return {
    look,
    read,
    forget: () => {
      last = []
      if (over !== '') void letGo()
    },
  }
}

/** Regular files that fit, folder by folder, never through a link. Null: a folder that is too deep, or more than is looked at. */
async function* filesBelow(top: string, fits: (path: string) => boolean): AsyncGenerator<string | null> {
  const folders = [{ path: top, depth: 0 }]
  let seen = 0
  for (let next = folders.shift(); next; next = folders.shift()) {
    const entries = await opendir(next.path).catch(() => null)
    if (!entries) continue
    try {
      for await (const entry of entries) {
        if (++seen > most.entries) return yield null
        const path = join(next.path, entry.name)
        // What hides, and what a system keeps for itself, is nobody's paper.
        if (entry.name.startsWith('.') || entry.name === 'System Volume Information') continue
        if (entry.isFile() && fits(entry.name)) yield path
        else if (entry.isDirectory() && next.depth < most.depth) folders.push({ path, depth: next.depth + 1 })
        else if (entry.isDirectory()) yield null
      }
    } catch {
      // Taken out in the middle: what was seen is what there is.
    }
  }
}

/** One line, short, without what turns text around. */
const shownName = (path: string): string => {
  const name = (path.split('/').at(-1) ?? '').replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
  if (name.length <= most.names) return name
  const ending = extname(name)
  // Counted as the city counts; half of a sign that has two parts is left out.
  const begin = name.slice(0, Math.max(0, most.names - 1 - ending.length)).replace(/[\uD800-\uDBFF]$/, '')
  return `${begin}…${ending}`.slice(0, most.names)
}
