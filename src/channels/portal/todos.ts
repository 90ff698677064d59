import { type Case, casesOf } from '#domain/cases/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { applicationWords } from '#ui/words/application.ts'
import { portalWords } from '#ui/words/portal.ts'
import { runningWords } from '#ui/words/running.ts'
import type { Site } from '../site.ts'
import { contextOf, type Resident } from '../visitor.ts'
import type { Todo } from './home.tsx'

/** What is open for this person: tasks first, then what waits. */
export async function todosOf(site: Site, resident: Resident, language: Language): Promise<readonly Todo[]> {
  const cases = await casesOf(contextOf(site, resident), resident.actor.id, { limit: 20 })
  return cases.flatMap((subject) => todoOf(site, subject, language) ?? []).slice(0, 5)
}

function todoOf(site: Site, subject: Case, language: Language): Todo | null {
  const words = applicationWords(language)
  const title = inLanguage(site.catalogue.get(subject.product, subject.version).title, language)
  const href = `/aanvraag/${subject.id}`
  const text = words.numberText(subject.number)
  if (subject.status === 'draft') {
    return { title, text, href, action: portalWords(language).continueDraft, main: true, tone: 'attention' }
  }
  if (subject.status === 'awaiting-payment') {
    return { title, text, href, action: words.payGoOn, main: true, tone: 'attention' }
  }
  if (subject.status === 'awaiting-customer') {
    const running = runningWords(language)
    return { title, text: running.questionTitle, href, action: running.send, main: true, tone: 'attention' }
  }
  if (['submitted', 'waiting', 'with-staff'].includes(subject.status)) {
    return { title, text: words.statuses[subject.status] ?? '', href, action: words.status, main: false, tone: 'busy' }
  }
  return null
}
