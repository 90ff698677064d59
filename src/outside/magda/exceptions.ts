import type { Outcome, SourceNotice } from './consulted.ts'

/** What the code of an exception means for us. */
type Handling = Readonly<{
  /** What MAGDA says with it. */
  meaning: string
  outcome: Outcome
  /** Ask again by itself: at once, or after a longer rest because too many ask at the same time. */
  retry?: 'soon' | 'later'
  /** What we do before asking again. */
  first?: 'register' | 're-key'
}>

/**
 * The codes of MAGDA, and what each leads to (measured on the message files of its own mock and its documentation).
 * No data is *unknown*, never a refusal. A code that is not here keeps its raw number: see `verdictOn`.
 */
export const handlings: Readonly<Record<string, Handling>> = {
  '13202': { meaning: 'no file registered for the person', outcome: 'not-allowed', first: 'register' },
  '15021': { meaning: 'nothing left after the filter of the authorisation', outcome: 'not-allowed' },
  '20002': { meaning: 'the national number is not well formed', outcome: 'wrong-question' },
  '20110': { meaning: 'too many questions in one call', outcome: 'alarm' },
  '30001': { meaning: 'no data found for the question', outcome: 'unknown' },
  '30002': { meaning: 'the national number was annulled', outcome: 'wrong-question' },
  '30003': { meaning: 'the national number does not exist', outcome: 'wrong-question' },
  '30004': { meaning: 'the person got a new national number', outcome: 'found', first: 're-key' },
  '30014': { meaning: 'the reference of receipt is not valid', outcome: 'wrong-question' },
  '30016': { meaning: 'no further data', outcome: 'unknown' },
  '30032': { meaning: 'the same source was named twice', outcome: 'alarm' },
  '30040': { meaning: 'there is more than is given here', outcome: 'found' },
  '30042': { meaning: 'the source has several, one is given here', outcome: 'found' },
  '30101': { meaning: 'no data found for the question', outcome: 'unknown' },
  '40006': { meaning: 'we are not authorised', outcome: 'alarm' },
  '40046': { meaning: 'the enterprise number does not exist', outcome: 'wrong-question' },
  '45008': { meaning: 'no data for that income year', outcome: 'unknown' },
  '48074': { meaning: 'the street code does not exist', outcome: 'wrong-question' },
  '48181': { meaning: 'the address is fictitious', outcome: 'manual' },
  '50030': { meaning: 'no data found for the question', outcome: 'unknown' },
  '60000': { meaning: 'a rule of the source was broken', outcome: 'manual' },
  '60006': { meaning: 'no answer from the source', outcome: 'silent', retry: 'soon' },
  '60007': { meaning: 'the answer of the source is unreadable', outcome: 'silent', retry: 'soon' },
  '60009': { meaning: 'internal error at the source', outcome: 'silent', retry: 'soon' },
  '60011': { meaning: 'access to the source was not set up for us', outcome: 'alarm' },
  '60013': { meaning: 'no access to the source', outcome: 'silent', retry: 'soon' },
  '70001': { meaning: 'an answer with a warning', outcome: 'found' },
  '99984': { meaning: 'a code without description', outcome: 'found' },
  '99986': { meaning: 'an unknown error of the source', outcome: 'silent', retry: 'soon' },
  '99994': { meaning: 'an unexpected error of the source', outcome: 'silent', retry: 'soon' },
  '99995': { meaning: 'too many questions at the same time', outcome: 'silent', retry: 'later' },
  '99996': { meaning: 'too many questions at the same time, or the source is down', outcome: 'silent', retry: 'later' },
  '99997': { meaning: 'the source cannot be reached', outcome: 'silent', retry: 'soon' },
  '445810': { meaning: 'the name of the certificate is not known', outcome: 'alarm' },
}

/** What our own client notices about an answer, in the same words: `origin` is `loket`. */
export const ownNotices = {
  TIMEOUT: { meaning: 'no answer in time', outcome: 'silent', retry: 'soon' },
  UNREACHABLE: { meaning: 'no connection', outcome: 'silent', retry: 'soon' },
  UNREADABLE: { meaning: 'the answer is no message', outcome: 'silent', retry: 'soon' },
  BUSY: { meaning: 'the other side asks for patience', outcome: 'silent', retry: 'later' },
  DENIED: { meaning: 'the other side refuses us', outcome: 'alarm' },
  UNTRUSTED: { meaning: 'certificates do not fit', outcome: 'alarm' },
  PURPOSE: { meaning: 'no authorisation is configured for this purpose', outcome: 'alarm' },
  'NOT-A-NUMBER': { meaning: 'what was asked about is no national number', outcome: 'wrong-question' },
  'NOT-A-PLATE': { meaning: 'what was asked about is no plate', outcome: 'wrong-question' },
  'NOT-REGISTERED': { meaning: 'the person could not be registered', outcome: 'not-allowed' },
  'OTHER-PERSON': { meaning: 'the answer is about somebody else', outcome: 'manual' },
  'OTHER-VEHICLE': { meaning: 'the answer is about another vehicle', outcome: 'manual' },
} as const satisfies Record<string, Handling>

export type OwnNotice = keyof typeof ownNotices

export const noticed = (code: OwnNotice): SourceNotice => ({
  code,
  type: 'FOUT',
  words: ownNotices[code].meaning,
  origin: 'loket',
})

/** An error that we do not know is looked at by a person; a warning or information that we do not know takes nothing away. */
function handlingOf({ code, type, origin }: SourceNotice): Handling {
  if (origin === 'loket') return ownNotices[code as OwnNotice]
  if (type === 'FAULT') return faultHandling(code)
  return handlings[code] ?? { meaning: 'not in our table', outcome: type === 'FOUT' ? 'manual' : 'found' }
}

/** Our request was wrong or not trusted: an administrator must look. Anything else is the other side's trouble. */
const faultHandling = (code: string): Handling =>
  /client|sender|mustunderstand|security|token|authenticat|failedcheck|expired/i.test(code)
    ? { meaning: 'our request was refused', outcome: 'alarm' }
    : { meaning: 'trouble at the other side', outcome: 'silent', retry: 'soon' }

/** Without an answer, the first of these decides: retrying must not hide that we have no right to ask. */
const precedence: readonly Outcome[] = [
  'alarm',
  'wrong-question',
  'silent',
  'manual',
  'not-allowed',
  'unknown',
  'found',
]

export type Verdict = Readonly<{ outcome: Outcome; retry?: 'soon' | 'later'; first?: 'register' | 're-key' }>

/** What an answer amounts to: with content it is an answer whatever is said beside it; without, its exceptions decide. */
export function verdictOn(notices: readonly SourceNotice[], hasContent: boolean): Verdict {
  if (hasContent) return { outcome: 'found' }
  const handled = notices.map(handlingOf)
  const outcome = precedence.find((candidate) => handled.some((one) => one.outcome === candidate)) ?? 'unknown'
  const deciding = handled.find((one) => one.outcome === outcome)
  const first = handled.find((one) => one.first !== undefined)?.first
  return {
    // Words beside nothing are no answer.
    outcome: outcome === 'found' ? 'unknown' : outcome,
    ...(deciding?.retry ? { retry: deciding.retry } : {}),
    ...(first ? { first } : {}),
  }
}
