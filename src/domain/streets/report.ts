import { type Kysely, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isToken } from '../documents/index.ts'
import type { Days } from './conflicts.ts'
import type { Lane } from './line.ts'
import { type Hours, type Occupation, requireReader, type Validity, validityAt } from './occupation.ts'
import { hashOf } from './signs.ts'
import { ends, fromRow, occupationOf, type StreetsTables } from './store.ts'

/** What anybody may know of a place in the street: never a house number, never a person. */
export type PublicPlace = Readonly<{ use: Occupation['use']; lane: Lane; days: Days; hours: Hours }>
export type SignAnswer = Readonly<{ answer: Validity; place: PublicPlace; at: Date }> | Readonly<{ answer: 'unknown' }>

const publicPart = ({ use, lane, days, hours }: Occupation): PublicPlace => ({ use, lane, days, hours })

/** By the code of a sign: whether it is valid at this instant. */
export async function checkSign(db: Kysely<StreetsTables>, token: string, at: Date): Promise<SignAnswer> {
  if (!isToken(token)) return { answer: 'unknown' }
  const sign = await db
    .selectFrom('streets.sign')
    .select('occupation_id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  const subject = sign && (await occupationOf(db, 'id', sign.occupation_id))
  return subject ? { answer: validityAt(subject, at), place: publicPart(subject), at } : { answer: 'unknown' }
}

/** Every ban of ours that holds or will hold, by street, side and first day; `street`: only streets that begin so. */
export async function comingBans(
  db: Kysely<StreetsTables>,
  { at, street = '' }: Readonly<{ at: Date; street?: string }>,
): Promise<readonly PublicPlace[]> {
  const rows = await db
    .selectFrom('streets.occupation')
    .selectAll()
    .select(ends)
    .where('use', '=', 'ban')
    .where('withdrawn_at', 'is', null)
    .where(sql<boolean>`upper(days) > ${cityDay(at)}::date`)
    .where(sql<boolean>`starts_with(lower(street), lower(${street}))`)
    .orderBy('street')
    .orderBy('postal_code')
    .orderBy('side')
    .orderBy(sql`lower(days)`)
    .limit(500)
    .execute()
  return rows.map(fromRow).map(publicPart)
}

/** The place of a case; `null`: none was given. To who is not its holder it does not exist. */
export async function placeOfCase(context: Context<StreetsTables>, caseId: string): Promise<Occupation | null> {
  const subject = await occupationOf(context.db, 'case_id', caseId)
  if (!subject) return null
  requireReader(context.actor, subject)
  return subject
}
