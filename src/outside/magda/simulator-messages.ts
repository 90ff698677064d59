import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './encoding.ts'

/** Message files as they are, by the name of the service and the number that was asked about. */
export type MessageFiles = Readonly<{
  /** The folder was there. */
  present: boolean
  /** How many there are, of the services that we use. */
  count: number
  find(service: string, insz: string): string | undefined
  /** Any service has a file about that number. */
  knows(insz: string): boolean
}>

/**
 * The collection under `folder` (which holds `magda/`); without the folder there are none. `folders`: by the name of a service, the
 * folder of its messages. Files are read when they are asked for.
 */
export function messageFilesIn(folder: string | undefined, folders: Readonly<Record<string, string>>): MessageFiles {
  const root = folder === undefined ? undefined : join(folder, 'magda')
  const present = root !== undefined && existsSync(root)
  const paths = new Map<string, string>(
    present
      ? Object.entries(folders).flatMap(([service, path]) =>
          filesIn(join(root, path)).map((name) => [`${service}/${name.slice(0, -4)}`, join(root, path, name)] as const),
        )
      : [],
  )
  const read = new Map<string, string>()
  return {
    present,
    count: paths.size,
    knows: (insz) => Object.keys(folders).some((service) => paths.has(`${service}/${insz}`)),
    find(service, insz) {
      const key = `${service}/${insz}`
      const path = paths.get(key)
      if (path === undefined) return undefined
      const text = read.get(key) ?? textOf(readFileSync(path)).replace(/^\uFEFF?<\?xml[^>]*\?>/, '')
      read.set(key, text)
      return text
    },
  }
}

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : []
