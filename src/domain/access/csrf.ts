import { createHmac, timingSafeEqual } from 'node:crypto'
import { Refusal } from '#platform/refusal.ts'

/**
 * The hidden field of every form: HMAC-SHA-256 with the secret cookie as key. Only pages that we render can know it, and
 * it is checked without asking the database. `token`: the session's cookie, or the browser's before sign-in.
 */
export function csrfTokenOf(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url')
}

/** Refusal `access/csrf` when the form was not made by us for this session. */
export function requireCsrf(token: string, given: unknown): void {
  const wanted = Buffer.from(csrfTokenOf(token))
  const got = Buffer.from(typeof given === 'string' ? given : '')
  if (token === '' || got.length !== wanted.length || !timingSafeEqual(got, wanted)) {
    throw new Refusal('forbidden', 'access/csrf')
  }
}
