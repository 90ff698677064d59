import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Words } from '#platform/words.ts'
import { askApplicant, type Case, endAwaiting, followingPapers, lookAtCase, paperFollows } from '../cases/index.ts'
import { afterStop, type Catalogue, type City, dayAfter, type Product } from '../catalogue/index.ts'
import { type Field, followingOn } from '../forms/index.ts'
import { tell } from '../messages/index.ts'
import { takeBackForPaper } from './late-paper.ts'
import { openTaskOf, type TasksTables } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Who promised a paper is reminded, and after the last day a person looks. */
    'tasks.papers-due': Record<string, never>
  }
}

/** The promised papers of a case: since when they are asked, and whether their last day is over. */
export type AwaitedPapers = Readonly<{ papers: readonly string[]; bringBy: string; isOver: boolean }>

/** What is asked of the customer now, or was last; null: no paper was promised. */
export async function awaitedPapersOf(context: Context<TasksTables>, caseId: string): Promise<AwaitedPapers | null> {
  await lookAtCase(handedOver(context), caseId)
  const row = await context.db
    .selectFrom('tasks.question')
    .select(['papers', 'answer_by', 'withdrawn_at'])
    .where('case_id', '=', caseId)
    .where('papers', 'is not', null)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
  if (!row?.papers || !row.answer_by) return null
  return { papers: row.papers, bringBy: row.answer_by, isOver: row.withdrawn_at !== null }
}

type Awaiting = Readonly<{ subject: Case; promisedOn: string }>

/**
 * An application was filed without papers that may follow: it waits for them, and the customer hears which, where and by when. False: the
 * case changed since. What is asked counts from the day of filing; its last day is that of the paper with the shortest term.
 */
export async function askForPapers(
  context: Context<TasksTables>,
  product: Product,
  { subject, promisedOn }: Awaiting,
): Promise<boolean> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  const { id: caseId, round, revision } = subject
  const filedOn = cityDay(subject.submittedAt ?? context.now)
  const fields = missingFields(product, subject)
  const terms = fields.map((field) => followingOn(field, filedOn) ?? { days: 0, remindAfter: 0 })
  // Who paid or had others sign in between has the same time from then on.
  const from = cityDay(context.now)
  const bringBy = dayAfter(from, Math.min(...terms.map(({ days }) => days)))
  const remindOn = dayAfter(from, Math.min(...terms.map(({ remindAfter }) => remindAfter)))
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const asOf = { today: from, asOf: revision, change: { promisedOn } }
    if (!(await askApplicant(within, caseId, { ...asOf, reason: paperFollows, event: 'paper-awaited' }))) return false
    await tx
      .insertInto('tasks.question')
      .values({
        ...{ id: newId(), case_id: caseId, round, step: paperFollows, task_id: null },
        ...{ question: JSON.stringify(namesOf(fields)), asked_by: context.actor.id, asked_at: context.now },
        ...{ answer_by: bringBy, remind_on: remindOn, papers: fields.map(({ name }) => name) },
      })
      .execute()
    await tell(within, {
      ...toTell(subject),
      template: 'paper-follows',
      facts: { ...about(product, subject), papers: namesOf(fields), bringBy },
      again: true,
    })
    return true
  })
}

/** A promised paper came: with the last of them the case goes on, or what was decided for want of it is taken back. May run twice. */
export async function papersCame(context: Context<TasksTables>, catalogue: Catalogue, caseId: string): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const task = await openTaskOf(tx, caseId, { lock: true })
    if (task?.caseId) await takeBackForPaper(within, catalogue, task)
    if (!(await lockAsked(tx, caseId)) || followingPapers(await lookAtCase(within, caseId)).length > 0) return
    await close(tx, caseId, { answered_at: context.now })
    await endAwaiting(within, caseId, {
      promisedOn: (subject) => promisedAfter(subject, catalogue.city, context.now),
      over: false,
    })
  })
}

/** Reminds who promised a paper, once, and lets a person look where the last day is over. A day that is today is not over. Gives how many of each. */
export async function papersDue(
  context: Context<TasksTables>,
  catalogue: Catalogue,
): Promise<Readonly<{ reminded: number; over: number }>> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  const today = cityDay(context.now)
  const open = await context.db
    .selectFrom('tasks.question')
    .select(['case_id', 'answer_by', 'remind_on', 'reminded_at'])
    .where('papers', 'is not', null)
    .where('remind_on', '<=', today)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const done = { reminded: 0, over: 0 }
  let failed: unknown = null
  for (const { case_id: caseId, answer_by: lastDay, reminded_at: remindedAt } of open) {
    const isOver = lastDay !== null && lastDay < today
    if (!isOver && remindedAt !== null) continue
    // One that cannot be done keeps no other from it.
    await (isOver ? endOne : remindOne)(context, catalogue, caseId).then(
      (isDone) => {
        if (isDone) done[isOver ? 'over' : 'reminded']++
      },
      (error: unknown) => {
        failed = error
      },
    )
  }
  if (failed) throw failed
  return done
}

function remindOne(context: Context<TasksTables>, catalogue: Catalogue, caseId: string): Promise<boolean> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const asked = await lockAsked(tx, caseId)
    const subject = await lookAtCase(within, caseId)
    if (!asked?.answer_by || asked.reminded_at || subject.reason !== paperFollows) return false
    await close(tx, caseId, { reminded_at: context.now })
    const product = catalogue.get(subject.product, subject.version)
    const facts = {
      ...about(product, subject),
      papers: namesOf(missingFields(product, subject)),
      bringBy: asked.answer_by,
    }
    await tell(within, { ...toTell(subject), template: 'paper-reminder', facts })
    return true
  })
}

/** The question is taken first: a paper that comes at the same moment was in time, or finds that a person looks. */
function endOne(context: Context<TasksTables>, catalogue: Catalogue, caseId: string): Promise<boolean> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    if (!(await lockAsked(tx, caseId))) return false
    const promisedOn = (subject: Case) => promisedAfter(subject, catalogue.city, context.now)
    const isOver = await endAwaiting(within, caseId, { promisedOn, over: true })
    const subject = await lookAtCase(within, caseId)
    if (!isOver) {
      // Who stopped it himself is asked nothing more; what came at the last moment is closed by its own news.
      if (subject.status === 'withdrawn') await close(tx, caseId, { withdrawn_at: context.now })
      return false
    }
    await close(tx, caseId, { withdrawn_at: context.now })
    const product = catalogue.get(subject.product, subject.version)
    await tell(within, { ...toTell(subject), template: 'paper-not-come', facts: about(product, subject) })
    return true
  })
}

const lockAsked = (tx: Context<TasksTables>['db'], caseId: string) =>
  tx
    .selectFrom('tasks.question')
    .select(['answer_by', 'reminded_at'])
    .where('case_id', '=', caseId)
    .where('papers', 'is not', null)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

const close = (
  tx: Context<TasksTables>['db'],
  caseId: string,
  change: Readonly<{ answered_at: Date } | { withdrawn_at: Date } | { reminded_at: Date }>,
) =>
  tx
    .updateTable('tasks.question')
    .set(change)
    .where('case_id', '=', caseId)
    .where('papers', 'is not', null)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()

const missingFields = ({ pages }: Product, subject: Case): readonly Field[] => {
  const names = followingPapers(subject)
  return pages.flatMap(({ fields }) => fields).filter(({ name }) => names.includes(name))
}

/** The papers by name, in every language that all of them have. */
function namesOf(fields: readonly Field[]): Words {
  const said = (language: 'nl' | 'en' | 'fr') => fields.map(({ label }) => label[language] ?? label.nl).join('; ')
  return { nl: said('nl'), en: said('en'), fr: said('fr') }
}

const about = (product: Product, { id, number }: Case) => ({
  product: product.title,
  number,
  path: `/aanvraag/${id}`,
})
const toTell = ({ applicant, id }: Case) => ({ personId: applicant, caseId: id })

const promisedAfter = ({ promisedOn, stoppedOn }: Case, city: City, now: Date): string | null =>
  promisedOn && stoppedOn ? afterStop(promisedOn, { stopped: stoppedOn, today: cityDay(now) }, city) : promisedOn
