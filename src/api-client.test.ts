import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrder } from '#domain/grants/grants.fixture.ts'
import { giveGrant, makeAsker } from '#domain/grants/index.ts'
import { attachCard, lookAtPass, openWallet } from '#domain/passes/index.ts'
import { knowPerson } from '#domain/people/index.ts'
import { closeTasks, employRobot, openTask } from '#domain/tasks/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { type Actor, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { openingsPurpose } from './channels/api/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { answers, certificate } from './outage.fixture.ts'
import { aResident, seen } from './resident.fixture.ts'

const { url: database, pool } = await testDatabase<unknown>()
const folder = mkdtempSync(join(tmpdir(), 'loket-api-'))
const run = promisify(execFile)
let demo: Demo
let office: OpenContext

beforeAll(async () => {
  demo = await startDemo(
    {
      ...{ DATABASE_URL: database, DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' },
      LOKET_CLOCK: '2026-11-23T10:00:00+01:00',
    },
    { patience: 0.05 },
  )
  const { db, clock } = demo.program.site
  office = { db, actor: system('mid-office'), now: clock() }
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(folder, { recursive: true, force: true })
})

const administrator = (): OpenContext => {
  const names = { id: newId(), name: 'Dirk', unit: '', roles: ['administrator'] }
  const actor: Actor = { kind: 'employee', ...names, channel: 'desk', sessionId: newId() }
  return { ...office, actor }
}
const asker = (role: 'enforcement' | 'container', purpose: string) =>
  makeAsker(administrator(), { name: role, role, units: ['SW'], purposes: [purpose], perMinute: 600, days: 30 })

/** A plate that may stand, a card of a household, and two applications that wait for a robot. */
async function somethingToAsk() {
  await giveGrant(office, anOrder({ valid: { from: office.now, until: null } }))
  const { insz, givenNames, familyNames } = residentByKey('jan')
  const person = await knowPerson(office, { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' })
  const walletId = await openWallet(office, [person.id])
  const card = '0930000000001'
  await attachCard(office, walletId, card)
  for (const key of ['lina', 'tom']) await forRobot(key)
  return {
    ...{ card, walletId, check: (await asker('enforcement', 'parkeercontrole')).key },
    openings: (await asker('container', openingsPurpose)).key,
    robot: await employRobot(administrator(), { name: 'Archief', works: ['oud-archief'] }),
  }
}

/** An application that the register cannot end; instead of a person a robot gets it. */
async function forRobot(person: string): Promise<void> {
  const { population } = demo.simulators.simulators
  population.buttons.fail('30101')
  const resident = aResident(demo.program.url, person)
  const { pathname } = (await resident.sign(await resident.apply(certificate, answers))).url
  await seen(
    () => resident.visit(pathname),
    ({ body }) => body.includes('Een medewerker bekijkt uw aanvraag'),
  )
  population.buttons.fail(null)
  const { rows } = await pool.query('select id, number, applicant, round from cases."case" where id = $1', [
    pathname.split('/')[2],
  ])
  const [subject] = rows
  await closeTasks(office, subject.id)
  await openTask(office, {
    ...{ subject, product: demo.program.site.catalogue.current(certificate, office.now), reason: 'for-robot' },
    ...{ step: { id: 'archief', kind: 'robot', by: 'oud-archief' }, promisedOn: '2026-12-01', fourEyes: false },
    gives: { question: 'Wie woont hier?' },
  })
}

/** A program of others, that knows the client alone. */
const program = `import { ApiRefusal, client } from './client.ts'
const [url = '', given = '{}'] = process.argv.slice(2)
const { check, openings, robot, card } = JSON.parse(given) as Record<'check' | 'openings' | 'robot' | 'card', string>
const code = (error: unknown) => (error instanceof ApiRefusal ? error.code : String(error))

const { checkPlate, checkPlates, checkPlace } = client({ url, key: check })
const purpose = 'parkeercontrole'
const plate = await checkPlate({ purpose, may: 'stand', plate: '1-abc-123', zone: 'berchem-1' })
const plates = await checkPlates({ purpose, may: 'stand', questions: [{ plate: '9-ZZZ-999' }] })
const table = await client({ url }).admissionTable()
const today = table.admission.find(({ validFrom, validTo }) => validFrom <= '2026-11-23' && (validTo ?? '9999') >= '2026-11-23')
const door = { street: 'Fruithoflaan', number: '97', postcode: '2600', side: 'same', left: 0, right: 5 } as const
const place = await checkPlace({ purpose, may: 'stand', plate: '1-abc-123', place: door })

const { tellOpenings } = client({ url, key: openings })
const opening = { container: 'BER-0102', sequence: 1, card, fraction: 'REST', litres: 60, openedAt: '2026-11-23T08:00:00Z' } as const
const told = await tellOpenings({ openings: [opening] })
const twice = await tellOpenings({ openings: [opening] })
const foreign = await client({ url, key: check }).tellOpenings({ openings: [opening] }).catch(code)

const { leaseTask, keepTask, completeTask, failTask } = client({ url, key: robot })
const { task: first } = await leaseTask()
const { task: second } = await leaseTask()
if (!first || !second) throw new Error('Two tasks wait')
const kept = await keepTask(first.id, { lease: first.lease })
const nonsense = await completeTask(first.id, { lease: first.lease, result: { unasked: 1 } })
const done = await completeTask(first.id, { lease: first.lease, result: {} })
const failed = await failTask(second.id, { lease: second.lease, reason: 'archive-closed' })
const late = await completeTask(second.id, { lease: second.lease, result: {} }).catch(code)
const stranger = await client({ url, key: check }).leaseTask().catch(code)

console.log(JSON.stringify({
  checks: [plate.answer, plates.answers.map(({ answer }) => answer), place.because, today?.lowest.diesel],
  openings: [told, twice, foreign],
  tasks: [first.gives, first.work, kept.until > first.until, nonsense.problems, done, failed, late, stranger],
}))
`

/** Another, in two runs: between them its customer reads the message with the code. */
const books = `import { ApiRefusal, client } from './client.ts'
const [url = '', link = '', code = ''] = process.argv.slice(2)
const { freeDays, bookTime, confirmHold } = client({ url })
const confirm = () => confirmHold({ link, code }).catch((error) => ({ refused: error instanceof ApiRefusal && [error.code, error.said.left] }))
const book = async () => {
  const wish = { products: ['identiteitskaart'] }
  const { places: [first] } = await freeDays(wish)
  if (!first?.days[0]) throw new Error('Nothing is free')
  const contact = { kind: 'email', value: 'programma@voorbeeld.example' } as const
  const visitor = { name: 'Rosa Verbruggen', contact }
  return bookTime({ ...wish, place: first.place, startsAt: first.days[0].first, request: crypto.randomUUID(), visitor })
}
console.log(JSON.stringify(link ? await confirm() : await book()))
`

describe('A program that books by the description alone', () => {
  it('is told what its customer must do, and has a visit once the code of the message is given', async () => {
    await run(process.execPath, ['src/api-client.ts', demo.program.url, join(folder, 'client.ts')])
    writeFileSync(join(folder, 'books.ts'), books)
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const answer = async (...given: string[]) =>
      JSON.parse((await run(process.execPath, [join(folder, 'books.ts'), demo.program.url, ...given])).stdout)
    const asked = await answer()
    expect(asked.confirm).toEqual({ by: 'email', with: ['code', 'link'] })
    const { mail } = demo.simulators.simulators
    const letter = () => mail.letters('programma@voorbeeld.example')[0]?.text
    await expect.poll(letter, { timeout: 10_000, interval: 20 }).toMatch(/afspraak\/bevestigen\//)
    const code = letter()?.match(/\d{6}/)?.[0] ?? ''
    const wrong = code === '000000' ? '111111' : '000000'
    expect(await answer(asked.link, wrong)).toEqual({ refused: ['appointments/wrong-code', 4] })
    expect(await answer(asked.link, code)).toMatchObject({ link: asked.link, startsAt: asked.startsAt })
  }, 60_000)
})

describe('The description of the API of the running program', () => {
  const described = async () =>
    (await (await fetch(`${demo.program.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>
    }

  it('covers checks, the worklist of robots, events of containers, appointments and closed lists', async () => {
    const { paths } = await described()
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(ids.toSorted()).toEqual([
      ...[
        'admissionTable',
        'bookOnList',
        'bookTime',
        'cancelOnList',
        'checkCard',
        'checkPlace',
        'checkPlaces',
        'checkPlate',
        'checkPlates',
        'completeTask',
        'confirmHold',
        'failTask',
        'freeDays',
        'freeTimes',
        'holdTime',
        'keepTask',
        'leaseTask',
        'moveOnList',
        'nameVisitor',
        'releaseHold',
        'tellOpenings',
        'timesOnList',
        'workForHold',
      ],
    ])
  })

  it('gives a client whose types hold, and that works for all three in a process of its own', async () => {
    const { walletId, ...given } = await somethingToAsk()
    await run(process.execPath, ['src/api-client.ts', demo.program.url, join(folder, 'client.ts')])
    writeFileSync(join(folder, 'program.ts'), program)
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const flags = [
      '--noEmit',
      '--ignoreConfig',
      '--strict',
      '--skipLibCheck',
      '--allowImportingTsExtensions',
      '--types',
      'node',
    ]
    const where = [
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--lib',
      'es2024,dom',
      '--typeRoots',
      'node_modules/@types',
    ]
    await run('node_modules/.bin/tsc', [...flags, ...where, join(folder, 'program.ts')]).catch(
      (error: { stdout: string }) => {
        // The compiler says on its output what is wrong.
        throw new Error(error.stdout)
      },
    )

    const { stdout } = await run(process.execPath, [
      join(folder, 'program.ts'),
      demo.program.url,
      JSON.stringify(given),
    ])
    expect(JSON.parse(stdout)).toEqual({
      checks: ['yes', ['no'], 'other-register', 5],
      openings: [{ booked: 1, again: 0, notBooked: 0 }, { booked: 0, again: 1, notBooked: 0 }, 'grants/other-role'],
      tasks: [
        { question: 'Wie woont hier?' },
        'oud-archief',
        true,
        [{ field: 'unasked', code: 'tasks/result-unasked' }],
        { done: true, problems: [] },
        { returned: true },
        'tasks/lease-over',
        'tasks/unknown-robot',
      ],
    })
    expect((await lookAtPass(office, walletId)).cents).toBe(-100)
  }, 60_000)
})
