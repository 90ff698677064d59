import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./heic-process.js', import.meta.url))
const patience = 30_000

/** A HEIC picture, as some telephones send them, made into a JPEG by a process of its own. */
export function jpegFromHeic(
  bytes: Buffer,
  limits: Readonly<{ mostPixels: number; mostSide: number }>,
): Promise<Readonly<{ bytes: Buffer } | { wrong: 'too-many-pixels' | 'damaged' }>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, String(limits.mostPixels), String(limits.mostSide)], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // It needs nothing of ours: no settings, no secrets. (Windows wants to know where it lies itself.)
      env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', () => resolve({ wrong: 'damaged' }))
    child.on('close', (code) => {
      if (code === 0 && chunks.length > 0) return resolve({ bytes: Buffer.concat(chunks) })
      resolve({ wrong: code === 3 ? 'too-many-pixels' : 'damaged' })
    })
    // It may have given up before it read everything.
    child.stdin.on('error', () => {})
    child.stdin.end(bytes)
  })
}
