import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const script = 'scripts/install-contact-point.sh'
const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const has = (program: string) => spawnSync(program, ['--version']).status === 0
const isPosix = process.platform === 'linux'
if (!has('shellcheck')) console.warn('NO SHELLCHECK: the script that installs a contact point was not read by it.')

describe.skipIf(!isPosix)('The script that installs a contact point', () => {
  it.skipIf(!has('shellcheck'))('is clean for shellcheck', () => {
    expect(execFileSync('shellcheck', [script]).toString()).toBe('')
  })

  it('writes the policies, the settings and the service, and no code of a manager', () => {
    const args = [script, 'https://loket.example', '1234-5678', 'https://idp.example']
    execFileSync('sh', args, { env: { ...process.env, CONTACT_POINT_ROOT: folder } })
    const read = (file: string) => readFileSync(join(folder, file), 'utf8')
    expect(JSON.parse(read('etc/chromium/policies/managed/loket.json'))).toMatchObject({
      URLAllowlist: ['https://loket.example', 'https://idp.example'],
      ...{ DownloadRestrictions: 3, AllowFileSelectionDialogs: false, PrintingEnabled: false },
    })
    expect(read('etc/loket-contact-point.env')).toContain('LOKET_URL=https://loket.example\n')
    expect(read('etc/loket-contact-point.env')).toContain('KIOSK_VOICE=/usr/bin/espeak-ng\n')
    expect(read('etc/systemd/system/loket-contact-point.service')).toMatch(
      /ExecStart=\/usr\/bin\/cage -- \/opt\/loket-op-maat\/node_modules\/node-linux-\w+\/bin\/node --import tsx src\/kiosk-agent\/main\.ts\n/,
    )
    expect(spawnSync('grep', ['-r', '1234-5678', folder]).status).toBe(1)
  })
})
