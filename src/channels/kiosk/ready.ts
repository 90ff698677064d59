import type { OpenContext } from '#platform/context.ts'
import type { Application } from '../application.ts'
import { streetProblems } from '../place.ts'
import type { Site } from '../site.ts'
import { mustChoose } from '../who-signs.ts'
import { caseHref } from './kiosk.ts'
import { firstOpenQuestion } from './questions.ts'

/** Where an application must be looked at before it is signed or handed in: handed in already, a question that is open, nobody chosen to sign too, a place that was taken meanwhile. */
export async function mendFirst(site: Site, context: OpenContext, application: Application): Promise<string | null> {
  const { id, status } = application.case
  if (status !== 'draft') return caseHref(id)
  const open = firstOpenQuestion(application.form, context.now)
  if (open) return `${caseHref(id)}/vraag/${open}`
  if (mustChoose(application, context.now)) return `${caseHref(id)}/ondertekenaars`
  const taken = await streetProblems(site, context, application)
  return taken.length > 0 ? `${caseHref(id)}/nakijken` : null
}
