import type { Kysely } from 'kysely'
import { enqueue } from '#platform/jobs/index.ts'
import './events.ts'
import { type Finding, needsPerson } from './finding.ts'
import { type PaymentsTables, recordFinding } from './store.ts'

/** Records a finding once, and raises the alarm when a person has to look at it. `false`: it was found before. */
export async function announce(tx: Kysely<PaymentsTables>, finding: Finding, at: Date): Promise<boolean> {
  const findingId = await recordFinding(tx, finding, at)
  if (findingId && needsPerson.has(finding.kind)) await enqueue(tx, 'payments.alarm', { findingId })
  return findingId !== null
}
