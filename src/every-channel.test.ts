import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answers } from '#domain/forms/index.ts'
import { endGrant, grantsOfCase } from '#domain/grants/index.ts'
import { passOf, sweepPasses } from '#domain/passes/index.ts'
import { personByNumber } from '#domain/people/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { passRulesNow } from './channels/pass.ts'
import { aVisitor, type Walk, walks } from './channels.fixture.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-channels-'))
let demo: Demo
beforeAll(async () => {
  demo = await startDemo(
    {
      ...{ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
      LOKET_CLOCK: '2026-11-23T10:00:00+01:00',
    },
    { patience: 0.05 },
  )
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Story = Readonly<{
  product: string
  person: string
  answers: Answers
  because: string
  ends: string
  says?: string
}>
const certificate = { purpose: 'school', delivery: 'here' }

/** Walked in every channel of the product. Each stands here for a reason; what only differs in its texts is not walked again. */
const stories: readonly Story[] = [
  {
    ...{ product: 'attest-gezinssamenstelling', person: 'sofie', answers: certificate, ends: 'granted' },
    because: 'granted on two consultations, with a document',
  },
  {
    ...{ product: 'attest-nationaliteit', person: 'omer', answers: certificate, ends: 'refused' },
    because: 'refused by a rule on what the register says',
  },
  {
    ...{ product: 'attest-woonst', person: 'piet', answers: certificate, ends: 'refused' },
    because: 'refused by a rule on the address; one condition looks at the channel',
  },
  {
    ...{ product: 'taxicheques', person: 'omer', answers: { count: '10', income: '45000,00' }, ends: 'refused' },
    because: 'refused on an amount that was typed, before anybody paid',
  },
  {
    ...{ product: 'pensioenaanvraag', person: 'maria', ends: 'granted' },
    answers: { start: '2027-10-01', abroad: 'no', phone: '' },
    because: 'a day, and a service that takes over',
  },
  {
    ...{ product: 'parkeervergunning-bewoner', person: 'jan', ends: 'granted' },
    answers: { plate: '1WWW901', country: 'BE' },
    because: 'a right that is written in the register of grants',
  },
  {
    ...{ product: 'lez-toelating', person: 'sofie', ends: 'draft' },
    answers: { plate: '1WWW902', country: 'BE', period: 'week', from: '2026-11-24' },
    says: 'Uw wagen mag al binnen. U hebt dit niet nodig en u betaalt niets.',
    because: 'told before anybody pays, on what the vehicle register says; it is not handed in',
  },
  {
    ...{ product: 'lez-dagpas', person: 'sofie', ends: 'draft' },
    answers: { plate: '1WWW902', country: 'BE', day: '2026-11-23' },
    says: 'Uw wagen mag al binnen. U hebt dit niet nodig en u betaalt niets.',
    because: 'nobody is sold a day pass for a car that may enter',
  },
  {
    ...{ product: 'lez-dagpas', person: 'jan', ends: 'awaiting-payment' },
    answers: { plate: '1WXX123', country: 'BE', day: '2026-11-24' },
    says: 'Het voertuigenregister zegt nu niets over deze plaat.',
    because: 'a car that the register does not know may have one, and that is said',
  },
  {
    ...{ product: 'kansentarief', person: 'yasmina', answers: { forWhom: 'self' }, ends: 'granted' },
    because: 'decided by what the source of social statuses says',
  },
  {
    ...{ product: 'kansentarief', person: 'ilse', answers: { forWhom: 'self' }, ends: 'with-staff' },
    because: 'left to a person, because no source knows a ground',
  },
]

type Decided = Readonly<{ status: string; reason: string | null; explanation: unknown; fee_cents: number | null }>

/** How it was decided, and what came of it: without what is of one case only. */
async function decisionOn(caseId: string) {
  const look = () =>
    sql<Decided>`select status, reason, explanation, fee_cents from cases."case" where id = ${caseId}`.execute(db)
  const { rows } = await seen(look, ({ rows }) => !['submitted', 'waiting'].includes(rows[0]?.status ?? ''))
  const documents = await sql`select kind, template, issuer from documents.document where case_id = ${caseId}`.execute(
    db,
  )
  const grants = await sql`select kind, zone, subject_key from grants."grant" where case_id = ${caseId}`.execute(db)
  const tasks =
    await sql`select step, kind, reason, skill, promised_on from tasks.task where case_id = ${caseId}`.execute(db)
  return {
    ...rows[0],
    explanation: withoutChannel(rows[0]?.explanation),
    documents: documents.rows,
    grants: grants.rows,
    tasks: tasks.rows,
  }
}

/** So that the next channel meets the same facts: a dwelling has two places. */
async function endGrants(caseId: string): Promise<void> {
  const { db, clock } = demo.program.site
  const context = { db, actor: system('test'), now: clock() }
  for (const { id } of await grantsOfCase(context, caseId)) await endGrant(context, id)
}

/** A condition may look at the channel (what may be printed at a contact point): how it looked is left out, how it turned out is not. */
function withoutChannel(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutChannel)
  if (part === null || typeof part !== 'object') return part
  const { seen = [] } = part as Readonly<{ seen?: readonly Readonly<{ name?: string }>[] }>
  if (seen.some(({ name }) => name === 'applicant.channel')) return 'the channel'
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withoutChannel(value)]))
}

/** What the applicant reads of it, at home: the same words, but for number and address of the case. */
async function wordsOn(caseId: string, person: string): Promise<string> {
  const resident = aResident(demo.program.url, person, 'eid', aVisitor())
  await resident.signIn()
  const { url, body } = await resident.visit(`/aanvraag/${caseId}/beslissing`)
  if (!url.pathname.endsWith('/beslissing')) return ''
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''
  const text = main
    .replace(/<[^>]*>/g, ' ')
    .replace(/Aangevraagd via: (thuis|een contactpunt|het loket|de telefoon)/g, '')
  return text
    .replace(/\s+/g, ' ')
    .replace(/LM-\w{4}-\w{4}/g, 'LM')
    .replace(/\d{1,2}[.:]\d{2}( uur)?/g, 'uur')
}

describe.each(stories)('$product for $person ($because)', ({ product, person, answers, ends, says }) => {
  const decided: Record<string, Readonly<{ decision: unknown; words: string }>> = {}

  it('is decided in each of its channels', async () => {
    const { catalogue, clock } = demo.program.site
    const { channels, pages } = catalogue.current(product, clock())
    for (const [name, walk] of Object.entries<Walk>(walks)) {
      if (name === 'kiosk' && !channels.includes('kiosk')) continue
      const { caseId, check } = await walk(demo.program.url, { person, product, pages, answers })
      const decision = await decisionOn(caseId)
      expect(decision.status, name).toBe(ends)
      if (says) expect(check, name).toContain(says)
      await endGrants(caseId)
      decided[name] = { decision, words: await wordsOn(caseId, person) }
    }
  }, 90_000)

  it('with the same decision, and the same explanation in the same words', () => {
    const { home, ...others } = decided
    expect(Object.keys(others).length).toBeGreaterThan(1)
    for (const [name, other] of Object.entries(others)) expect(other, name).toEqual(home)
  })
})

describe('A sorting pass, which nobody has to ask', () => {
  const city = () => ({ db: demo.program.site.db, actor: system('passes'), now: demo.program.site.clock() })
  const idOf = async (key: string) => (await personByNumber(city().db, residentByKey(key).insz))?.id ?? ''
  const passOn = async (key: string) => {
    const id = await idOf(key)
    const pass = await passOf(city(), id)
    const { status, refill, settleOn } = pass?.wallet ?? {}
    const { cents, cards, waitsForCard, members = [] } = pass ?? {}
    return { status, refill, settleOn, cents, cards, waitsForCard, ofOneself: members.includes(id) }
  }
  const sweep = () => sweepPasses(city(), passRulesNow(demo.program.site), demo.program.office.registers.population)
  const atHome = async (person: string) => {
    const resident = aResident(demo.program.url, person, 'eid', aVisitor())
    return resident.send(await resident.signIn('/mijn-loket/sorteerpas'), '/mijn-loket/sorteerpas/nakijken')
  }
  const atTheDesk = async (person: string) => {
    const { browser, visit } = await anEmployee(demo.program.url, 'griet', aVisitor())
    const _csrf = /name="_csrf" value="([^"]*)"/.exec((await visit('/balie')).body)?.[1] ?? ''
    const post = (path: string, fields: Record<string, string>) =>
      browser.submit(new URL(path, demo.program.url), { _csrf, ...fields }, 'http://nowhere.invalid')
    const client = await post('/balie/persoon', { nummer: residentByKey(person).insz })
    return post(`${client.url.pathname}/sorteerpas`, {})
  }

  it('is the same at home, at the desk and by itself', async () => {
    expect((await atHome('yasmina')).body).toContain('Uw gezin heeft nu een sorteerpas')
    await sweep()
    const asked = await passOn('yasmina')
    expect(asked).toMatchObject({ waitsForCard: true, ofOneself: true })
    expect(await passOn('maria')).toEqual(asked)
  })

  it('is refused to who lives elsewhere, at home, at the desk and by itself', async () => {
    expect((await atHome('els')).body).toContain('U woont niet in een sorteerstraat')
    expect((await atTheDesk('els')).url.search).toBe('?pas=not-here')
    await sweep()
    expect(await passOf(city(), await idOf('els'))).toBeNull()
  })
})
