import type { Pool } from 'pg'
import { together } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Looked, lookUp } from './hot.ts'
import { type Asking, answerTo, type CaseQuestion, type Found, type GrantAnswer } from './question.ts'
import { questionLog } from './question-log.ts'

export type ChecksOptions = Readonly<{
  pool: Pool
  /** 32 bytes: plates stand in the log as hashes with this key. */
  logKey: Buffer
  /** Domain time. */
  clock: () => Date
  /** Hears when the log of the questions could not be written; it is tried again. */
  onFault?: (error: unknown) => void
}>

export type Answered = Readonly<{ answers: readonly GrantAnswer[]; perMinute: number }>

/** Answers who asks what was granted. */
export type Checks = Readonly<{
  /**
   * The answers in the order of the questions. Refuses `grants/unknown-key`, `grants/other-purpose` and `grants/other-role`, and
   * `grants/log-silent` while the questions cannot be logged. Requests that arrive together share one statement.
   */
  ask: (asking: Asking) => Promise<Answered>
  /**
   * The same for plates in places that a case keeps free: what that case gave to the plate, or `null`. Whatever is asked stands in the log.
   */
  askOfCases: (
    asking: Omit<Asking, 'of' | 'questions'> & Readonly<{ questions: readonly CaseQuestion[] }>,
  ) => Promise<Readonly<{ found: readonly (Found | null)[]; perMinute: number }>>
  /** Writes the rest of the log. */
  close: () => Promise<void>
}>

const refusals = {
  unknown: () => new Refusal('unauthenticated', 'grants/unknown-key'),
  purpose: () => new Refusal('forbidden', 'grants/other-purpose'),
  role: () => new Refusal('forbidden', 'grants/other-role'),
}

export function grantChecks({ pool, logKey, clock, onFault = () => {} }: ChecksOptions): Checks {
  const log = questionLog(pool, logKey, onFault)
  const lookAll = (askings: readonly Asking[]) => lookUp(pool, askings, clock())
  const lookTogether = together(lookAll)
  const lookAlone = async (asking: Asking) => (await lookAll([asking]))[0]
  async function foundFor(asking: Asking, look: (asking: Asking) => Promise<Looked | undefined>) {
    if (!log.isKeeping()) throw new Refusal('unavailable', 'grants/log-silent')
    const looked = await look(asking)
    if (!looked) throw new Error('a question was not answered')
    const { standing, askerId, found, perMinute } = looked
    if (standing !== 'good') throw refusals[standing]()
    log.add(askerId ?? '', asking, found)
    return { found, perMinute }
  }
  return {
    async ask(asking) {
      const { questions, allows } = asking
      // A full car park fills a statement of its own.
      const { found, perMinute } = await foundFor(asking, questions.length > 20 ? lookAlone : lookTogether)
      return { perMinute, answers: questions.map((one, at) => answerTo(one, allows, found[at] ?? null)) }
    },
    async askOfCases(asking) {
      const questions = asking.questions.map(({ subject, at, caseId: zone }) => ({ subject, at, zone }))
      const lookOfCase = async (one: Asking) => (await lookUp(pool, [one], clock(), { ofCase: true }))[0]
      return foundFor({ ...asking, of: 'plate', questions }, lookOfCase)
    },
    close: log.close,
  }
}
