import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { anOrder } from '#domain/grants/grants.fixture.ts'
import { giveGrant, grantChecks, makeAsker } from '#domain/grants/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { createServer } from '#platform/http/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { apiRoutes, checkOperations, clientFrom, minuteLimits } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const now = new Date('2021-09-07T10:00:00Z')
const clock = () => now
const office: OpenContext = { db, actor: system('mid-office'), now }
const administrator: OpenContext = {
  db,
  actor: {
    ...{ kind: 'employee', id: newId(), name: 'Els Claes', unit: 'IT', roles: ['administrator'] },
    ...{ channel: 'desk', sessionId: newId() },
  },
  now,
}
const wanted = { name: 'Handhaving', units: ['SW'], purposes: ['parkeercontrole'], days: 365, perMinute: 6_000 }
const { key } = await makeAsker(administrator, { ...wanted, role: 'enforcement' })
const { key: reader } = await makeAsker(administrator, { ...wanted, role: 'container' })
const { key: slow } = await makeAsker(administrator, { ...wanted, role: 'enforcement', perMinute: 2 })
await giveGrant(office, anOrder())
await giveGrant(
  office,
  anOrder({ kind: 'sorteerpas', allows: 'open', zone: null, subject: { of: 'card', key: 'SP004711' } }),
)

const lines: string[] = []
const app = await createServer({
  ...{ logLevel: 'info', formTargets: [], secure: false },
  logTo: { write: (line) => void lines.push(line) },
})
const checks = grantChecks({ pool: database.pool, logKey: Buffer.alloc(32, 1), clock })
await apiRoutes(app, {
  publicUrl: 'http://loket.test',
  operations: checkOperations({ checks, limits: minuteLimits(), clock }),
})
const url = await app.listen({ port: 0, host: '127.0.0.1' })
const folder = mkdtempSync(join(tmpdir(), 'loket-client-'))
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const post = async (path: string, body: unknown, with_: string | null = key) => {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(with_ && { authorization: `Bearer ${with_}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
const plate = { purpose: 'parkeercontrole', may: 'stand', plate: '1-ABC-123', zone: 'berchem-1' }

describe('A check over HTTP', () => {
  it.each(['1-ABC-123', '1abc123', ' 1 ABC 123', 'B 1.ABC.123', '１ABC１２３'])(
    'knows the plate %s',
    async (written) => {
      const answered = await post('/api/checks/plate', { ...plate, plate: written })
      expect(answered).toEqual({ status: 200, body: { answer: 'yes', kind: 'bewonersvergunning' } })
    },
  )

  it('answers a batch in its order, what cannot be read among it', async () => {
    const questions = [{ plate: '1-ABC-123', zone: 'berchem-1' }, { plate: '??' }, { plate: '2-DEF-456' }]
    const { body } = await post('/api/checks/plates', { purpose: 'parkeercontrole', may: 'stand', questions })
    expect(body).toEqual({
      answers: [
        { answer: 'yes', kind: 'bewonersvergunning' },
        { answer: 'unknown', because: 'unreadable' },
        { answer: 'no' },
      ],
    })
  })

  it('knows a card', async () => {
    const card = { purpose: 'parkeercontrole', may: 'open', card: 'sp 0047-11' }
    expect((await post('/api/checks/card', card, reader)).body).toEqual({ answer: 'yes', kind: 'sorteerpas' })
  })

  it('is answered as of its time, within bounds', async () => {
    const at = (instant: string) => post('/api/checks/plate', { ...plate, at: instant })
    expect((await at('2021-09-06T08:59:00+02:00')).body).toEqual({ answer: 'no' })
    expect((await at('2021-09-06T09:00:00+02:00')).body).toMatchObject({ answer: 'yes' })
    for (const never of ['2021-09-07T12:30:00+02:00', '2021-05-01T00:00:00Z'])
      expect(await at(never)).toEqual({ status: 409, body: { error: 'api/wrong-time' } })
  })

  it('without a key that is good, for another purpose, or beyond its role, is refused', async () => {
    const unknown = `lomk_${'x'.repeat(43)}`
    for (const wrong of [null, 'x', unknown])
      expect(await post('/api/checks/plate', plate, wrong)).toEqual({
        status: 401,
        body: { error: 'grants/unknown-key' },
      })
    expect((await post('/api/checks/plate', { ...plate, purpose: 'nieuwsgierig' })).body.error).toBe(
      'grants/other-purpose',
    )
    expect((await post('/api/checks/plate', plate, reader)).body.error).toBe('grants/other-role')
  })

  it('is limited per key', async () => {
    const statuses = []
    for (let count = 0; count < 5; count++) statuses.push((await post('/api/checks/plate', plate, slow)).status)
    // The first is counted by its address, until the key is known.
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  })

  const tooMany = { purpose: 'parkeercontrole', may: 'stand', questions: Array(1_001).fill({ plate: '1-ABC-123' }) }
  it.each([
    ['nothing', '/api/checks/plate', '', 400],
    ['no JSON', '/api/checks/plate', '{', 400],
    ['a list', '/api/checks/plate', [], 400],
    ['a plate without a purpose', '/api/checks/plate', { may: 'stand', plate: '1ABC123' }, 400],
    ['something of its own', '/api/checks/plate', { ...plate, person: 'x' }, 400],
    ['a day for a time', '/api/checks/plate', { ...plate, at: '2021-09-07' }, 400],
    ['a zone that is none', '/api/checks/plate', { ...plate, zone: "x' or 1=1\u0000" }, 400],
    ['a plate of a page', '/api/checks/plate', { ...plate, plate: 'A'.repeat(5_000) }, 400],
    ['a thousand and one plates', '/api/checks/plates', tooMany, 400],
    ['a book', '/api/checks/plates', 'x'.repeat(400_000), 413],
  ])('of %s is wrong, and what stood in it is not said again', async (_what, path, body, status) => {
    const answered = await post(path, body)
    expect(answered.status).toBe(status)
    expect(JSON.stringify(answered.body)).not.toMatch(/1ABC123|or 1=1/)
  })

  it('leaves no plate, card or key in the log of the program', () => {
    expect(lines.length).toBeGreaterThan(0)
    for (const secret of ['1ABC123', '1-ABC-123', 'SP004711', key, reader]) expect(lines.join()).not.toContain(secret)
  })
})

describe('The description of the API', () => {
  it('names every operation with what it takes and gives', async () => {
    const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as Record<string, never>
    expect(document).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/checks/plate': { post: { operationId: 'checkPlate', requestBody: { required: true } } },
        '/api/checks/plates': { post: { operationId: 'checkPlates' } },
        '/api/checks/card': { post: { operationId: 'checkCard' } },
      },
    })
  })

  it('is enough to make a client that works, in a process of its own', async () => {
    const document = await (await fetch(`${url}/api/openapi.json`)).json()
    writeFileSync(join(folder, 'client.ts'), clientFrom(document as Parameters<typeof clientFrom>[0]))
    writeFileSync(
      join(folder, 'asks.ts'),
      `import { ApiRefusal, client } from './client.ts'
       const [url, key] = process.argv.slice(2)
       const { checkPlate, checkPlates, checkCard } = client({ url, key })
       const purpose = 'parkeercontrole'
       const one = await checkPlate({ purpose, may: 'stand', plate: '1-abc-123', zone: 'berchem-1' })
       const { answers } = await checkPlates({ purpose, may: 'stand', questions: [{ plate: '9-ZZZ-999' }] })
       const refused = await checkCard({ purpose, may: 'open', card: '4711' }).catch((error) => error)
       console.log(JSON.stringify([one, answers, refused instanceof ApiRefusal && refused.code]))`,
    )
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'asks.ts'), url, key])
    expect(JSON.parse(stdout)).toEqual([
      { answer: 'yes', kind: 'bewonersvergunning' },
      [{ answer: 'no' }],
      'grants/other-role',
    ])
  })
})
