import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Proof } from './city.ts'

/**
 * One browser while it lives, for an agent that comes after one that was killed. It holds what a check looks for, so it lies in memory
 * beside the profiles and goes when the check is done. `screenId` null: nobody saw this browser yet.
 */
export type Living = Readonly<{
  folder: string
  pid: number
  screenId: string | null
  since: number
  markers: readonly string[]
}>

const recordsIn = (memory: string): string => join(memory, 'records')
const fileOf = (memory: string, { folder }: Pick<Living, 'folder'>): string =>
  join(recordsIn(memory), `${basename(folder)}.json`)

export function keepRecord(memory: string, living: Living): void {
  mkdirSync(recordsIn(memory), { recursive: true, mode: 0o700 })
  writeWhole(fileOf(memory, living), JSON.stringify(living))
}

export function forgetRecord(memory: string, living: Pick<Living, 'folder'>): void {
  rmSync(fileOf(memory, living), { force: true })
}

/** The browsers of an agent before this one. */
export function leftRecords(memory: string): readonly Living[] {
  mkdirSync(recordsIn(memory), { recursive: true, mode: 0o700 })
  return readdirSync(recordsIn(memory))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(recordsIn(memory), name), 'utf8')) as Living)
}

/** Proofs that the city did not hear yet, on disk: they hold counts and nothing of a person. */
export function proofsIn(file: string) {
  const read = (): readonly Proof[] => {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as readonly Proof[]
    } catch {
      return []
    }
  }
  const write = (proofs: readonly Proof[]) => writeWhole(file, JSON.stringify(proofs))
  return {
    /** As many as one heartbeat takes, the oldest first. */
    waiting: () => read().slice(0, 100),
    add: (proof: Proof) => write([...read(), proof]),
    heard: (proofs: readonly Proof[]) => {
      const told = new Set(proofs.map(({ screenId }) => screenId))
      write(read().filter(({ screenId }) => !told.has(screenId)))
    },
  }
}

/** Whoever reads it after a crash reads the old or the new, never a half. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
