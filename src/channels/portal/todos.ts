import { visitsOf } from '#domain/appointments/index.ts'
import { type Case, casesOf, type OwnLetter, paperFollows } from '#domain/cases/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { applicationWords } from '#ui/words/application.ts'
import { followingWords } from '#ui/words/following.ts'
import { portalWords } from '#ui/words/portal.ts'
import { runningWords } from '#ui/words/running.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import { lettersToSign } from '../sign-with.ts'
import type { Site } from '../site.ts'
import { contextOf, type Resident } from '../visitor.ts'
import type { Todo } from './home.tsx'
import { nextVisitOf } from './own-visits.tsx'

/** What is open for this person: tasks first, then the next visit and what waits. */
export async function todosOf(site: Site, resident: Resident, language: Language): Promise<readonly Todo[]> {
  const context = contextOf(site, resident)
  const [cases, toSign, visits] = await Promise.all([
    casesOf(context, resident.actor.id, { limit: 20 }),
    lettersToSign(site, resident.actor),
    visitsOf(context, resident.actor.id),
  ])
  const own = cases.flatMap((subject) => todoOf(site, subject, language) ?? [])
  const next = visits.slice(0, 1).map((visit) => nextVisitOf({ site, language }, visit))
  const all = [...toSign.map((letter) => toSignOf(site, letter, language)), ...own]
  return [...all.filter(({ main }) => main), ...next, ...all.filter(({ main }) => !main)].slice(0, 5)
}

/** Somebody else's application that waits for his signature. */
function toSignOf(site: Site, letter: OwnLetter, language: Language): Todo {
  const words = whoSignsWords(language)
  const title = inLanguage(site.catalogue.get(letter.product, letter.version).title, language)
  const href = `/ondertekenen/${letter.caseId}`
  return { title, text: words.todo(letter.applicant), href, action: words.todoGo, main: true, tone: 'attention' }
}

function todoOf(site: Site, subject: Case, language: Language): Todo | null {
  const words = applicationWords(language)
  const title = inLanguage(site.catalogue.get(subject.product, subject.version).title, language)
  const href = `/aanvraag/${subject.id}`
  const { todoTexts, continueDraft, look } = portalWords(language)
  const text = todoTexts[subject.status] ?? ''
  if (subject.status === 'draft') {
    return { title, text, href, action: continueDraft, main: true, tone: 'attention' }
  }
  if (subject.status === 'awaiting-payment') {
    return { title, text, href, action: words.payGoOn, main: true, tone: 'attention' }
  }
  if (subject.status === 'awaiting-customer') {
    if (subject.reason === paperFollows) {
      const { title: bring, add } = followingWords(language)
      return { title, text: bring, href, action: add, main: true, tone: 'attention' }
    }
    const running = runningWords(language)
    return { title, text: running.questionTitle, href, action: running.send, main: true, tone: 'attention' }
  }
  if (['awaiting-signatures', 'submitted', 'waiting', 'with-staff'].includes(subject.status)) {
    return { title, text, href, action: look, main: false, tone: 'busy' }
  }
  return null
}
