import { withheldAmong } from '#domain/cases/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/** Whatever hangs on a case: an order, a message, a permit, a line of a bank statement. */
type Hanging = Readonly<{ caseId: string | null }>

/** Tells of each of these whether it hangs on a file that is kept from this employee: then neither product nor person is named. */
export async function withheldOf(
  context: OpenContext,
  things: readonly Hanging[],
): Promise<(thing: Hanging) => boolean> {
  const ids = new Set(things.flatMap(({ caseId }) => caseId ?? []))
  const withheld = await withheldAmong(context, [...ids])
  return ({ caseId }) => caseId !== null && withheld.has(caseId)
}

/** What hangs on a file that is kept from this employee does not exist for him: refuses with `code`. */
export async function requireShown(context: OpenContext, thing: Hanging, code: `${string}/${string}`): Promise<void> {
  const isWithheld = await withheldOf(context, [thing])
  if (isWithheld(thing)) throw new Refusal('missing', code)
}
