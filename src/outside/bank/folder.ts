import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the bank's program lays its files. A file that was read moves to `gelezen`, one that cannot be read to `geweigerd`. */
export type StatementFolder = Readonly<{
  /** Names of the files that wait, oldest first by name; half-written ones (`.part`, hidden) are left. */
  waiting(): Promise<readonly string[]>
  read(name: string): Promise<Uint8Array>
  /** Puts a file aside; it is never thrown away. Gone meanwhile (another process was first): nothing happens. */
  putAside(name: string, as: 'gelezen' | 'geweigerd'): Promise<void>
}>

const isFile = (name: string) => /^[^.][^/\\]*\.(cod|coda|bc2|txt)$/i.test(name)

export function statementFolder(path: string): StatementFolder {
  return {
    async waiting() {
      await mkdir(path, { recursive: true })
      const entries = await readdir(path, { withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && isFile(entry.name))
        .map(({ name }) => name)
        .sort()
    },
    read: (name) => readFile(join(path, name)),
    async putAside(name, as) {
      await mkdir(join(path, as), { recursive: true })
      await rename(join(path, name), join(path, as, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      })
    },
  }
}
