import { momentOf } from './on-a-day.ts'
import { residentByKey } from './residents.ts'

/** Social statuses, in the words of the personas. */
export type Statute = 'increasedAllowance' | 'increasedAllowanceInFamily' | 'subsistenceIncome' | 'incomeGuarantee'

const lasting: Readonly<Record<string, readonly Statute[]>> = {
  maria: ['increasedAllowance', 'increasedAllowanceInFamily', 'incomeGuarantee'],
  adam: ['increasedAllowanceInFamily'],
}

/** Which statuses a persona has on a day. Whoever is not named here has none: the source says so. */
export function statutesOn(key: string, today: string): readonly Statute[] {
  if (key !== 'yasmina') return lasting[key] ?? []
  const since = momentOf(residentByKey(key), 'subsistenceIncomeSince', today)
  // Three full months of subsistence income open the increased allowance.
  return since <= today ? ['subsistenceIncome', 'increasedAllowance', 'increasedAllowanceInFamily'] : []
}
