import type { Kysely } from 'kysely'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayAfter, type SigningTogether } from '../../catalogue/index.ts'
import type { Case } from '../case.ts'
import type { CasesTables } from '../store.ts'
import type { Signer } from './signer.ts'
import { changeSigner, namedSigners, nameOf, signersIn } from './store.ts'

type Tx = Kysely<CasesTables>

/** The names under the letter, the applicant first. Refuses `cases/signers-missing`: not everybody was chosen whom the rule wants. */
export async function namesToSign(tx: Tx, draft: Case, { signers }: SigningTogether): Promise<readonly string[]> {
  const chosen = await namedSigners(tx, draft.id)
  if (signers.map(({ role }) => role).join() !== chosen.map(({ role }) => role).join())
    throw new Refusal('conflict', 'cases/signers-missing')
  return [await nameOf(tx, draft.applicant), ...chosen.map(({ name }) => name)]
}

/** The applicant signed: the first is asked, or all are. `letterId`: his signature, whose text they sign. */
export async function openSigning(
  tx: Tx,
  caseId: string,
  { together, letterId, today }: Readonly<{ together: SigningTogether; letterId: string; today: string }>,
): Promise<void> {
  const endsOn = dayAfter(today, together.endsAfter)
  for (const signer of await signersIn(tx, caseId)) {
    await changeSigner(tx, signer.id, { letter_id: letterId, ends_on: endsOn })
    if (together.order === 'at-once' || signer.place === 1) await askSigner(tx, signer, together, today)
  }
}

export async function askSigner(
  tx: Tx,
  { id }: Pick<Signer, 'id'>,
  { remindAfter }: SigningTogether,
  today: string,
): Promise<void> {
  const [first] = remindAfter
  await changeSigner(tx, id, {
    ...{ state: 'asked', asked_on: today, remind_after: [...remindAfter] },
    remind_on: first === undefined ? null : dayAfter(today, first),
  })
  await enqueue(tx, 'signers.asked', { signerId: id })
}
