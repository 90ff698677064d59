import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isId } from '../ids/uuid.ts'
import { Refusal } from '../refusal.ts'
import { decrypted, encrypted, isEncrypted } from './encryption.ts'
import { ObjectDamaged, type ObjectName, type ObjectStore } from './store.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Objects as files in a folder: `folder/<end of owner>/<owner>/<sha256>`. With `key` (32 bytes) they are encrypted on disk;
 * files from before a key was set stay readable.
 */
export async function diskObjects(folder: string, { key }: Readonly<{ key?: Buffer }> = {}): Promise<ObjectStore> {
  if (key && key.length !== 32) throw new Error('The key of the object storage must be 32 bytes.')
  const unfinished = join(folder, 'unfinished')
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await sweep(unfinished)

  const homeOf = (owner: string) => {
    if (!isId(owner)) throw new Error('The owner of an object is an id.')
    return join(folder, owner.slice(-2), owner)
  }
  const pathOf = ({ owner, sha256: name }: ObjectName) => {
    if (!/^[0-9a-f]{64}$/.test(name)) throw new Error('An object is named by its SHA-256.')
    return join(homeOf(owner), name)
  }
  const boundTo = (name: ObjectName) => `${name.owner}/${name.sha256}`

  return {
    async put(owner, bytes) {
      const name = { owner, sha256: sha256(bytes) }
      const path = pathOf(name)
      if (await exists(path)) return name
      const temporary = join(unfinished, randomUUID())
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await writeThrough(temporary, key ? encrypted(bytes, key, boundTo(name)) : bytes)
        await rename(temporary, path)
        // The name itself must survive: a folder is flushed as a file is.
        for (const at of [dirname(path), dirname(dirname(path)), folder]) await flushFolder(at)
        return name
      } catch (error) {
        await rm(temporary, { force: true })
        throw isFull(error) ? new Refusal('unavailable', 'platform/storage-full') : error
      }
    },

    async get(name) {
      const stored = await readFile(pathOf(name)).catch(absent)
      if (!stored) return null
      const bytes = opened(stored, key, boundTo(name))
      if (!bytes || sha256(bytes) !== name.sha256) throw new ObjectDamaged(`Object ${boundTo(name)} is damaged.`)
      return bytes
    },

    async remove(name) {
      await unlink(pathOf(name)).catch(absent)
    },

    async removeAll(owner) {
      await rm(homeOf(owner), { recursive: true, force: true })
    },
  }
}

function opened(stored: Buffer, key: Buffer | undefined, bound: string): Buffer | null {
  if (!key || !isEncrypted(stored)) return stored
  try {
    return decrypted(stored, key, bound)
  } catch {
    return null
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

/** What a killed process left half: an hour is longer than any upload. */
async function sweep(unfinished: string): Promise<void> {
  for (const name of await readdir(unfinished)) {
    const path = join(unfinished, name)
    const found = await stat(path).catch(absent)
    if (found && Date.now() - found.mtimeMs > 3_600_000) await rm(path, { force: true })
  }
}

const exists = async (path: string) => (await stat(path).catch(absent)) != null

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')
