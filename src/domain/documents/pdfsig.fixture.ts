import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How often this stands in it. */
export const count = (text: string, what: string): number => text.split(what).length - 1

/** What tools that know nothing of us say; undefined when one is not on this machine. */
export function pdfsig(
  pdf: Buffer,
  trusted: readonly string[],
): Readonly<{ pdfsig: string; qpdf: string }> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'signed-'))
  const run = (tool: string, ...args: string[]) => {
    const { error, stdout, stderr } = spawnSync(tool, args, { timeout: 60_000, encoding: 'utf8' })
    return error ? undefined : `${stdout}${stderr}`
  }
  try {
    const file = join(folder, 'signed.pdf')
    writeFileSync(file, pdf)
    const database = `sql:${folder}`
    if (run('certutil', '-N', '-d', database, '--empty-password') === undefined) return undefined
    for (const [index, pem] of trusted.entries()) {
      const anchor = join(folder, `anchor-${index}.pem`)
      writeFileSync(anchor, pem)
      run('certutil', '-A', '-d', database, '-n', `anchor-${index}`, '-t', 'CT,C,C', '-i', anchor)
    }
    const [signatures, sound] = [run('pdfsig', '-nssdir', database, file), run('qpdf', '--check', file)]
    return signatures === undefined || sound === undefined ? undefined : { pdfsig: signatures, qpdf: sound }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
