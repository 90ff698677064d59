import { childAt, childrenOf, textAt, type XmlElement } from '../magda/xml.ts'
import { namesOfSource } from './service.ts'
import { type SocialStatuses, statuses } from './status.ts'

/** What an answer says, and whom it is about; `undefined` when it speaks of nobody. */
export function statusesFrom(
  content: XmlElement | undefined,
): Readonly<{ insz: string | undefined; value: SocialStatuses }> | undefined {
  const person = childAt(content, 'Persoon')
  if (!person) return undefined
  const said = new Map(
    childrenOf(childAt(person, 'SocialeStatuten'), 'SociaalStatuut').map((one) => [
      textAt(one, 'Naam'),
      textAt(one, 'Resultaat', 'Code'),
    ]),
  )
  const value = statuses.flatMap((status) => {
    const code = said.get(namesOfSource[status])
    // Code 0: not applicable, 1: applicable. Any other says nothing.
    return code === '0' || code === '1' ? [[status, code === '1'] as const] : []
  })
  return { insz: textAt(person, 'INSZ'), value: Object.fromEntries(value) }
}
