import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { eicar } from './eicar.ts'
import { clamdScanner, type VirusScanner } from './index.ts'
import { realClamd } from './real-clamd.fixture.ts'
import { startScannerSimulator } from './simulator.ts'

const simulator = await startScannerSimulator({ maxBytes: 2_000_000 })
const real = await realClamd()
if (!real)
  console.warn(
    'LEFT OUT: no clamd on this machine (Debian: clamav-daemon), so the scanner was tried on the simulator alone.',
  )

const scanners: [string, VirusScanner][] = [
  ['the simulator', clamdScanner({ at: simulator, patience: 3_000 })],
  ...(real ? [['a real clamd', clamdScanner({ at: real.at, patience: 10_000 })] as [string, VirusScanner]] : []),
]

afterEach(() => simulator.buttons.press('well'))
afterAll(async () => {
  real?.stop()
  await simulator.stop()
})

describe.each(scanners)('By %s', (_name, scanner) => {
  it('the EICAR test file is found', async () => {
    expect(await scanner.scan(eicar())).toMatchObject({
      outcome: 'infected',
      signature: expect.stringMatching(/eicar/i),
    })
  })
  it('an innocent file is clean', async () => {
    expect(await scanner.scan(Buffer.from('Dag Maria'))).toEqual({ outcome: 'clean' })
  })
  it('an empty file is clean', async () => {
    expect(await scanner.scan(Buffer.alloc(0))).toEqual({ outcome: 'clean' })
  })
  it('a file that comes in pieces is read whole', async () => {
    const pieces = async function* () {
      for (let index = 0; index < 20; index += 1) yield randomBytes(70_000)
    }
    expect(await scanner.scan(pieces())).toEqual({ outcome: 'clean' })
    const virus = async function* () {
      for (const sign of eicar()) yield Buffer.of(sign)
    }
    expect(await scanner.scan(virus())).toMatchObject({ outcome: 'infected' })
  })
  it('many files at once each get their own answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => scanner.scan(index % 2 ? eicar() : Buffer.from(`bestand ${index}`))),
    )
    expect(answers.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? 'infected' : 'clean')),
    )
  })
  it('readiness is said', async () => {
    expect(await scanner.isReady()).toBe(true)
  })
})

describe('A scanner', () => {
  const scanner = clamdScanner({ at: simulator, patience: 300 })

  it.each(['down', 'garbage'] as const)('that is %s never says clean', async (mood) => {
    simulator.buttons.press(mood)
    expect(await scanner.scan(Buffer.from('x'))).toMatchObject({ outcome: 'silent' })
    expect(await scanner.isReady()).toBe(false)
  })
  it('that is slow is not waited for', async () => {
    simulator.buttons.press('slow', 2_000)
    expect(await scanner.scan(Buffer.from('x'))).toEqual({ outcome: 'silent', reason: 'no answer in time' })
  })
  it('that is not there never says clean', async () => {
    expect(await clamdScanner({ at: { host: '127.0.0.1', port: 1 } }).scan(Buffer.from('x'))).toMatchObject({
      outcome: 'silent',
    })
    expect(await clamdScanner({ at: { socket: '/nowhere/clamd' } }).scan(Buffer.from('x'))).toMatchObject({
      outcome: 'silent',
    })
  })
  it('gets no more than was agreed', async () => {
    const strict = clamdScanner({ at: simulator, maxBytes: 1_000 })
    expect(await strict.scan(randomBytes(1_001))).toEqual({ outcome: 'too-large' })
    expect(await strict.scan(randomBytes(1_000))).toEqual({ outcome: 'clean' })
  })
  it('that finds a file too large itself is heard, though it hangs up', async () => {
    const patient = clamdScanner({ at: simulator, maxBytes: 50_000_000, patience: 5_000 })
    expect(await patient.scan(randomBytes(20_000_000))).toEqual({ outcome: 'too-large' })
  })
  it('whose file breaks off does not say clean', async () => {
    const broken = async function* () {
      yield Buffer.from('begin')
      throw new Error('the sender went away')
    }
    expect(await scanner.scan(broken())).toMatchObject({ outcome: 'silent' })
  })
})
