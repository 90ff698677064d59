import { sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { cleanLine, cleanLines, lengthOf } from '#platform/formats/text.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../access/index.ts'
import type { Product } from '../catalogue/index.ts'
import { requireAccess, running, type Status } from './case.ts'
import { lookAtCase } from './report.ts'
import { type CasesTables, lockCase, recordEvent } from './store.ts'

/** In what quality somebody asks something for another, and how he showed that. */
export const declarationQualities = ['family', 'representative', 'social-worker', 'interpreter', 'other'] as const
export const declarationShown = ['identity-card', 'mandate', 'court-decision', 'known', 'nothing'] as const
export type DeclarationQuality = (typeof declarationQualities)[number]
export type DeclarationShown = (typeof declarationShown)[number]

/** What an employee who helped wrote down. It is no signature. `askedBy`, `said`: null once erased. */
export type Declaration = Readonly<{
  id: string
  at: Date
  byName: string
  askedBy: string | null
  quality: DeclarationQuality
  shown: DeclarationShown
  said: string | null
}>

/** As it was typed: nothing is checked yet. */
export type DeclarationTyped = Readonly<{ askedBy: string; quality: string; shown: string; said: string }>
export type DeclarationField = keyof DeclarationTyped
export type Declared = Readonly<{ id: string }> | Readonly<{ wrong: readonly DeclarationField[] }>

const open: readonly Status[] = ['draft', ...running]
/** Who helps residents at a counter or on the telephone. */
const assisting = ['counter', 'contact-centre'] as const

/** A declaration is kept where the product asks no signature; where it asks one, nothing but a signature will do. */
export const takesDeclaration = ({ signature }: Pick<Product, 'signature'>): boolean => signature === 'none'

/**
 * An employee who helps writes down who asks this for the applicant, in what quality, how he showed it and what he said. Refuses
 * `cases/declaration-no-signature` where the product demands a signature, and `cases/wrong-status` once it is decided.
 */
export async function declareFor(
  context: Context<CasesTables>,
  product: Product,
  { caseId, typed }: Readonly<{ caseId: string; typed: DeclarationTyped }>,
): Promise<Declared> {
  const { actor, now } = context
  requireRole(actor, ...assisting)
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, actor)
    if (!takesDeclaration(product)) throw new Refusal('conflict', 'cases/declaration-no-signature')
    if (!open.includes(subject.status)) throw new Refusal('conflict', 'cases/wrong-status')
    const [askedBy, said] = [cleanLine(typed.askedBy), cleanLines(typed.said)]
    const quality = declarationQualities.find((one) => one === typed.quality)
    const shown = declarationShown.find((one) => one === typed.shown)
    const wrong: DeclarationField[] = []
    if (lengthOf(askedBy) < 2 || lengthOf(askedBy) > 120) wrong.push('askedBy')
    if (!quality) wrong.push('quality')
    if (!shown) wrong.push('shown')
    if (lengthOf(said) < 1 || lengthOf(said) > 2_000) wrong.push('said')
    if (wrong.length > 0 || !quality || !shown) return { wrong }
    const id = newId()
    const by = { by_employee: actor.id, by_name: actor.name, at: now, erased_at: null }
    await tx
      .insertInto('cases.declaration')
      .values({ id, case_id: caseId, asked_by: askedBy, quality, shown, said, ...by })
      .execute()
    await recordEvent(tx, caseId, 'declared', context, { quality, shown })
    return { id }
  })
}

/** What was declared in a case: for the applicant, and for staff who may see it. Oldest first. */
export async function declarationsOf(context: Context<CasesTables>, caseId: string): Promise<readonly Declaration[]> {
  await lookAtCase(context, caseId)
  const rows = await context.db
    .selectFrom('cases.declaration')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, at, by_name, asked_by, quality, shown, said }) => ({
    ...{ id, at, byName: by_name, askedBy: asked_by, said },
    quality: quality as DeclarationQuality,
    shown: shown as DeclarationShown,
  }))
}

/** With the content of the case: names and words go, that it was declared stays. */
export async function eraseDeclarations(tx: Context<CasesTables>['db'], caseIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('cases.declaration')
    .set({ asked_by: null, said: null, erased_at: sql<Date>`now()` })
    .where('case_id', 'in', [...caseIds])
    .where('erased_at', 'is', null)
    .execute()
}
