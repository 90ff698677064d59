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

/** How such an answer reads. */
export const followsInWords: Readonly<Record<Language, string>> = {
  nl: 'Dit papier volgt later',
  en: 'This paper follows later',
  fr: 'Ce document suivra plus tard',
}
