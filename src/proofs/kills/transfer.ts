import { untilYes } from '../applicant.ts'
import type { World } from './world.ts'

/** Transfers what was asked, once, and lets the city read the statement of that day. */
export async function paysByTransfer({ program, ask }: World, caseId: string): Promise<void> {
  const asked = await untilYes(async () => {
    const [row] = await ask<{ communication: string; cents: number }>(
      `select t.communication, o.cents from payments.transfer_request t
       join payments."order" o on o.id = t.order_id where o.case_id = $1`,
      [caseId],
    )
    return row ?? null
  }, 'a transfer that is asked')
  const { cents, communication } = asked
  program.bank.transfer({ cents, communication, name: 'Inwoner', account: 'BE43068999999501' })
  await program.bank.closeDay()
  await ask(`insert into platform.outbox (id, name, data) values (gen_random_uuid(), 'payments.read-statements', '{}')`)
}
