import pg from 'pg'
import { kindsOfApplication, type Promised } from './persistent-resident.ts'

/** What a federal service has, by the number of the application. */
type Taken = Readonly<{ reference: string }>

/**
 * What other people were told: an applicant is written to once by a step that notifies, and the other service has each application that we say
 * it took, and none of which we know nothing. Gives a line for every disagreement.
 */
export async function brokenHandOvers(
  database: string,
  promises: readonly Promised[],
  taken: readonly Taken[],
): Promise<readonly string[]> {
  const client = new pg.Client(database)
  await client.connect()
  try {
    return [...(await aboutNotices(client)), ...(await aboutTakers(client, promises, taken))]
  } finally {
    await client.end()
  }
}

async function aboutNotices(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string; notices: number }>(
    `select c.id, count(m.id)::int as notices
     from cases."case" c left join messages.message m on m.case_id = c.id and m.template = 'step-notice'
     where c.product = $1 and c.status not in ('draft', 'withdrawn') group by c.id`,
    [kindsOfApplication.told],
  )
  return rows.flatMap(({ id, notices }) =>
    notices === 1 ? [] : [`${id}: its applicant was written to ${notices} times`],
  )
}

async function aboutTakers(
  client: pg.Client,
  promises: readonly Promised[],
  taken: readonly Taken[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string; number: string; noted: number }>(
    `select c.id, c.number, (select count(*)::int from automation.handed_over h where h.case_id = c.id) as noted
     from cases."case" c where c.product = $1`,
    [kindsOfApplication['handed-over']],
  )
  const submitted = new Set(promises.filter((promise) => promise.submitted).map(({ caseId }) => caseId))
  const there = new Set(taken.map(({ reference }) => reference))
  const ours = new Set(rows.map(({ number }) => number))
  return [
    ...rows.flatMap(({ id, number, noted }) => [
      ...(submitted.has(id) && noted !== 1 ? [`${id}: noted ${noted} times as handed over`] : []),
      ...(noted > 0 && !there.has(number) ? [`${id}: we say that it was taken over, and it was not`] : []),
    ]),
    ...[...there].filter((number) => !ours.has(number)).map((number) => `${number}: taken over, and unknown here`),
  ]
}
