import type { FastifyInstance } from 'fastify'
import { addFollowingPaper } from '#domain/cases/index.ts'
import type { Answers } from '#domain/forms/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import { Actions, Button, Form, FormFields, InsetText, problemText } from '#ui/index.ts'
import { followingWords } from '#ui/words/following.ts'
import { runningWords } from '#ui/words/running.ts'
import { type Application, openApplication } from '../application.ts'
import { awaitedField, papersToCome, withoutPromise } from '../following.ts'
import { requireFormToken, type Sessions } from '../sessions.ts'
import { sendPage } from '../site.ts'
import { readSentForm, statusOf } from '../uploads.ts'
import { contextOf, requireResident } from '../visitor.ts'
import type { Portal } from './portal.ts'
import type { ShowStatus } from './running.tsx'

type OfPaper = { Params: { id: string; field: string } }

/** A paper that was promised at filing is added at home. */
export function followingRoutes(app: FastifyInstance, portal: Portal, sessions: Sessions, show: ShowStatus): void {
  const { site, uploads } = portal
  app.post<OfPaper>('/aanvraag/:id/papier/:field', async (request, reply) => {
    const { id } = request.params
    if (!isId(id)) throw new Refusal('missing', 'cases/not-found')
    const visit = portal.visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const field = awaitedField(await openApplication(site, context, id), request.params.field)
    const form = await readSentForm(request, [field], uploads, (given) =>
      requireFormToken(request, sessions.cookies, 'portal', given),
    )
    const file = form.files.get(field.name)
    if (file) {
      await addFollowingPaper(context, uploads.objects, { caseId: id, field: field.name }, file)
      return reply.redirect(`/aanvraag/${id}`, 303)
    }
    const [problem] = form.problems
    const text = problem ? problemText(problem, field, visit.language) : runningWords(visit.language).addMissing
    return sendPage(reply, await show(request, id, { at: 'paper', field: field.name, text }), statusOf(form.problems))
  })
}

type Shown = Readonly<{
  application: Application
  language: Language
  csrf: string
  /** The last day (`YYYY-MM-DD`), and whether it is over. */
  awaited: Readonly<{ bringBy: string; isOver: boolean }> | null
  wrong: Readonly<{ field: string; text: string }> | undefined
}>

/** Which paper is missing, until when, and where to add it. */
export function FollowingPapers({ application, language, csrf, awaited, wrong }: Shown) {
  const words = followingWords(language)
  const papers = papersToCome(application)
  if (papers.length === 0) return null
  const none: Answers = {}
  return (
    <>
      <p class="lom-lead">{awaited?.isOver ? words.over : words.filed}</p>
      {awaited && !awaited.isOver && (
        <InsetText>
          <strong>{words.by(showDate(awaited.bringBy, language))}</strong>
        </InsetText>
      )}
      {papers.map((field) => (
        <Form key={field.name} action={`/aanvraag/${application.case.id}/papier/${field.name}`} csrf={csrf} files>
          <FormFields
            fields={[withoutPromise(field)]}
            answers={none}
            language={language}
            problems={wrong?.field === field.name ? [{ field: field.name, code: 'forms/missing' }] : []}
            say={() => wrong?.text ?? ''}
          />
          <Actions>
            <Button size="big">{words.add}</Button>
          </Actions>
        </Form>
      ))}
    </>
  )
}
