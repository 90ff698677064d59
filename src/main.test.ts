import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '#platform/http/index.ts'
import { makeCredentials } from '#platform/pki/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { expectClear } from './outage.fixture.ts'

const { url } = await testDatabase<unknown>()
const folder = mkdtempSync(join(tmpdir(), 'loket-main-'))
const port = await freePort()
const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function serve(env: Record<string, string>) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', '--disable-warning=ExperimentalWarning', main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
  })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text))
  return {
    child,
    ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
    said: () => said,
    until: async (words: string) => {
      for (let waited = 0; waited < 60_000 && !said.includes(words) && child.exitCode === null; waited += 50)
        await new Promise((resolve) => setTimeout(resolve, 50))
      return said
    },
  }
}

/** Everything that production must be told, with systems that are not there. */
async function allSettings(): Promise<Record<string, string>> {
  const { issued, authority } = await makeCredentials('Autoriteit', {
    commonName: 'Stad',
    organisation: 'Stad',
    usage: 'seal',
  })
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const [certificate, key, ca] = [
    file('own.pem', issued.cert),
    file('key.pem', issued.key),
    file('ca.pem', authority.cert),
  ]
  const nowhere = 'https://127.0.0.1:9'
  const names = ['SEAL_CLIENT_ID', 'SEAL_CLIENT_SECRET', 'SEAL_CREDENTIAL', 'ACM_IDM_RESIDENTS_ID']
  const more = ['ACM_IDM_RESIDENTS_SECRET', 'ACM_IDM_EMPLOYEES_ID', 'ACM_IDM_EMPLOYEES_SECRET', 'ACM_IDM_ROLE_SCOPE']
  const last = ['ACM_IDM_ROLE_CLAIM', 'MAGDA_SENDER', 'CIVIL_REGISTRY_TOKEN', 'ADDRESS_REGISTER_KEY']
  return {
    ...Object.fromEntries([...names, ...more, ...last].map((name) => [name, 'x'])),
    DATABASE_URL: url,
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: 'https://loket.example',
    MOLLIE_KEY: 'test_x',
    SEAL_URL: `${nowhere}/csc/v2`,
    SEAL_TOKEN_URL: `${nowhere}/oauth2/token`,
    SEAL_CERTIFICATES: certificate,
    SEAL_ANCHORS: ca,
    TIMESTAMP_URL: nowhere,
    TIMESTAMP_ANCHORS: ca,
    ACM_IDM_ISSUER: nowhere,
    ACM_IDM_ORGANISATIONS: 'OVO000001',
    ADDRESS_REGISTER_URL: nowhere,
    ADDRESS_LOOKUP_URL: nowhere,
    MAGDA_URL: nowhere,
    MAGDA_PURPOSES: 'attest-bevolking=1300',
    MAGDA_REST_URL: nowhere,
    PENSIONS_URL: nowhere,
    PENSIONS_TOKEN: 'x',
    DISABILITY_URL: nowhere,
    DISABILITY_TOKEN: 'x',
    MAGDA_TOKEN_URL: nowhere,
    MAGDA_TOKEN_ISSUER: nowhere,
    MAGDA_CLIENT_ID: 'x',
    MAGDA_CLIENT_KEY: key,
    MAGDA_TOKEN_SCOPE: 'x',
    SMS_KEY: 'x',
    SMS_FROM: 'Stad',
    UITPAS_CLIENT_ID: 'x',
    UITPAS_CLIENT_SECRET: 'x',
    UITPAS_CARD_SYSTEM: '1',
    UITPAS_ORGANISER: 'x',
    QUESTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    MAGDA_CERT: certificate,
    MAGDA_KEY: key,
    MAGDA_CA: ca,
    CIVIL_REGISTRY_URL: nowhere,
    SMTP_HOST: '127.0.0.1',
    MAIL_FROM: 'loket@stad.example',
    MAIL_FROM_NAME: 'Stad',
  }
}

const haveDefaults = ['DATA_DIR', 'PORT', 'ADDRESS_REGISTER_URL', 'ADDRESS_LOOKUP_URL']

describe('npm run serve', () => {
  it('refuses to start, and names every setting that is missing, never a value', async () => {
    const { ended, said } = serve({ DATABASE_URL: 'geheim', MOLLIE_KEY: 'geheim', PORT: '' })
    expect(await ended).toBe(1)
    const needed = Object.keys(await allSettings()).filter((name) => !haveDefaults.includes(name))
    expect(needed.filter((name) => !said().includes(`  ${name}: `))).toEqual([])
    expect(said()).not.toContain('geheim')
  }, 60_000)

  it('starts while every system that it depends on is silent, says so on the page, and ends when it is told to', async () => {
    const { child, ended, until } = serve(await allSettings())
    expect(await until('Ready')).toContain('Ready: https://loket.example')
    const asked = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html' } })
      return { status: response.status, body: await response.text() }
    }
    expect(JSON.parse((await asked('/health')).body)).toMatchObject({ status: 'ok' })
    expectClear(await asked('/'), 200)
    expectClear(await asked('/aanmelden'), 503, 'Aanmelden lukt nu even niet')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  }, 90_000)
})
