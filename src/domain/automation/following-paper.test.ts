import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { diskObjects } from '#platform/objects/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications, noFacts } from '../cases/cases.fixture.ts'
import {
  addFollowingPaper,
  followingPapers,
  lookAtCase,
  saveAnswers,
  startCase,
  submitCase,
  withdrawCase,
} from '../cases/index.ts'
import { catalogueOf, groundsOf, type Product } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import type { AcceptedFile } from '../documents/index.ts'
import { toFollow } from '../forms/index.ts'
import { knowPerson } from '../people/index.ts'
import * as tasks from '../tasks/index.ts'
import { type MidOffice, proceed, standardSteps } from './index.ts'
import { unreachable } from './registers.fixture.ts'

const monday = new Date('2021-09-06T09:00:00+02:00')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
// Another process: connections of its own.
const other = openDatabase<unknown>(database.url)
const folder = mkdtempSync(join(tmpdir(), 'loket-following-'))
const objects = await diskObjects(folder)
const source = await aRegister({ clock: () => monday, invented: 0 }, { timeoutMs: 500 })
afterAll(async () => {
  await source.stop()
  await other.close()
  rmSync(folder, { recursive: true, force: true })
})
const { system, signed } = applications(db, monday)
const on = (context: OpenContext, day: string): OpenContext => ({ ...context, now: new Date(`${day}T09:00:00Z`) })

const proof = {
  name: 'proof',
  kind: 'file',
  label: { nl: 'Attest van de werkgever' },
  accept: ['pdf'],
  follows: [{ validFrom: '2021-09-01', validTo: '2021-12-31', days: 14, remindAfter: 7, toConfirm: true }],
} as const
const pages = (fields: Product['pages'][number]['fields']): Product['pages'] => [
  {
    slug: 'vraag',
    title: { nl: 'Vraag' },
    fields: [{ name: 'question', kind: 'text', label: { nl: 'Vraag' } }, ...fields],
  },
]
const product = aProduct({ id: 'met-papier', decision: 'person', issues: undefined, pages: pages([proof]) })
const atOnce = { ...proof, follows: undefined } as const
const strict = aProduct({ id: 'zonder-uitstel', decision: 'person', issues: undefined, pages: pages([atOnce]) })
const law = { nl: 'U bent ouder dan 120 jaar.' }
const oldOnly = aProduct({
  ...{ id: 'met-regel', issues: undefined, pages: pages([proof]) },
  conditions: [{ id: 'old', words: law, rule: 'person.age > 120', otherwise: law, source: 'Voorbeeld' }],
})
const skilled = aProduct({
  ...{ id: 'met-nazicht', issues: undefined, pages: pages([proof]) },
  steps: [
    { id: 'papers', kind: 'review', skill: 'voertuigdocumenten', fourEyes: true },
    { id: 'consult', kind: 'consult' },
    { id: 'issue', kind: 'issue' },
  ],
})
const catalogue = catalogueOf([product, strict, oldOnly, skilled], anOffer())
const never = { url: 'http://127.0.0.1:9', token: 'none' }
const office: MidOffice = {
  catalogue,
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry(never),
    ...unreachable(source.simulator.credentials),
  },
  maker: { templates: new Map() } as unknown as MidOffice['maker'],
  issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
  cityCodes: ['11002'],
  steps: standardSteps,
}

function aPaper(): AcceptedFile {
  const bytes = Buffer.from(`%PDF-1.7 ${newId()}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: 'attest.pdf', kind: 'pdf', type: 'application/pdf', size: bytes.length, sha256, bytes, notes: [] }
}

/** A draft whose applicant says that the paper comes later. */
async function promised(asked: Product = product) {
  const { insz, givenNames, familyNames } = residentByKey('jan')
  const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(system, person)
  const actor = { kind: 'resident', id: personId, level: 'substantial', channel: 'kiosk', sessionId: newId() } as const
  const customer: OpenContext = { db, actor, now: monday }
  const { id: caseId } = await startCase(customer, asked, personId)
  await saveAnswers(customer, caseId, { question: 'Mag mijn wagen er staan?', proof: toFollow })
  return { caseId, customer }
}

/** Filed without its paper, and as far as it goes. */
async function filed({ goesOn = true, asked = product } = {}) {
  const { caseId, customer } = await promised(asked)
  const file = async () => {
    const signature = await signed(customer, asked, caseId)
    return submitCase(customer, { product: asked, caseId, facts: noFacts, proof: signature })
  }
  await file()
  const goOn = (day = '2021-09-06') => proceed(on(system, day), office, caseId)
  if (goesOn) await goOn()
  return {
    ...{ caseId, customer, goOn },
    stand: () => lookAtCase(system, caseId),
    bring: (day: string, by = db) =>
      addFollowingPaper({ ...on(customer, day), db: by }, objects, { caseId, field: 'proof' }, aPaper()),
    came: (day: string, by = db) => tasks.papersCame({ ...on(system, day), db: by }, catalogue, caseId),
    task: async () =>
      (
        await sql<{
          reason: string
          status: string
        }>`select reason, status from tasks.task where case_id = ${caseId}`.execute(db)
      ).rows,
    messages: async () =>
      (
        await sql<{ template: string }>`select template from messages.message where case_id = ${caseId}
          order by created_at, id`.execute(db)
      ).rows.map(({ template }) => template),
  }
}
const due = (day: string, by = db) => tasks.papersDue({ ...on(system, day), db: by }, catalogue)
/** Somebody of the unit of these products, on the day after the last one. */
const worker = (name: string): OpenContext & { actor: { id: string } } => ({
  db,
  now: new Date('2021-09-21T10:00:00Z'),
  actor: {
    ...{ kind: 'employee', id: newId(), name, unit: 'OS', roles: ['mid-office'] },
    ...{ channel: 'desk', sessionId: newId() },
  },
})
/** A case of one test is no business of the next. */
const leave = (customer: OpenContext, caseId: string) => withdrawCase(customer, caseId)

describe('An application that is filed without a paper that may follow', () => {
  it('has its date, waits for the customer with the clock standing still, and tells which paper and until when', async () => {
    const { caseId, customer, stand, messages } = await filed()
    const subject = await stand()
    expect(subject).toMatchObject({ status: 'awaiting-customer', reason: 'paper-follows', stoppedOn: '2021-09-06' })
    expect(subject.submittedAt).toEqual(monday)
    expect(await tasks.awaitedPapersOf(customer, caseId)).toEqual({
      papers: ['proof'],
      bringBy: '2021-09-20',
      isOver: false,
    })
    expect(await messages()).toContain('paper-follows')
    await leave(customer, caseId)
  })

  it('goes on by itself when the paper comes: its promise moved by the days that it stood still', async () => {
    const { stand, bring, came, goOn, task } = await filed()
    const before = await stand()
    await bring('2021-09-13')
    await came('2021-09-13')
    await came('2021-09-13')
    expect(await stand()).toMatchObject({ status: 'submitted', stoppedOn: null })
    await goOn('2021-09-13')
    const after = await stand()
    expect(after).toMatchObject({ status: 'with-staff' })
    expect(followingPapers(after)).toEqual([])
    expect(after.answers.proof).toMatchObject({ name: 'attest.pdf' })
    expect((after.promisedOn ?? '') > (before.promisedOn ?? '')).toBe(true)
    expect(await task()).toEqual([{ reason: 'needs-person', status: 'open' }])
  })

  it('is reminded once, and after the last day a person looks; the paper is still taken then', async () => {
    const { caseId, stand, bring, goOn, task, messages } = await filed()
    expect(await due('2021-09-12')).toEqual({ reminded: 0, over: 0 })
    expect(await due('2021-09-13')).toEqual({ reminded: 1, over: 0 })
    expect(await due('2021-09-14')).toEqual({ reminded: 0, over: 0 })
    expect(await due('2021-09-20')).toEqual({ reminded: 0, over: 0 })
    expect(await due('2021-09-21')).toEqual({ reminded: 0, over: 1 })
    expect(await due('2021-09-22')).toEqual({ reminded: 0, over: 0 })
    await goOn('2021-09-21')
    expect(await stand()).toMatchObject({ status: 'with-staff', reason: 'paper-not-come' })
    expect(await task()).toEqual([{ reason: 'paper-not-come', status: 'open' }])
    expect((await messages()).filter((name) => name.startsWith('paper-'))).toEqual([
      'paper-follows',
      'paper-reminder',
      'paper-not-come',
    ])
    await bring('2021-09-22')
    expect(followingPapers(await stand())).toEqual([])
    await expect(bring('2021-09-22')).rejects.toMatchObject({ code: 'cases/no-paper-awaited' })
    await tasks.closeTasks(system, caseId)
  })

  it('is decided by nobody before the paper came, whoever would try', async () => {
    const { caseId, customer, goOn, stand } = await filed()
    await goOn()
    expect(await stand()).toMatchObject({ status: 'awaiting-customer' })
    const grant = sql`update cases.case set status = 'granted', decided_at = now() where id = ${caseId}`.execute(db)
    await expect(grant).rejects.toMatchObject({ code: '23514' })
    await leave(customer, caseId)
  })

  it('is asked nothing more once it was stopped', async () => {
    const { caseId, customer, messages } = await filed()
    await leave(customer, caseId)
    expect(await due('2021-09-13')).toEqual({ reminded: 0, over: 0 })
    expect(await due('2021-09-21')).toEqual({ reminded: 0, over: 0 })
    expect((await messages()).filter((name) => name.startsWith('paper-'))).toEqual(['paper-follows'])
  })

  it('goes on, or to a person, never nowhere, when the paper comes at the very end in another process', async () => {
    for (const lead of [0, 3, 8]) {
      const { caseId, bring, came, goOn, stand, task } = await filed()
      const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
      const [, ended] = await Promise.all([
        rest(8 - lead).then(() => bring('2021-09-21', other.db as OpenContext['db'])),
        rest(lead).then(() => due('2021-09-21')),
      ])
      await came('2021-09-21', other.db as OpenContext['db'])
      await goOn('2021-09-21')
      const subject = await stand()
      expect(subject).toMatchObject({ status: 'with-staff', stoppedOn: null })
      expect(followingPapers(subject)).toEqual([])
      expect(await task()).toEqual([{ reason: 'needs-person', status: 'open' }])
      expect(ended.over).toBeLessThanOrEqual(1)
      await tasks.closeTasks(system, caseId)
    }
  })
})

/** Connections on which every answer after the first waits, as of a source that is slow. */
function slowly() {
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let answers = 0
  const slow = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (++answers === 2) reached.resolve()
      if (answers > 1) await released.promise
      return result
    },
  })
  return { db: slow, reached: reached.promise, release: () => released.resolve() }
}

describe('A paper that comes while the mid-office is busy with its case', () => {
  it('is not left standing: what was under way writes nothing, and the case is taken up once more', async () => {
    const { caseId, bring, came, goOn, stand, task } = await filed({ goesOn: false })
    const slow = slowly()
    const underWay = proceed({ ...on(system, '2021-09-06'), db: slow.db }, office, caseId)
    await slow.reached
    await bring('2021-09-06')
    await came('2021-09-06')
    const woken = goOn()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await stand()).toMatchObject({ status: 'submitted' })
    slow.release()
    await Promise.all([underWay, woken])
    expect(await stand()).toMatchObject({ status: 'with-staff' })
    expect(await task()).toEqual([{ reason: 'needs-person', status: 'open' }])
    await tasks.closeTasks(system, caseId)
  })
})

/** What was decided is carried out, unless it was undone. */
async function carryOutOf(caseId: string, day = '2021-09-22') {
  const { rows } = await sql<{ id: string }>`select id from tasks.decision
    where case_id = ${caseId} and undone_at is null and carried_out_at is null`.execute(db)
  for (const { id } of rows) await tasks.carryOut(on(system, day), catalogue, id)
}

describe('An employee who lets it go on without the paper', () => {
  const an = worker('An Dierckx')
  const opened = async (caseId: string) =>
    (
      await sql<{
        id: string
        reason: string
        skill: string | null
        four_eyes: boolean
      }>`select id, reason, skill, four_eyes
        from tasks.task where case_id = ${caseId} and ended_at is null`.execute(db)
    ).rows[0] ?? { id: '', reason: '', skill: null, four_eyes: false }

  /** Nobody brought it, and somebody said that it goes on. */
  async function without(asked: Product) {
    const all = await filed({ asked })
    await due('2021-09-21')
    await all.goOn('2021-09-21')
    const decide = async (outcome: 'granted' | 'refused', by = an) => {
      const { id: taskId } = await opened(all.caseId)
      await tasks.takeTasks(by, catalogue, [taskId])
      const [ground] = groundsOf(asked)
      const grounds = 'Wij kregen uw attest niet.'
      return tasks.decideTask(by, catalogue, { taskId, outcome, conditions: ground ? [ground.id] : [], grounds })
    }
    return { ...all, decide }
  }
  const goesOn = async (asked: Product) => {
    const all = await without(asked)
    await all.decide('granted')
    await carryOutOf(all.caseId)
    await all.goOn('2021-09-22')
    return all
  }

  it('decides nothing: who decides about this service still has to, and may refuse', async () => {
    const { caseId, stand, decide, customer } = await goesOn(product)
    expect(await stand()).toMatchObject({ status: 'with-staff', reason: 'needs-person' })
    expect(await tasks.decisionsOf(an, caseId)).toEqual([])
    await decide('refused')
    await carryOutOf(caseId)
    expect(await stand()).toMatchObject({ status: 'refused' })
    expect(await tasks.decisionsOf(customer, caseId)).toMatchObject([{ outcome: 'refused' }])
  })

  it('is asked once: the one who decides may grant it', async () => {
    const { caseId, stand, decide, goOn } = await goesOn(product)
    await decide('granted')
    await carryOutOf(caseId)
    await goOn('2021-09-22')
    expect(await stand()).toMatchObject({ status: 'granted' })
  })

  it('leaves the rule its say: what it denies is refused', async () => {
    const { stand } = await goesOn(oldOnly)
    expect(await stand()).toMatchObject({ status: 'refused', explanation: [{ id: 'old', outcome: false }] })
  })

  it('ends no review, also when that is the first step: it asks for its own skill and second pair of eyes', async () => {
    const { caseId, decide, stand } = await without(skilled)
    await sql`update tasks.task set skill = null, four_eyes = false where case_id = ${caseId}`.execute(db)
    await decide('granted')
    await carryOutOf(caseId)
    await proceed(on(system, '2021-09-22'), office, caseId)
    expect(await stand()).toMatchObject({ status: 'with-staff', reason: 'needs-review' })
    expect(await opened(caseId)).toMatchObject({ reason: 'needs-review', skill: 'voertuigdocumenten', four_eyes: true })
    await tasks.closeTasks(system, caseId)
  })

  it('gets it back when the paper comes meanwhile, and so does who decided after that', async () => {
    const { bring, came, decide, caseId } = await without(product)
    await decide('granted')
    await bring('2021-09-22')
    await came('2021-09-22')
    expect(await tasks.taskOfCase(an, catalogue, caseId)).toMatchObject({ status: 'taken', takenBy: an.actor.id })
    await tasks.closeTasks(system, caseId)

    const later = await goesOn(product)
    await later.decide('refused')
    await later.bring('2021-09-22')
    await carryOutOf(later.caseId)
    expect(await later.stand()).toMatchObject({ status: 'with-staff' })
    expect(await tasks.taskOfCase(an, catalogue, later.caseId)).toMatchObject({ status: 'taken' })
    await tasks.closeTasks(system, later.caseId)
  })
})

describe('A paper that comes while a decision without it waits to be carried out', () => {
  const { an, piet } = { an: worker('An Dierckx'), piet: worker('Piet Claes') }

  /** Nobody brought it, and somebody refused for that. */
  async function refusedWithout() {
    const all = await filed()
    await due('2021-09-21')
    await all.goOn('2021-09-21')
    const taskOf = async () =>
      (
        await sql<{ id: string; status: string; taken_by: string | null }>`select id, status, taken_by from tasks.task
          where case_id = ${all.caseId} and reason = 'paper-not-come'`.execute(db)
      ).rows[0] ?? { id: '', status: '', taken_by: null }
    const { id: taskId } = await taskOf()
    await tasks.takeTasks(an, catalogue, [taskId])
    const grounds = 'Wij kregen uw attest niet.'
    const [ground] = groundsOf(product)
    const wish = { taskId, outcome: 'refused', conditions: ground ? [ground.id] : [], grounds } as const
    const decide = (by = an) => tasks.decideTask(by, catalogue, wish)
    const decisions = async () =>
      (
        await sql<{ id: string; undone: boolean; done: boolean }>`select id, undone_at is not null as undone,
          carried_out_at is not null as done from tasks.decision where task_id = ${taskId} order by at`.execute(db)
      ).rows
    const carryOut = async () => {
      const open = (await decisions()).find(({ undone }) => !undone)
      await tasks.carryOut(on(system, '2021-09-22'), catalogue, open?.id ?? newId())
    }
    return { ...all, taskId, taskOf, decide, decisions, carryOut }
  }

  it('takes it back: the task is again with who decided, who is told why in its trail', async () => {
    const { bring, came, decide, decisions, taskOf, taskId, stand, carryOut, caseId } = await refusedWithout()
    expect(await decide()).toMatchObject({ task: { status: 'decided' } })
    await bring('2021-09-22')
    await came('2021-09-22')
    await came('2021-09-22')
    expect(await decisions()).toMatchObject([{ undone: true, done: false }])
    expect(await taskOf()).toMatchObject({ status: 'taken', taken_by: an.actor.id })
    await carryOut()
    expect(await stand()).toMatchObject({ status: 'with-staff' })
    const { rows } = await sql<{ what: string }>`select what from tasks.event where task_id = ${taskId}`.execute(db)
    expect(rows.filter(({ what }) => what === 'paper-came')).toHaveLength(1)
    // Who decides with the paper before him is carried out.
    await decide({ ...an, now: new Date('2021-09-22T10:00:00Z') })
    await came('2021-09-22')
    await carryOut()
    expect(await stand()).toMatchObject({ status: 'refused' })
    await tasks.closeTasks(system, caseId)
  })

  it('also when it is carried out before the news of the paper was heard', async () => {
    const { bring, decide, decisions, taskOf, stand, carryOut, caseId } = await refusedWithout()
    await decide()
    await bring('2021-09-22')
    await carryOut()
    expect(await stand()).toMatchObject({ status: 'with-staff' })
    expect(await decisions()).toMatchObject([{ undone: true, done: false }])
    expect(await taskOf()).toMatchObject({ status: 'taken', taken_by: an.actor.id })
    await tasks.closeTasks(system, caseId)
  })

  it('and what waits for a second pair of eyes comes back to who proposed it', async () => {
    const { bring, came, decide, taskOf, taskId, caseId } = await refusedWithout()
    await sql`update tasks.task set four_eyes = true where id = ${taskId}`.execute(db)
    expect(await decide()).toMatchObject({ task: { status: 'to-confirm' } })
    await bring('2021-09-22')
    await came('2021-09-22')
    expect(await taskOf()).toMatchObject({ status: 'taken', taken_by: an.actor.id })
    await expect(tasks.confirmDecision(piet, catalogue, taskId)).rejects.toMatchObject({ code: 'tasks/wrong-status' })
    await tasks.closeTasks(system, caseId)
  })
})

describe('A paper that may not follow', () => {
  it('belongs to what is filed: a promise of it is an open question', async () => {
    const { caseId, customer } = await promised(strict)
    const made = await submitCase(customer, { product: strict, caseId, facts: noFacts, proof: null })
    expect(made).toEqual({ problems: [{ field: 'proof', code: 'forms/missing' }] })
    const outside = { ...(await promised()).customer, now: new Date('2022-01-03T09:00:00Z') }
    const { id } = await startCase(outside, product, outside.actor.id)
    expect(await submitCase(outside, { product, caseId: id, facts: noFacts, proof: null })).toEqual({
      problems: [{ field: 'proof', code: 'forms/missing' }],
    })
  })
})
