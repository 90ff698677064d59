import type { OpenContext } from '#platform/context.ts'
import type { Application } from '../application.ts'
import { streetProblems } from '../place.ts'
import { mustChooseNow } from '../who-signs.ts'
import { caseHref, type Kiosk } from './kiosk.ts'
import { firstOpenQuestion } from './questions.ts'

/** Where an application must be looked at before it is signed or handed in: handed in already, a question that is open, nobody chosen to sign too, or who may not any more, a place that was taken meanwhile. */
export async function mendFirst(
  { site, sources }: Pick<Kiosk, 'site' | 'sources'>,
  context: OpenContext,
  application: Application,
): Promise<string | null> {
  const { id, status } = application.case
  if (status !== 'draft') return caseHref(id)
  const open = firstOpenQuestion(application.form, context.now)
  if (open) return `${caseHref(id)}/vraag/${open}`
  if (await mustChooseNow(context, sources, application)) return `${caseHref(id)}/ondertekenaars`
  const taken = await streetProblems(site, context, application)
  return taken.length > 0 ? `${caseHref(id)}/nakijken` : null
}
