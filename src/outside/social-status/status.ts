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
