import { sql } from 'kysely'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import type { SignatureAlgorithm } from '#platform/cms/index.ts'
import { type Actor, type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { beginLetter, type LetterHead, type LetterPerson, type OwnKey } from './letters/begin.ts'
import { finishLetter } from './letters/finish.ts'
import { signingMinutes } from './request.ts'
import type { SigningTables } from './store.ts'

type ResidentActor = Extract<Actor, { kind: 'resident' }>

/** A browser of a device, and the device that has it. */
export type Screen = Readonly<{ screenId: string; deviceId: string }>
type Signer = Readonly<{ id: string; insz: string; givenName: string; familyName: string }>

/**
 * Somebody at this screen wants to sign this letter with the card. Whatever was begun there before is over. `applicantId`: whose application
 * it is; left out: his own.
 */
export function askAtScreen(
  context: Context<SigningTables>,
  {
    screenId,
    deviceId,
    caseId,
    reference,
    text,
    applicantId,
  }: Screen & Readonly<{ caseId: string; reference: string; text: string; applicantId?: string }>,
): Promise<void> {
  const { actor } = context
  if (actor.kind !== 'resident') throw new Refusal('forbidden', 'signing/somebody-else')
  const row = {
    ...{ device_id: deviceId, session_id: actor.sessionId, case_id: caseId, person_id: actor.id, reference, text },
    ...{ begun_at: sql<Date>`now()`, expires_at: sql<Date>`now() + make_interval(mins => ${signingMinutes})` },
    applicant_id: applicantId ?? actor.id,
    letter_id: null,
  }
  return transaction(context, async (tx) => {
    await tx
      .insertInto('signing.at_screen')
      .values({ screen_id: screenId, ...row })
      .onConflict((conflict) => conflict.column('screen_id').doUpdateSet(row))
      .execute()
  })
}

async function askedAt({ db }: Pick<Context<SigningTables>, 'db'>, { screenId, deviceId }: Screen) {
  const row = await db
    .selectFrom('signing.at_screen')
    .selectAll()
    .where('screen_id', '=', screenId)
    .where('device_id', '=', deviceId)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'signing/unknown')
  const actor: ResidentActor = {
    ...{ kind: 'resident', id: row.person_id, level: 'high', channel: 'kiosk', sessionId: row.session_id },
  }
  return { row, actor }
}

/** Who signs at this screen, and whose application. Refuses `signing/unknown`: nobody asked it, or too long ago. */
export async function signerAt(
  context: Context<SigningTables>,
  at: Screen,
): Promise<Readonly<{ personId: string; applicantId: string }>> {
  const { row } = await askedAt(context, at)
  return { personId: row.person_id, applicantId: row.applicant_id ?? row.person_id }
}

/**
 * The letter for the card that lies there, judged before: gives the SHA-256 that it must sign. Refuses as `beginLetter`: a card of
 * somebody else signs nothing.
 */
export async function letterAt(
  context: Context<SigningTables>,
  head: LetterHead,
  { at, person, applicant, key }: Readonly<{ at: Screen; person: Signer; applicant: Signer; key: OwnKey }>,
): Promise<Buffer> {
  const { row, actor } = await askedAt(context, at)
  const { letterId, hash } = await beginLetter({ ...context, actor }, head, {
    ...{ caseId: row.case_id, reference: row.reference, text: row.text, key },
    person: shown(person),
    applicant: shown(applicant),
  })
  await transaction(context, (tx) =>
    tx
      .updateTable('signing.at_screen')
      .set({ letter_id: letterId })
      .where('screen_id', '=', at.screenId)
      // Something else may have been begun at that screen meanwhile.
      .where('session_id', '=', row.session_id)
      .where('case_id', '=', row.case_id)
      .execute(),
  )
  return hash
}

const shown = ({ id, insz, givenName, familyName }: Signer): LetterPerson => ({
  ...{ id, insz, name: { given: [givenName], family: [familyName] } },
})

/** What a card signed at a screen, and who signed it there: for handing it in, whatever became of that browser meanwhile. */
export type SignedAt = Readonly<{ actor: ResidentActor; caseId: string; letterId: string; isOwn: boolean }>

/** What the card made of it, brought by the device; brought twice it is once. Refuses as `finishLetter`. */
export async function signedAt(
  context: Context<SigningTables>,
  timestamps: TimestampAuthority,
  { at, ...made }: Readonly<{ at: Screen; algorithm: SignatureAlgorithm; signature: Uint8Array }>,
): Promise<SignedAt> {
  const { row, actor } = await askedAt(context, at)
  if (!row.letter_id) throw new Refusal('missing', 'signing/unknown')
  await finishLetter({ ...context, actor }, timestamps, { letterId: row.letter_id, ...made })
  return { actor, caseId: row.case_id, letterId: row.letter_id, isOwn: isOwn(row) }
}

const isOwn = (row: Readonly<{ applicant_id: string | null; person_id: string }>) =>
  (row.applicant_id ?? row.person_id) === row.person_id

/**
 * What is signed at this screen, to hand in: by the session that asked it. `isOwn`: his own application; `isSigned`: the card signed, and
 * nobody need type his code again.
 */
export async function letterFrom(
  context: Context<SigningTables>,
  at: Screen,
): Promise<Readonly<{ caseId: string; letterId: string | null; isOwn: boolean; isSigned: boolean }>> {
  const { row } = await askedAt(context, at)
  const { actor } = context
  if (actor.kind !== 'resident' || actor.id !== row.person_id || actor.sessionId !== row.session_id)
    throw new Refusal('missing', 'signing/unknown')
  const signed = context.db.selectFrom('signing.letter').select('id').where('pdf', 'is not', null)
  const letter = row.letter_id && (await signed.where('id', '=', row.letter_id).executeTakeFirst())
  return { caseId: row.case_id, letterId: row.letter_id, isOwn: isOwn(row), isSigned: Boolean(letter) }
}
