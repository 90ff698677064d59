import { numbersIn } from '../magda/answer.ts'
import { firstNamed, type XmlElement } from '../magda/xml.ts'
import type { PersonChanges } from './index.ts'

/**
 * The changes in an answer of GeefPersoonMutatiesNotificaties: the reference of what is received, and every number that it names. The
 * message files that we have show only that there is nothing more; so nothing is read of what a message says beside the numbers.
 */
export function changesFrom(content: XmlElement | undefined): PersonChanges | undefined {
  const receipt = content && firstNamed(content, 'Ontvangstreferte')?.text
  return receipt ? { receipt, people: numbersIn(content) } : undefined
}
