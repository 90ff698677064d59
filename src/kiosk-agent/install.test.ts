import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AgentEnvironment } from './settings.ts'

const script = 'scripts/install-contact-point.sh'
const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const isPosix = process.platform === 'linux'
const has = (program: string) => spawnSync(program, ['--version']).status === 0
const verifies = isPosix && has('systemd-analyze')
if (!verifies) console.warn('NO SYSTEMD-ANALYZE: the units of a contact point were not read by systemd.')
// It reads rules since systemd 254.
const readsRules = isPosix && spawnSync('udevadm', ['verify', '--help']).status === 0
if (!readsRules) console.warn('NO UDEVADM VERIFY: the rule for a stick was read by this test alone, not by udev.')
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

  /** What the agent reads from the settings that were written for these, and what was said. */
  function settingsFor(given: Record<string, string>) {
    const args = [script, 'https://loket.example', '1234-5678']
    const { status } = spawnSync('sh', args, { env: { ...process.env, ...given, CONTACT_POINT_ROOT: folder } })
    const lines = readFileSync(join(folder, 'etc/loket-contact-point.env'), 'utf8').split('\n').filter(Boolean)
    const named = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
    return { status, names: named.map(([name]) => name), settings: AgentEnvironment.parse(Object.fromEntries(named)) }
  }

  it('writes what stands beside the screen, and nothing of what does not', () => {
    const all = settingsFor({
      CONTACT_POINT_CARD_READER: 'http://127.0.0.1:7001',
      CONTACT_POINT_SCANNER: 'http://scanner.local/eSCL',
      CONTACT_POINT_PRINTER: 'ipp://printer.local/ipp/print',
      CONTACT_POINT_CAMERA: 'yes',
      CONTACT_POINT_EARPHONES: 'plughw:CARD=Headset',
    })
    expect(all.settings).toMatchObject({
      KIOSK_CARD_READER: 'http://127.0.0.1:7001',
      KIOSK_SCANNER: 'http://scanner.local/eSCL',
      PRINTER_URI: 'ipp://printer.local/ipp/print',
      KIOSK_CAMERA: 'yes',
      KIOSK_EARPHONES: ['/usr/bin/aplay', '-q', '-D', 'plughw:CARD=Headset'],
      KIOSK_CARDS: [],
    })
    expect(read('etc/chromium/policies/managed/loket.json')).toContain('VideoCaptureAllowedUrls')
    const least = settingsFor({ CONTACT_POINT_VOICE: 'no' })
    expect(least.settings).toMatchObject({
      KIOSK_VOICE: '',
      KIOSK_CAMERA: 'no',
      KIOSK_CARD_READER: '',
      KIOSK_SCANNER: '',
    })
    expect(least.settings.KIOSK_CARDS).toEqual(['/usr/bin/pcsc_scan', '-n'])
    expect(least.names).not.toContain('PRINTER_URI')
    expect(settingsFor({ CONTACT_POINT_CAMERA: 'ja' }).status).toBe(2)
  })

  it('writes every setting of the agent that its page of operations names', () => {
    const page = readFileSync('docs/operations/contact-point.md', 'utf8')
    const told = new Set(
      [...page.matchAll(/^\| `?([A-Z_`, ]+)`? \|/gm)].flatMap(([, names]) => names?.match(/[A-Z]+(_[A-Z]+)+/g)),
    )
    const text = readFileSync(script, 'utf8')
    // For tests, for a browser of somebody else, and the code that is given once.
    const others = ['KIOSK_BROWSER_ARGS', 'KIOSK_HEADLESS']
    for (const name of Object.keys(AgentEnvironment.shape).filter(
      (one) => one.startsWith('KIOSK_') || one === 'LOKET_URL',
    )) {
      expect([...told]).toContain(name)
      if (!others.includes(name)) expect(text).toContain(name)
    }
  })

  it('lets the user of the screen hear and see: the groups of sound, picture and touch', () => {
    expect(/usermod -a -G (\S+) kiosk/.exec(readFileSync(script, 'utf8'))?.[1]?.split(',').sort()).toEqual(
      ['audio', 'input', 'render', 'video'].sort(),
    )
  })

  const units = 'etc/systemd/system'
  const rule = 'etc/udev/rules.d/99-loket-stick.rules'
  const written = (stick?: string) => {
    const args = [script, 'https://loket.example', '1234-5678']
    const given = stick === undefined ? {} : { CONTACT_POINT_STICK: stick }
    return spawnSync('sh', args, { env: { ...process.env, ...given, CONTACT_POINT_ROOT: folder } })
  }
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')

  it('leaves sticks off unless the city asks for them, also when it did before', () => {
    expect(written('yes').status).toBe(0)
    expect(existsSync(join(folder, rule))).toBe(true)
    expect(written().status).toBe(0)
    expect(read('etc/modprobe.d/loket.conf')).toContain('install usb-storage /bin/false\n')
    expect(read('etc/loket-contact-point.env')).not.toContain('STICK')
    expect(readdirSync(join(folder, units)).filter((name) => name.includes('stick'))).toEqual([])
    expect(existsSync(join(folder, rule))).toBe(false)
    expect(written('ja').status).toBe(2)
  })

  it('mounts a stick to be read only, by the user of the agent, without programs, and lets go of it', () => {
    expect(written('yes').status).toBe(0)
    expect(read('etc/modprobe.d/loket.conf')).toBe('install uas /bin/false\n')
    const service = read(`${units}/loket-stick@.service`)
    const mount = /^ExecStart=\S+ -i -t (\S+) -o (\S+) \/dev\/%i (\S+)$/m.exec(service)
    expect(mount?.[1]).toBe('vfat,exfat')
    expect(mount?.[2]?.split(',').sort()).toEqual(
      ['ro', 'noexec', 'nosuid', 'nodev', 'uid=kiosk', 'gid=kiosk', 'fmask=0377', 'dmask=0277'].sort(),
    )
    // A name space of its own would hide it from the agent.
    expect(service).not.toMatch(/^(Private|Protect|ReadOnly|Inaccessible|Temporary)/m)
    const settings = AgentEnvironment.parse(
      Object.fromEntries(
        read('etc/loket-contact-point.env')
          .split('\n')
          .filter(Boolean)
          .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      ),
    )
    expect(settings.KIOSK_STICK).toBe(mount?.[3])
    expect(read(`${units}/loket-stick-over.path`)).toContain(`PathChanged=${settings.KIOSK_STICK_OVER}\n`)
    // The folder of that file is of the agent, and may be written by it.
    const folderOfAgent = /^RuntimeDirectory=(\S+)$/m.exec(read(`${units}/loket-contact-point.service`))?.[1]
    expect(dirname(settings.KIOSK_STICK_OVER)).toBe(`/run/${folderOfAgent}`)
  })

  it('reads what is a stick and nothing else: a rule in the form of udev', () => {
    expect(written('yes').status).toBe(0)
    const lines = read(rule).trim().split('\n')
    const item = /(?:ACTION|SUBSYSTEM|GOTO|LABEL|TAG|ENV\{[A-Z_]+\})(?:==|!=|\+=|=)"[^"]*"/.source
    for (const line of lines) expect(line).toMatch(new RegExp(`^${item}(?:, ${item})*$`))
    const ends = lines.filter((line) => line.includes('GOTO=')).map((line) => line.split(',')[0])
    expect(ends).toContain('ENV{ID_USB_INTERFACES}!=":080650:"')
    expect(ends).toContain('ENV{ID_FS_TYPE}!="vfat|exfat"')
    const labels = new Set([...read(rule).matchAll(/(?:GOTO|LABEL)="(\w+)"/g)].map(([, label]) => label))
    expect([...labels]).toEqual(['loket_stick_end'])
    expect(lines.filter((line) => line.includes('SYSTEMD_WANTS'))).toEqual([
      'TAG+="systemd", ENV{SYSTEMD_WANTS}+="loket-stick@%k.service"',
    ])
  })

  it.skipIf(!readsRules)('is a rule for udev', () => {
    expect(written('yes').status).toBe(0)
    expect(spawnSync('udevadm', ['verify', join(folder, rule)]).status).toBe(0)
  })

  it.skipIf(!verifies)('writes units that systemd reads without a remark', () => {
    expect(written('yes').status).toBe(0)
    const verify = (file: string) =>
      spawnSync('systemd-analyze', ['verify', '--man=no', join(folder, units, file)], { encoding: 'utf8' })
    for (const file of ['loket-stick@.service', 'loket-stick-over.service', 'loket-stick-over.path']) {
      const { status, stderr } = verify(file)
      expect([file, status, stderr]).toEqual([file, 0, ''])
    }
    // The programs of a contact point are not on every machine on which this runs.
    const { stderr } = verify('loket-contact-point.service')
    const remarks = stderr.split('\n').filter((line) => line && !line.includes('is not executable'))
    expect(remarks).toEqual([])
    // It does find what is wrong.
    writeFileSync(join(folder, units, 'wrong.service'), '[Service]\nType=oneshot\nExecStart=/nowhere\nNoSuchThing=1\n')
    expect(verify('wrong.service').stderr).toContain('NoSuchThing')
    rmSync(join(folder, units, 'wrong.service'))
  })
})
