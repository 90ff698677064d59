/** Where it may be asked whether a certificate was withdrawn, and how long such a site gets. */
export type Revocation = Readonly<{ origins: readonly string[]; timeoutMs: number }>

/** `unknown`: who must know it does not. `silent`: nobody said anything that can be believed. */
export type Withdrawn = 'valid' | 'withdrawn' | 'unknown' | 'silent'

const largestAnswer = 4 * 1024 * 1024
/** Milliseconds that an answer without an end is good for, and that clocks may differ. */
export const oldest = 60 * 60_000
export const clockSkew = 5 * 60_000

/** The first of these addresses that may be called. */
export const callable = ({ origins }: Revocation, urls: readonly string[]): string | undefined =>
  urls.find((url) => URL.canParse(url) && origins.includes(new URL(url).origin))

/** Null: no answer, or none that is worth reading. */
export async function bytesAt(url: string, init: RequestInit, timeoutMs: number): Promise<ArrayBuffer | null> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > largestAnswer) return null
    const bytes = await answer.arrayBuffer()
    return bytes.byteLength <= largestAnswer ? bytes : null
  } catch {
    return null
  }
}
