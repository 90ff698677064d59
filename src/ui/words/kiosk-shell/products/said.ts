import type { Spoken } from '../certificates.ts'

/** One text of a product in Turkish, Arabic and Ukrainian. */
export const said = (tr: string, ar: string, uk: string): Spoken => ({ tr, ar, uk })
