import { mkdirSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where profiles lie. `inMemory`: nothing of it is ever written to a disk. */
export type Memory = Readonly<{ folder: string; inMemory: boolean }>

/** The type that Linux gives a file system in memory (statfs(2)). */
const tmpfs = 0x01021994

/** A folder of this device in memory, else in the folder for temporary files. */
export function memoryFor(deviceId: string): Memory {
  const inMemory = isMemory('/dev/shm')
  const folder = join(inMemory ? '/dev/shm' : tmpdir(), `loket-${deviceId.slice(-12)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return { folder, inMemory }
}

function isMemory(folder: string): boolean {
  if (process.platform !== 'linux') return false
  try {
    return statfsSync(folder).type === tmpfs
  } catch {
    return false
  }
}
