import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one tool of somebody else says of a PDF. `absent`: it is not on this machine, so nothing was checked. */
export type ToolCheck = Readonly<{
  tool: string
  what: string
  outcome: 'passed' | 'failed' | 'absent'
  detail: string
}>

/**
 * Holds a sealed file against tools that know nothing of us: qpdf (is it a sound PDF), pdffonts (is every font in it)
 * and pdfsig (is the seal valid, trusted and over the total document; needs certutil to be told whom to trust).
 * `anchor` is the PEM of the authority behind the seal.
 */
export function checkWithTools(pdf: Uint8Array, anchor: string): readonly ToolCheck[] {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const file = join(folder, 'sealed.pdf')
  try {
    writeFileSync(file, pdf)
    return [checkStructure(file), checkFonts(file), checkSeal(file, folder, anchor)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkStructure(file: string): ToolCheck {
  const { status, output } = run('qpdf', ['--check', file])
  return judged('qpdf', 'the file is a sound PDF', status, status === 0 && !/WARNING/.test(output), output)
}

function checkFonts(file: string): ToolCheck {
  const { status, output } = run('pdffonts', [file])
  const rows = output
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '' && !row.startsWith('Syntax'))
  const embedded = rows.length > 0 && rows.every((row) => / yes (yes|no) +(yes|no) +\d+ +\d+\s*$/.test(row))
  return judged('pdffonts', 'every font is in the file', status, status === 0 && embedded, output)
}

function checkSeal(file: string, folder: string, anchor: string): ToolCheck {
  const what = 'the seal is valid, trusted, and over the total document'
  const pem = join(folder, 'anchor.pem')
  const database = `sql:${folder}`
  writeFileSync(pem, anchor)
  const made = run('certutil', ['-N', '-d', database, '--empty-password'])
  if (made.status === null) return judged('certutil', what, null, false, '')
  run('certutil', ['-A', '-d', database, '-n', 'anchor', '-t', 'CT,C,C', '-i', pem])
  const { status, output } = run('pdfsig', ['-nssdir', database, file])
  const good = ['Signature is Valid', 'Certificate is Trusted', 'Total document signed'].every((one) =>
    output.includes(one),
  )
  return judged('pdfsig', what, status, good, output)
}

function run(tool: string, args: readonly string[]): Readonly<{ status: number | null; output: string }> {
  const { status, stdout, stderr } = spawnSync(tool, args, { timeout: 60_000, encoding: 'utf8' })
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` }
}

const judged = (tool: string, what: string, status: number | null, good: boolean, detail: string): ToolCheck => ({
  tool,
  what,
  outcome: status === null ? 'absent' : good ? 'passed' : 'failed',
  detail,
})
