import { anApplicant } from './applicant.ts'

/** What the program said yes to, as the resident remembers it. */
export type Promised = {
  caseId: string
  kind: KindOfApplication
  /** Of every page that was accepted: the last that was. */
  answers: Record<string, string>
  submitted: boolean
  paid: boolean
}

/** A certificate, one that is paid, an intake that is told to its applicant and ends in a visit, one that is handed over to another service. */
export const kindsOfApplication = {
  certificate: 'attest-gezinssamenstelling',
  paid: 'afschrift-akte',
  told: 'digitale-sleutel',
  'handed-over': 'pensioenaanvraag',
} as const
export type KindOfApplication = keyof typeof kindsOfApplication

/** What stands in the form, and what the answer is then. */
const choices: Record<string, readonly string[]> = {
  purpose: ['school', 'work'],
  delivery: ['here'],
  act: ['birth', 'marriage'],
  phone: ['+32470123456'],
  'start-day': ['1'],
  'start-month': ['3'],
  'start-year': ['2050'],
  abroad: ['no'],
}

/** Of an intake that asks it; elsewhere it is only kept when another answer asks for it. */
const email: Record<string, readonly string[]> = { email: ['iemand@voorbeeld.example'] }

/** Handed in without a signature. */
const unsigned: ReadonlySet<KindOfApplication> = new Set(['told'])

/**
 * A resident who does not give up: whatever fails is done again, as a person does after an error page, until the program said
 * yes. What it said yes to stands in `promises`.
 */
export function aPersistentResident(
  base: string,
  person: string,
  random: () => number,
  promises: Map<string, Promised>,
  onAnswer: () => void,
) {
  const resident = anApplicant(base, person, onAnswer)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''

  return {
    /** From the button to the end; now and then the draft is left for another day. */
    async applies(kind: KindOfApplication, isLeft: boolean): Promise<void> {
      const caseId = await resident.begins(kindsOfApplication[kind])
      const promise = promises.get(caseId) ?? { caseId, kind, answers: {}, submitted: false, paid: false }
      promises.set(caseId, promise)
      const known = kind === 'told' ? { ...choices, ...email } : choices
      const fillIn = (names: readonly string[]) =>
        Object.fromEntries(names.flatMap((name) => (known[name] ? [[name, pick(known[name])]] : [])))
      await resident.fills(caseId, fillIn, (given) => {
        // A date is one answer of three inputs: what of it is kept, its own tests say.
        const single = Object.entries(given).filter(([name]) => !name.includes('-'))
        Object.assign(promise.answers, Object.fromEntries(single))
      })
      if (isLeft) return
      await resident.handsIn(caseId, { isSigned: !unsigned.has(kind) })
      promise.submitted = true
      if (kind !== 'paid') return
      await resident.pays(caseId)
      promise.paid = true
    },
  }
}
