import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './encoding.ts'
import { type ServiceKey, services } from './services.ts'

/** Message files as they are, by service and the number that was asked about. */
export type MessageFiles = Readonly<{
  /** The folder was there. */
  present: boolean
  /** How many there are, of the services that we use. */
  count: number
  find(service: ServiceKey, insz: string): string | undefined
  /** Any service has a file about that number. */
  knows(insz: string): boolean
}>

const folders: Readonly<Record<ServiceKey, string>> = {
  person: `Persoon/GeefPersoon/${services.person.version}`,
  household: `Persoon/GeefGezinssamenstelling/${services.household.version}`,
  register: `Repertorium/RegistreerInschrijving/${services.register.version}/PERS`,
}

/** The collection under `folder` (which holds `magda/`); without the folder there are none. Files are read when they are asked for. */
export function messageFilesIn(folder: string | undefined): MessageFiles {
  const root = folder === undefined ? undefined : join(folder, 'magda')
  const present = root !== undefined && existsSync(root)
  const paths = new Map<string, string>(
    present
      ? (Object.keys(folders) as ServiceKey[]).flatMap((service) =>
          filesIn(join(root, folders[service])).map(
            (name) => [`${service}/${name.slice(0, -4)}`, join(root, folders[service], name)] as const,
          ),
        )
      : [],
  )
  const read = new Map<string, string>()
  return {
    present,
    count: paths.size,
    knows: (insz) => (Object.keys(folders) as ServiceKey[]).some((service) => paths.has(`${service}/${insz}`)),
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
