import type { Language } from '#platform/words.ts'
import type { Answer, Field, Following } from '../field.ts'
import { partOf } from './parts.ts'

/** The answer of who brings the paper later. */
export const toFollow: Answer = { follows: 'yes' }

/** Whether a paper was promised, and is not there yet. */
export const isFollowing = (answer: Answer | undefined): boolean => partOf(answer ?? null, 'follows') === 'yes'

/** How the paper of this question may follow what is filed on `day` (`YYYY-MM-DD`); null: it may not. */
export const followingOn = ({ follows = [] }: Pick<Field, 'follows'>, day: string): Following | null =>
  follows.find(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo)) ?? null

/** How such an answer reads: within how many days, where its terms agree. */
export function followsInWords({ follows = [] }: Pick<Field, 'follows'>, language: Language): string {
  const [days, ...others] = new Set(follows.map((term) => term.days))
  const { later, within } = texts[language]
  return days === undefined || others.length > 0 ? later : within(days)
}

const texts: Readonly<Record<Language, Readonly<{ later: string; within: (days: number) => string }>>> = {
  nl: { later: 'Dit papier volgt later', within: (days) => `Dit papier volgt binnen ${days} dagen` },
  en: { later: 'This paper follows later', within: (days) => `This paper follows within ${days} days` },
  fr: { later: 'Ce document suivra plus tard', within: (days) => `Ce document suivra dans les ${days} jours` },
}
