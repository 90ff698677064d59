import type { Place } from './city.ts'
import { isWithin, type Period } from './product.ts'

/**
 * A language besides Dutch in which a contact point may speak, and why it may: the law on languages in administration allows it for a while
 * and for a purpose only, so that it always ends. Dutch needs no ground and is never listed.
 */
export type PlaceLanguage = Period &
  Readonly<{ language: string; validTo: string; ground: string; toConfirm?: boolean }>

/** What is spoken besides Dutch at a place on `day`, in the order of its list. */
export const languagesAt = (place: Pick<Place, 'languages'> | null, day: string): readonly PlaceLanguage[] =>
  (place?.languages ?? []).filter((one) => isWithin(one, day))
