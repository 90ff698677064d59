import type { Answers } from '../forms/index.ts'
import { ageOn } from './age.ts'
import type { CardSystemRule } from './product.ts'

type Born = Readonly<{ insz?: string; birthDate?: string }>

/** Who asks, as the register says it, and who lives with him. */
export type Asking<Member extends Born> = Readonly<{ self: Born; members: readonly Member[] }>

/**
 * For whom a leisure card is made: for whoever asks, or for a child of the household with consent. Anything else is for a person to look
 * at; `reason` is its code. A date of birth of which a part is not known is none.
 */
export function cardFor<Member extends Born>(
  rule: CardSystemRule,
  answers: Answers,
  { self, members }: Asking<Member>,
  today: string,
): 'self' | Readonly<{ child: Member }> | Readonly<{ reason: string }> {
  if (!rule.asks || answers[rule.asks.forWhom] !== 'child') {
    if (!isWhole(self.birthDate)) return { reason: 'no-birth-date-for-card' }
    return (ageOn(self.birthDate, today) ?? 0) < rule.consentBelow ? { reason: 'no-consent-for-card' } : 'self'
  }
  const child = members.find(({ insz }) => insz === answers[rule.asks?.child ?? ''])
  if (!child?.insz || child.insz === self.insz) return { reason: 'child-not-in-household' }
  if (!isWhole(child.birthDate)) return { reason: 'no-birth-date-for-card' }
  if ((ageOn(child.birthDate, today) ?? 99) >= rule.ownFrom) return { reason: 'child-asks-itself' }
  return answers[rule.asks.consent] === 'yes' ? { child } : { reason: 'no-consent-for-card' }
}

const isWhole = (birthDate: string | undefined): birthDate is string =>
  birthDate !== undefined && !birthDate.includes('-00')
