import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { MagdaEnvironment, magdaSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'magda-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string) => {
  writeFileSync(join(folder, name), name)
  return join(folder, name)
}
const environment = {
  MAGDA_URL: 'https://magda.example/soap',
  MAGDA_SENDER: 'stad.example/loket',
  MAGDA_PURPOSES: 'attest-bevolking=1300, ander = 1301',
  MAGDA_CERT: file('cert'),
  MAGDA_KEY: file('key'),
  MAGDA_CA: file('ca'),
}

describe('The settings of MAGDA', () => {
  it('are read from the environment and its files', () => {
    expect(magdaSettings(MagdaEnvironment.parse(environment))).toEqual({
      url: 'https://magda.example/soap',
      sender: 'stad.example/loket',
      purposes: { 'attest-bevolking': '1300', ander: '1301' },
      cert: 'cert',
      key: 'key',
      ca: 'ca',
      timeoutMs: 4_000,
      retries: 2,
      connections: 16,
    })
  })

  it('name what is missing', () => {
    const { error } = MagdaEnvironment.safeParse({})
    expect(error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(environment))
  })

  it.each([
    ['MAGDA_URL', 'http://magda.example'],
    ['MAGDA_PURPOSES', 'attest-bevolking'],
    ['MAGDA_PURPOSES', 'a=1=2'],
    ['MAGDA_TIMEOUT_MS', '5'],
  ])('%s cannot be %s', (name, value) => {
    expect(MagdaEnvironment.safeParse({ ...environment, [name]: value }).success).toBe(false)
  })
})
