import { hash, timingSafeEqual } from 'node:crypto'
import { Refusal } from '#platform/refusal.ts'

/**
 * The hidden field of every form: SHA-256 of a fixed word and the secret cookie (256 random bits, of one length). Only pages
 * that we render can know it, and it is checked without asking the database; one call, where an HMAC takes a tenth of what a
 * form step costs. `token`: the session's cookie, or the browser's before sign-in.
 */
export function csrfTokenOf(token: string): string {
  return hash('sha256', `csrf ${token}`, 'base64url')
}

/** Refusal `access/csrf` when the form was not made by us for this session. */
export function requireCsrf(token: string, given: unknown): void {
  const wanted = Buffer.from(csrfTokenOf(token))
  const got = Buffer.from(typeof given === 'string' ? given : '')
  if (token === '' || got.length !== wanted.length || !timingSafeEqual(got, wanted)) {
    throw new Refusal('forbidden', 'access/csrf')
  }
}
