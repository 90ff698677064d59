import { X509Certificate } from 'node:crypto'

const longestChain = 5

/**
 * The certificates from `leaf` up to one that is trusted, or `undefined`. `at` is the moment on which all had to be
 * valid. Revocation is not looked up: seals and time stamps of others are not judged here, only those of ours.
 */
export function chainTo(
  anchors: readonly X509Certificate[],
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  at: Date,
): readonly X509Certificate[] | undefined {
  const chain: X509Certificate[] = [leaf]
  for (let current = leaf; chain.length <= longestChain; ) {
    if (!isValidAt(current, at)) return undefined
    if (anchors.some((anchor) => anchor.raw.equals(current.raw))) return chain
    const issuer = [...anchors, ...others].find((candidate) => issued(candidate, current))
    if (!issuer || issuer.raw.equals(current.raw)) return undefined
    chain.push(issuer)
    current = issuer
  }
  return undefined
}

/** `undefined` instead of a throw: the certificate comes from a stranger. */
export function parseCertificate(der: Uint8Array): X509Certificate | undefined {
  const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('latin1')
  return parsed.of(bytes, () => {
    try {
      const certificate = new X509Certificate(der)
      return certificate.raw.equals(der) ? certificate : undefined
    } catch {
      return undefined
    }
  })
}

/** The authority of the time stamps and our own seal come back in every document: each is read, and its issuer checked, once. */
const parsed = lastAnswers<X509Certificate | undefined>()
const issuedBy = lastAnswers<boolean>()

/** What was reckoned before from exactly these bytes; forgotten all at once, so that strangers cannot fill the memory. */
function lastAnswers<Answer>(most = 64) {
  const answers = new Map<string, Answer>()
  return {
    of(question: string, reckon: () => Answer): Answer {
      if (answers.has(question)) return answers.get(question) as Answer
      const answer = reckon()
      if (answers.size >= most) answers.clear()
      answers.set(question, answer)
      return answer
    },
  }
}

export const isValidAt = (certificate: X509Certificate, at: Date): boolean =>
  certificate.validFromDate <= at && at <= certificate.validToDate

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuedBy.of(`${issuer.fingerprint256} ${subject.fingerprint256}`, () => {
    try {
      return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey)
    } catch {
      return false
    }
  })
}
