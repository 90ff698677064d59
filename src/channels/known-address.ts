import { lookAtProfile } from '#domain/people/index.ts'
import type { RegisteredPerson } from '#outside/population-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { addressShown } from './known-facts.ts'

/**
 * Where the register said that a person of ours lives, when it was asked before; empty: not known, abroad, or protected, for a protected address
 * stays where it is. An employee's look stands in the log that the person reads, with its `purpose`.
 */
export async function knownAddress(context: OpenContext, personId: string, purpose?: string): Promise<string> {
  const { facts } = await lookAtProfile(context, personId, purpose)
  const person = facts.find(({ name }) => name === 'person')?.value as RegisteredPerson | undefined
  if (person?.address?.kind !== 'belgian' || person.protectedAddress) return ''
  return addressShown(person.address, 'nl')
}
