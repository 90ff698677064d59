import { spawnSync } from 'node:child_process'
import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCredentials } from '#platform/pki/index.ts'
import { readTimestamp, type TimestampAuthority, TimestampMissing, timestampClient } from './index.ts'
import { simulatedPolicy, startTimestampSimulator, type TimestampSimulator } from './simulator.tsx'

/** The same contract for the simulator and, by configuration, for the authority that a city chose. */
const real =
  process.env.TSA_CONTRACT_URL && process.env.TSA_CONTRACT_ANCHOR
    ? { url: process.env.TSA_CONTRACT_URL, anchor: process.env.TSA_CONTRACT_ANCHOR }
    : undefined
const hasOpenssl = spawnSync('openssl', ['version']).status === 0

let simulator: TimestampSimulator
let client: TimestampAuthority
let target: { url: string; anchor: string }

beforeAll(async () => {
  simulator = await startTimestampSimulator()
  target = real ?? simulator
  client = timestampClient({ url: target.url, anchors: [target.anchor] })
})
afterAll(() => simulator.stop())
beforeEach(() => simulator.buttons.press('well'))

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'stamped',
    (error: unknown) => (error instanceof TimestampMissing ? error.reason : String(error)),
  )

describe('A time-stamp authority', () => {
  it('stamps a hash, and the stamp is over those bytes only', async () => {
    const bytes = randomBytes(100)
    const { token, at } = await client.stamp(sha256(bytes))
    const anchors = [new X509Certificate(target.anchor)]

    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(600_000)
    expect(readTimestamp(token, bytes, anchors)).toMatchObject({ at })
    expect(readTimestamp(token, randomBytes(100), anchors)).toEqual({ fault: 'other-hash' })
  })

  it('is believed only by who trusts it', async () => {
    const bytes = randomBytes(100)
    const { token } = await client.stamp(sha256(bytes))
    const other = await makeCredentials('Een ander', { usage: 'timestamp', commonName: 'Een ander' })
    expect(readTimestamp(token, bytes, [new X509Certificate(other.authority.cert)])).toEqual({ fault: 'stranger' })
  })

  it('loses belief when one bit of the stamp is changed, wherever', async () => {
    const bytes = randomBytes(100)
    const { token } = await client.stamp(sha256(bytes))
    const anchors = [new X509Certificate(target.anchor)]
    const believed = Array.from(token.keys()).filter((place) => {
      const changed = Buffer.from(token)
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8))
      return 'at' in readTimestamp(changed, bytes, anchors)
    })
    expect(believed).toEqual([])
  })

  it.skipIf(!hasOpenssl)('is understood by openssl', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stamp-'))
    const [data, token, anchor] = ['data', 'token', 'anchor.pem'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const bytes = randomBytes(100)
    writeFileSync(data, bytes)
    writeFileSync(token, (await client.stamp(sha256(bytes))).token)
    writeFileSync(anchor, target.anchor)
    const verified = spawnSync('openssl', [
      'ts',
      '-verify',
      '-data',
      data,
      '-in',
      token,
      '-token_in',
      '-CAfile',
      anchor,
    ])
    rmSync(folder, { recursive: true })
    expect(verified.stdout.toString() + verified.stderr.toString()).toContain('Verification: OK')
  })
  if (!hasOpenssl) console.warn('openssl is not on this machine: no time stamp was held against it')
})

describe('The client of a time-stamp authority', () => {
  const impatient = () => timestampClient({ url: simulator.url, anchors: [simulator.anchor], timeoutMs: 200 })

  it('says that the authority is silent when it is down or too slow', async () => {
    simulator.buttons.press('down')
    expect(await reasonOf(impatient().stamp(randomBytes(32)))).toBe('silent')
    simulator.buttons.press('slow', 1_000)
    expect(await reasonOf(impatient().stamp(randomBytes(32)))).toBe('silent')
  })

  it('waits for an authority that is merely slow', async () => {
    simulator.buttons.press('slow', 100)
    expect(await reasonOf(impatient().stamp(randomBytes(32)))).toBe('stamped')
  })

  it('takes nonsense for no time stamp', async () => {
    simulator.buttons.press('garbage')
    expect(await reasonOf(impatient().stamp(randomBytes(32)))).toBe('garbage')
  })

  it('takes no stamp of an authority that it does not trust', async () => {
    const other = await makeCredentials('Een ander', { usage: 'timestamp', commonName: 'Een ander' })
    const distrustful = timestampClient({ url: simulator.url, anchors: [other.authority.cert] })
    expect(await reasonOf(distrustful.stamp(randomBytes(32)))).toBe('garbage')
  })

  it('asks for the policy that the city wants, and hears a refusal', async () => {
    const asking = (policy: string) =>
      timestampClient({ url: simulator.url, anchors: [simulator.anchor], policy }).stamp(randomBytes(32))
    expect(await reasonOf(asking(simulatedPolicy))).toBe('stamped')
    expect(await reasonOf(asking('2.999.1'))).toBe('refused')
  })
})
