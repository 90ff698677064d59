import type { Consultation, Consulted } from '../magda/consulted.ts'
import type { SocialStatuses } from './status.ts'

/** What we need from the crossroads bank for social security: yes or no, never an amount. */
export interface SocialStatusSource {
  statuses(insz: string, consultation: Consultation): Promise<Consulted<SocialStatuses>>
}

export { magdaSocialStatus } from './magda.ts'
export type { SocialStatuses } from './status.ts'
