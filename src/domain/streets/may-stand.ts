import type { OpenContext } from '#platform/context.ts'
import {
  type Asking,
  type Checks,
  casesWithPlates,
  type GrantAnswer,
  type Question,
  requireMayAsk,
} from '../grants/index.ts'
import { bansAt, type Doors } from './bans-at.ts'
import type { Stretch } from './stretch.ts'

/** Most places in one request. */
export const mostPlaces = 200

/** May this plate stand here? `at`: `null` is now. */
export type StandQuestion = Readonly<Pick<Question, 'subject' | 'at'> & { stretch: Stretch }>

export type StandAnswer =
  | GrantAnswer
  /** `place-unknown`: no such address; `register-silent`: ask again; `none-named`: it is kept free, for whom was not said. */
  | Readonly<{ answer: 'unknown'; because: 'place-unknown' | 'register-silent' | 'none-named' }>

type Asked = Readonly<{
  asking: Pick<Asking, 'keyHash' | 'purpose'>
  questions: readonly StandQuestion[]
}>

/**
 * Whether vehicles may stand in places that we may keep free for somebody. Yes: it was named for that place; no: others were; where
 * we keep nothing free other rules decide, which is unknown here. Refuses what `Checks` refuse; all that is asked stands in their log.
 */
export async function mayStand(
  { db, now }: Pick<OpenContext, 'db' | 'now'>,
  { doors, checks }: Readonly<{ doors: Doors; checks: Checks }>,
  { asking, questions }: Asked,
): Promise<Readonly<{ answers: readonly StandAnswer[]; perMinute: number }>> {
  // Nobody makes us ask a register with a key that is none.
  await requireMayAsk({ db }, { ...asking, allows: 'stand' })
  const there = await bansAt({ db, now }, doors, questions)
  const each = questions.flatMap(({ subject, at }, no) => {
    const bans = there[no]
    const caseIds = bans?.outcome === 'found' && bans.caseIds.length > 0 ? bans.caseIds : [null]
    return caseIds.map((caseId) => ({ no, subject, at, caseId }))
  })
  const { found, perMinute } = await checks.askOfCases({ ...asking, allows: 'stand', questions: each })
  const named = await casesWithPlates(
    { db },
    each.flatMap(({ caseId }) => caseId ?? []),
  )
  const answers = questions.map(({ subject }, no): StandAnswer => {
    const bans = there[no]
    if (bans?.outcome !== 'found') {
      return { answer: 'unknown', because: bans?.outcome === 'silent' ? 'register-silent' : 'place-unknown' }
    }
    if (!subject) return { answer: 'unknown', because: 'unreadable' }
    if (bans.caseIds.length === 0) return { answer: 'unknown', because: 'other-register' }
    const own = each.flatMap((one, at) => (one.no === no ? [found[at] ?? null] : []))
    const [first] = own
    if (first && own.every((one) => one !== null)) return { answer: 'yes', kind: first.kind }
    const isSaid = bans.caseIds.some((caseId, at) => !own[at] && named.has(caseId))
    return isSaid ? { answer: 'no' } : { answer: 'unknown', because: 'none-named' }
  })
  return { answers, perMinute }
}
