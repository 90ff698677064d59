import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Who runs the server (undefined: whoever we are), where its files lie, and which binaries it runs. */
export type Lodging = Readonly<{ uid?: number; gid?: number; folder: string; binaries: string; moved: boolean }>

/**
 * PostgreSQL refuses to run as root: as root we give it to `postgres`, else to `nobody`. That user must reach the data and the
 * binaries; where the chosen folder lies behind a closed door (such as /root) they lie in a folder under /var/tmp instead.
 */
export function lodgingFor(dataDir: string, binaries: string): Lodging {
  const wanted = resolve(dataDir, 'postgres')
  if (process.platform === 'win32' || process.getuid?.() !== 0) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    return { folder: wanted, binaries, moved: false }
  }

  const { uid, gid } = serverUser()
  const elsewhere = join(
    existsSync('/var/tmp') ? '/var/tmp' : tmpdir(),
    `loket-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`,
  )
  const reachable = isReachable(resolve(dataDir))
  const folder = reachable ? wanted : join(elsewhere, 'postgres')
  mkdirSync(folder, { recursive: true })
  chownSync(folder, uid, gid)
  chmodSync(folder, 0o700)
  return {
    uid,
    gid,
    folder,
    binaries: isReachable(binaries) ? binaries : copied(binaries, elsewhere),
    moved: !reachable,
  }
}

function serverUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // This machine has no such user: try the next.
    }
  }
  return { uid: 65_534, gid: 65_534 }
}

/** Every folder on the way up must let others through. */
function isReachable(path: string): boolean {
  mkdirSync(path, { recursive: true })
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

function copied(binaries: string, elsewhere: string): string {
  const target = join(elsewhere, 'binaries')
  try {
    accessSync(join(target, 'bin'), constants.R_OK)
  } catch {
    cpSync(binaries, target, { recursive: true, verbatimSymlinks: false, dereference: true })
    chmodSync(elsewhere, 0o755)
  }
  return target
}
