import type { CaseEvent } from '#domain/cases/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { applicationWords } from '#ui/words/application.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { deskFollowingWords } from '#ui/words/following.ts'
import { ownGrantWords } from '#ui/words/own-grant.ts'
import { type Standing, standShown } from '../following.ts'

/** The status as an employee reads it: who has to answer is the client, not he. */
export const statusShown = (status: string): string | undefined =>
  words.statuses[status] ?? applicationWords('nl').statuses[status]

/** How an application stands, as an employee reads it: a promised paper is awaited, which is no question. */
export const standOf = (subject: Standing): string =>
  standShown(subject, { ...applicationWords('nl').statuses, ...words.statuses }, deskFollowingWords.waits)

/** The steps that say in which way a file came in. */
const comesIn = ['started', 'continued', 'submitted', 'signed-first']

/** Where an employee helped to ask it: at the counter, or on the telephone when that was his last step before it was handed in. */
export function howHelped(timeline: readonly Pick<CaseEvent, 'what' | 'by' | 'channel'>[]): string {
  const helped = timeline.findLast(({ what, by }) => by === 'employee' && comesIn.includes(what))
  return helped?.channel === 'phone' ? words.byPhone : words.byDesk
}

/** Newest first. Looks one after the other are one line. */
export function momentsOf(
  timeline: readonly CaseEvent[],
  { issues, signature }: Pick<Product, 'issues' | 'signature'>,
) {
  const { events, statuses, byChannel } = applicationWords('nl')
  const isSigned = signature !== 'none'
  const titleOf = (what: string) => {
    if (what === 'granted' && !issues) return statuses.granted
    return what === 'submitted' && !isSigned ? ownGrantWords('nl').handedIn : (words.events[what] ?? events[what])
  }
  return timeline
    .filter(({ what }, index) => what !== 'looked-at' || timeline[index + 1]?.what !== 'looked-at')
    .toReversed()
    .map(({ what, by, channel, facts, at }) => ({
      when: showMoment(at, 'nl'),
      dateTime: at.toISOString(),
      title: titleOf(what) ?? what,
      text: [
        facts.reason === 'decided-by-person'
          ? words.by.employee
          : whoOf(signerOf(what, by, isSigned), channel, byChannel),
        words.stopReasons[String(facts.why ?? '')],
      ]
        .filter(Boolean)
        .join('. '),
      tone: what === 'granted' ? ('good' as const) : what === 'refused' ? ('bad' as const) : undefined,
    }))
}

/** Done by somebody who signs with the client. */
const bySigner = ['signed-too', 'all-signed', 'signing-declined']

/** Whose step it was. What is signed is signed by the client himself, also at the screen of who helps. */
function signerOf(what: string, by: string, isSigned: boolean): string {
  if (bySigner.includes(what)) return 'signer'
  return isSigned && by === 'employee' && ['submitted', 'signed-first'].includes(what) ? 'helped' : by
}

const whoOf = (by: string, channel: string, channels: Readonly<Record<string, string>>): string =>
  by === 'system' ? (words.by.system ?? '') : [words.by[by], channels[channel]].filter(Boolean).join(', ')
