import { newId } from '#platform/ids/uuid.ts'
import type { GrantOrder } from './index.ts'

/** A resident's permit of which a test names only what matters: it holds for two years from Monday 6 September 2021, nine o'clock. */
export const anOrder = (changes: Partial<GrantOrder> = {}): GrantOrder => ({
  kind: 'bewonersvergunning',
  allows: 'stand',
  subject: { of: 'plate', key: '1ABC123', country: 'BE' },
  holder: newId(),
  zone: 'berchem-1',
  valid: { from: new Date('2021-09-06T07:00:00Z'), until: new Date('2023-09-05T22:00:00Z') },
  product: 'parkeervergunning-bewoner',
  version: 1,
  caseId: null,
  keepDays: 180,
  ...changes,
})
