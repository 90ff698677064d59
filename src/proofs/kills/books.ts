import { referenceOf } from '#outside/gipod/index.ts'
import type { Done, StoryName } from './stories.ts'
import type { World } from './world.ts'

/** What there is of one application, counted: each thing that its steps left behind. That a slow source was waited for is no step. */
const ofCase = `
  select c.status,
    (select count(*)::int from cases.event where case_id = c.id and what = 'submitted') as submitted,
    (select coalesce(string_agg(step, ' ' order by step), '') from automation.step
      where case_id = c.id and outcome in ('done', 'refused')) as steps,
    (select coalesce(string_agg(template, ' ' order by template), '') from messages.message
      where case_id = c.id and template <> 'waiting-for-source') as messages,
    (select coalesce(string_agg(concat_ws(' ', template, status, reason), ', '), '') from messages.message
      where case_id = c.id and status <> 'sent') as unsent,
    (select count(*)::int from documents.document where case_id = c.id) as documents,
    (select count(*)::int from grants."grant" where case_id = c.id) as grants,
    (select count(*)::int from streets.occupation where case_id = c.id) as places,
    (select coalesce(string_agg(o.status, ' '), '') from payments."order" o where o.case_id = c.id) as orders,
    (select coalesce(string_agg(what, ' ' order by what), '') from vouchers.entry where case_id = c.id) as vouchers,
    (select count(*)::int from vouchers.parcel where case_id = c.id) as parcels,
    (select coalesce(string_agg(status, ' ' order by opened_at), '') from tasks.task where case_id = c.id) as tasks,
    (select count(*)::int from tasks.event where case_id = c.id and what in ('completed', 'finished')) as completions,
    (select count(*)::int from tasks.question where case_id = c.id) as questions,
    (select count(*)::int from tasks.question where case_id = c.id and answer = 'Sinds mei.') as answers
  from cases."case" c where c.id = $1`

type Left = Readonly<Record<string, string | number>>

const nothingElse: Left = {
  ...{ status: 'granted', submitted: 1, unsent: '', documents: 0, grants: 0, places: 0, orders: '', vouchers: '' },
  ...{ parcels: 0, tasks: '', completions: 0, questions: 0, answers: 0 },
}

/** What each story leaves behind, whenever it was cut off. */
const straight = { steps: 'check consult issue', messages: 'application-received permit-granted' }
const wanted: Readonly<Partial<Record<StoryName, Left>>> = {
  'a day pass': {
    ...{ ...straight, grants: 1, orders: 'paid' },
    messages: 'application-received payment-received permit-granted',
  },
  'a paid low-emission permit': {
    ...{ ...straight, grants: 1, orders: 'paid' },
    messages: 'application-received payment-received permit-granted',
  },
  'a resident permit': { ...straight, grants: 1 },
  'a ban on parking': {
    ...{ ...straight, documents: 1, grants: 1, places: 1, orders: 'paid' },
    messages: 'application-received certificate-ready payment-received',
  },
  'small works': { ...straight, messages: 'application-received certificate-ready', documents: 1, places: 1 },
  'taxi cheques': {
    ...{ steps: 'betaling gegevens recht versturen', orders: 'paid', vouchers: 'given reserved', parcels: 1 },
    messages: 'application-received payment-received transfer-asked',
  },
  'a question and its answer': {
    ...{ steps: 'afspraak bericht gegevens', messages: 'application-received question-asked step-notice' },
    ...{ tasks: 'done', completions: 1, questions: 1, answers: 1 },
  },
  'the work of a robot': { ...straight, steps: 'archief klaar', tasks: 'done', completions: 1 },
}

/** Holds what there is against what there should be, once each. Gives a line for every disagreement. */
export async function brokenSteps(world: World, story: StoryName, all: readonly Done[]): Promise<readonly string[]> {
  const found = []
  for (const done of all) {
    if ('caseId' in done) {
      found.push(...(await aboutCase(world, story, done.caseId)))
      found.push(...(await aboutPayments(world, [done.caseId])))
      found.push(...(await aboutPlace(world, done.caseId)))
    } else if ('given' in done) found.push(...(await aboutGifts(world, done.given)))
    else {
      found.push(...(await aboutWallet(world, story, done)))
      found.push(...(await aboutPayments(world, done.topUps)))
    }
  }
  return found.map((line) => `${story}: ${line}`)
}

async function aboutCase({ ask }: World, story: StoryName, caseId: string): Promise<string[]> {
  const [left] = await ask<Left>(ofCase, [caseId])
  if (!left) return [`${caseId} is gone`]
  const should = { ...nothingElse, ...wanted[story] }
  return Object.entries(left).flatMap(([what, is]) =>
    is === should[what] ? [] : [`${caseId}: ${what} is "${is}", not "${should[what]}"`],
  )
}

/** What was paid at the provider is what the order says; a transfer is not his. */
async function aboutPayments({ ask, program }: World, caseIds: readonly string[]): Promise<string[]> {
  const orders = await ask<{ id: string; cents: number; status: string; transfers: number; booked: number }>(
    `select o.id, o.cents, o.status,
       (select count(*)::int from payments.assignment a where a.order_id = o.id) as transfers,
       coalesce((select sum(e.cents) from payments.entry e join payments.journal j on j.id = e.journal_id
         where j.order_id = o.id and e.account = 'provider'), 0)::int as booked
     from payments."order" o where o.case_id = any($1::uuid[])`,
    [caseIds],
  )
  return orders.flatMap(({ id, cents, status, transfers, booked }) => {
    const taken = program.systems.payments
      .payments()
      .filter((payment) => payment.status === 'paid' && (payment.metadata as { order?: string } | null)?.order === id)
      .reduce((sum, payment) => sum + payment.cents, 0)
    if (transfers === 1 && taken === 0 && status === 'paid') return []
    return taken === cents && booked === cents && status === 'paid' && transfers === 0
      ? []
      : [`order ${id} of ${cents} is ${status}: ${taken} taken, ${booked} booked, ${transfers} transfers`]
  })
}

/** In GIPOD once, under the number that stands here. */
async function aboutPlace({ ask, program }: World, caseId: string): Promise<string[]> {
  const places = await ask<{ id: string; written: string | null; number: string | null }>(
    `select o.id, r.written, r.number::text from streets.occupation o
     left join streets.registration r on r.occupation_id = o.id where o.case_id = $1`,
    [caseId],
  )
  return places.flatMap(({ id, written, number }) => {
    const there = program.systems.gipod.writing.written().filter(({ body }) => body.reference === referenceOf(id))
    const isOnce = there.length === 1 && written === 'planned' && String(there[0]?.gipodId) === number
    return isOnce
      ? []
      : [`place ${id}: ${written ?? 'not written'} with number ${number}, and ${there.length} in GIPOD`]
  })
}

/** Each gift is a line of a ledger, and is told once. */
async function aboutGifts({ ask }: World, personId: string): Promise<string[]> {
  const [row] = await ask<{ lines: number; wallets: number; told: number }>(
    `select count(*)::int as lines, count(distinct wallet_id)::int as wallets,
       (select count(*)::int from messages.message where template = 'pass-credit' and person_id = $1) as told
     from passes.line where kind = 'credit' and wallet_id in (select wallet_id from passes.member where person_id = $1)`,
    [personId],
  )
  const { lines = 0, wallets = 0, told = 0 } = row ?? {}
  return lines === wallets && told === lines ? [] : [`${wallets} passes with ${lines} gifts, told ${told} times`]
}

/** Each top-up is a line of the ledger, once; the balance is the sum of the lines, and each message is there once. */
async function aboutWallet(
  { ask }: World,
  story: StoryName,
  { walletId, topUps }: Extract<Done, { topUps: readonly string[] }>,
): Promise<string[]> {
  const [ledger] = await ask<{ lines: string; balance: number; sum: number }>(
    `select string_agg(kind, ' ' order by n) as lines, sum(cents)::int as sum,
       (array_agg(after_cents order by n desc))[1] as balance from passes.line where wallet_id = $1`,
    [walletId],
  )
  const messages = await ask<{ case_id: string; templates: string }>(
    `select case_id, string_agg(template, ' ' order by template) as templates
     from messages.message where case_id = any($1::uuid[]) group by case_id`,
    [topUps],
  )
  const told = topUps.map((id) => messages.find(({ case_id }) => case_id === id)?.templates ?? '')
  const asked = await ask<{ id: string }>('select id from passes.top_up where wallet_id = $1', [walletId])
  const is = {
    lines: ledger?.lines ?? '',
    balance: ledger?.balance ?? 0,
    told: told.join(', '),
    asked: asked.length,
    sum: ledger?.sum ?? 0,
  }
  const should = wallets[story]
  return JSON.stringify(is) === JSON.stringify(should)
    ? []
    : [`${walletId}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`]
}

const eightOpenings = Array.from({ length: 8 }, () => 'opening').join(' ')
const wallets: Readonly<Partial<Record<StoryName, Left>>> = {
  'a top-up': { lines: 'top-up', balance: 1_000, told: 'pass-topped-up', asked: 1, sum: 1_000 },
  'an automatic top-up': {
    ...{ lines: `top-up ${eightOpenings} top-up`, balance: 1_200 },
    told: 'pass-collect-on pass-topped-up, pass-collect pass-topped-up',
    ...{ asked: 2, sum: 1_200 },
  },
}
