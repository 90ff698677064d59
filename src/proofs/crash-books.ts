import pg from 'pg'
import { kindsOfApplication, type Promised } from './persistent-resident.ts'

type Taken = Readonly<{ id: string; status: string; cents: number; metadata: unknown }>
type Back = Readonly<{ cents: number; status: string }>

/**
 * What still moves by itself: an application on its way, money of which the city has not heard (each resident pays to the
 * end), a job that waits, or that a killed process held and that is done again in a moment.
 */
export const unsettled = `
  select id::text from cases."case" where status in ('awaiting-payment', 'submitted', 'waiting')
  union all select id::text from platform.outbox where not_before <= now()
  union all select id::text from jobs.job where state < 'completed' and name not like '\\_\\_%' and (state = 'retry' or start_after <= now())
    and name not in ('platform.heartbeat', 'payments.reconcile', 'payments.reconcile-month', 'access.sweep', 'tasks.expire')`

/**
 * Holds what residents were promised and what the payment provider took against what the city has. Gives a line for every
 * disagreement, naming cases and orders by our ids.
 */
export async function brokenPromises(
  database: string,
  promises: readonly Promised[],
  taken: readonly Taken[],
  refundsOf: (payment: string) => readonly Back[],
): Promise<readonly string[]> {
  const client = new pg.Client(database)
  await client.connect()
  try {
    return [
      ...(await aboutApplications(client, promises)),
      ...(await aboutDocuments(client)),
      ...(await aboutSteps(client)),
      ...(await aboutMoney(client, promises, taken, refundsOf)),
    ]
  } finally {
    await client.end()
  }
}

async function aboutApplications(client: pg.Client, promises: readonly Promised[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string; status: string; answers: object; submissions: number }>(`
    select id, status, answers, (select count(*)::int from cases.event
      where case_id = c.id and what = 'submitted') as submissions from cases."case" c`)
  const cases = new Map(rows.map((row) => [row.id, row]))
  return promises.flatMap(({ caseId, answers, submitted }) => {
    const kept = cases.get(caseId)
    if (!kept) return [`${caseId}: gone`]
    const found: string[] = []
    const known: Record<string, unknown> = { ...kept.answers }
    for (const [name, value] of Object.entries(answers)) {
      if (known[name] !== value) found.push(`${caseId}: the answer to ${name} is not the one that was accepted`)
    }
    if (submitted && kept.submissions !== 1) found.push(`${caseId}: submitted ${kept.submissions} times`)
    if (submitted && !['granted', 'refused', 'with-staff'].includes(kept.status)) {
      found.push(`${caseId}: submitted and still ${kept.status}`)
    }
    return found
  })
}

async function aboutDocuments(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string; status: string; documents: number }>(
    `
    select c.id, c.status, count(d.id)::int as documents from cases."case" c
    left join documents.document d on d.case_id = c.id
      and exists (select 1 from documents.content where document_id = d.id)
    where c.product = any($1::text[])
    group by c.id, c.status having count(d.id) <> (c.product <> $2 and c.status = 'granted'
      or c.product = $3 and c.status <> 'draft')::int`,
    [Object.values(kindsOfApplication), kindsOfApplication.told, kindsOfApplication['handed-over']],
  )
  const drafts = await client.query(`
    select applicant from cases."case" where status = 'draft' group by applicant, product having count(*) > 1`)
  return [
    ...rows.map(({ id, status, documents }) => `${id}: ${status} with ${documents} documents`),
    ...drafts.rows.map(() => 'somebody has two drafts of one product'),
  ]
}

/** Each step that a case needed ended, once; what a person has to do is one task. */
async function aboutSteps(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string; kind: string; status: string; ended: string; tasks: number }>(
    `
    select c.id, c.status, c.product as kind,
      coalesce((select string_agg(s.step, ' ' order by s.step) from automation.step s
        where s.case_id = c.id and s.outcome in ('done', 'refused')), '') as ended,
      (select count(*)::int from tasks.task t where t.case_id = c.id and t.ended_at is null) as tasks
    from cases."case" c where c.status in ('granted', 'refused', 'with-staff') and c.product = any($1::text[])`,
    [Object.values(kindsOfApplication)],
  )
  const certificates: Readonly<Record<string, RegExp>> = {
    granted: /^check consult issue$/,
    refused: /^check consult$/,
  }
  const intakes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
    [kindsOfApplication.told]: { 'with-staff': /^bericht gegevens$/ },
    [kindsOfApplication['handed-over']]: { granted: /^doorgeven gegevens ontvangstbewijs$/ },
  }
  return rows.flatMap(({ id, kind, status, ended, tasks }) => [
    ...((intakes[kind] ?? certificates)[status]?.test(ended) === false
      ? [`${id}: ${status} after the steps "${ended}"`]
      : []),
    ...(tasks === (status === 'with-staff' ? 1 : 0) ? [] : [`${id}: ${status} with ${tasks} tasks`]),
  ])
}

async function aboutMoney(
  client: pg.Client,
  promises: readonly Promised[],
  taken: readonly Taken[],
  refundsOf: (payment: string) => readonly Back[],
): Promise<string[]> {
  const orders = await client.query<{ id: string; case_id: string; status: string; cents: number; booked: number }>(`
    select o.id, o.case_id, o.status, o.cents, coalesce((select sum(e.cents) from payments.entry e
      join payments.journal j on j.id = e.journal_id
      where j.order_id = o.id and e.account = 'provider'), 0)::int as booked from payments."order" o
    where not exists (select from payments.transfer_request t where t.order_id = o.id)`)
  const found: string[] = []
  for (const { id, status, cents, booked } of orders.rows) {
    const own = taken.filter(({ metadata }) => (metadata as { order?: string } | null)?.order === id)
    const kept = own
      .filter((payment) => payment.status === 'paid')
      .reduce((sum, payment) => sum + payment.cents - backOf(refundsOf(payment.id)), 0)
    if (kept !== booked) found.push(`order ${id}: the provider holds ${kept} cents, the ledger says ${booked}`)
    if (kept !== (status === 'paid' ? cents : 0)) found.push(`order ${id}: ${status}, and ${kept} cents were taken`)
  }
  for (const { caseId } of promises.filter(({ paid }) => paid)) {
    const own = orders.rows.filter((order) => order.case_id === caseId)
    if (own.length !== 1) found.push(`${caseId}: ${own.length} orders`)
    if (own[0]?.status !== 'paid') found.push(`${caseId}: paid by the resident, ${own[0]?.status ?? 'unknown'} here`)
  }
  return found
}

const backOf = (refunds: readonly Back[]): number =>
  refunds.filter(({ status }) => status !== 'failed').reduce((sum, { cents }) => sum + cents, 0)
