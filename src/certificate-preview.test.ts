import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'preview-'))
afterAll(() => rmSync(folder, { recursive: true }))
const preview = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/certificate-preview.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })

describe('npm run certificate:preview', () => {
  it('writes a sealed sample and the authority to trust, and tells every check', () => {
    const { status, stdout, stderr } = preview('voorbeeld.pdf', 'register-extract')
    expect(stderr).toBe('')
    expect(stdout).not.toContain('WRONG')
    expect(stdout).toContain('our own verification finds it genuine')
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'voorbeeld.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(new X509Certificate(readFileSync(join(folder, 'voorbeeld.pem'))).ca).toBe(true)
  })

  it('says what to write when the file or the template is not known', () => {
    expect(preview()).toMatchObject({ status: 1, stderr: expect.stringContaining('FILE.pdf') })
    expect(preview('x.pdf', 'nergens')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('household-composition'),
    })
  })
})
