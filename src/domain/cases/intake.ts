import type { Context } from '#platform/context.ts'
import { requireAccess } from './case.ts'
import type { CasesTables } from './store.ts'

/** Why a case lies with the staff that was filled in at home and goes on at a counter. */
const atCounter = 'needs-appointment'

/** The newest application of a person for one of these products that goes on at a counter; null: there is none. */
export async function intakeOf(
  { db, actor }: Context<CasesTables>,
  personId: string,
  products: readonly string[],
): Promise<string | null> {
  requireAccess({ applicant: personId }, actor)
  const row = await db
    .selectFrom('cases.case')
    .select('id')
    .where('applicant', '=', personId)
    .where('status', '=', 'with-staff')
    .where('reason', '=', atCounter)
    .where('product', 'in', [...products])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
