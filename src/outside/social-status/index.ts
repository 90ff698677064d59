import type { Consultation, Consulted } from '../magda/consulted.ts'

/** The statuses that we ask for, in our words. */
export const statuses = [
  'increasedAllowance',
  'increasedAllowanceInFamily',
  'subsistenceIncome',
  'incomeGuarantee',
] as const
export type Status = (typeof statuses)[number]

/** Of each status whether it holds on the day of the question. A status that the source did not speak of is absent: unknown. */
export type SocialStatuses = Readonly<{ [Name in Status]?: boolean }>

/** What we need from the crossroads bank for social security: yes or no, never an amount. */
export interface SocialStatusSource {
  statuses(insz: string, consultation: Consultation): Promise<Consulted<SocialStatuses>>
}

export { magdaSocialStatus } from './magda.ts'
