import type { FastifyInstance } from 'fastify'
import { addFollowingPaper, type Case, lookAtCase } from '#domain/cases/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { showDate } from '#platform/formats/dates.ts'
import { Button, DeskPanel, Form, FormFields, problemText } from '#ui/index.ts'
import { deskFollowingWords } from '#ui/words/following.ts'
import { runningWords } from '#ui/words/running.ts'
import { type Application, openApplication } from '../application.ts'
import { awaitedField, papersToCome, withoutPromise } from '../following.ts'
import { requireFormToken } from '../sessions.ts'
import { readSentForm, statusOf } from '../uploads.ts'
import { type Asked, asked, type Desk, idOf } from './desk.ts'
import type { Work } from './task.ts'

type OfPaper = { Params: { id: string; field: string } }

/** What is wrong with a paper that was sent. */
export type WrongPaper = Readonly<{ field: string; text: string }>
type Redraw = (who: Asked, caseId: string, said: Readonly<{ paper: WrongPaper }>) => Promise<string>

const words = deskFollowingWords

/** A paper that the customer promised, and shows at the desk. */
export function followingRoutes(
  app: FastifyInstance,
  desk: Desk,
  { redraw, requireSeen }: Readonly<{ redraw: Redraw; requireSeen: (context: OpenContext, subject: Case) => void }>,
): void {
  app.post<OfPaper>('/balie/dossier/:id/papier/:field', async (request, reply) => {
    const who = asked(desk, request)
    const caseId = idOf(request.params.id)
    requireSeen(who.context, await lookAtCase(who.context, caseId))
    const field = awaitedField(await openApplication(desk.site, who.context, caseId), request.params.field)
    const form = await readSentForm(request, [field], desk.uploads, (given) =>
      requireFormToken(request, desk.cookies, 'desk', given),
    )
    const file = form.files.get(field.name)
    if (file) {
      await addFollowingPaper(who.context, desk.uploads.objects, { caseId, field: field.name }, file)
      return reply.redirect(`/balie/dossier/${caseId}?gedaan=papier`, 303)
    }
    const [problem] = form.problems
    const text = problem ? problemText(problem, field, 'nl') : runningWords('nl').addMissing
    const page = await redraw(who, caseId, { paper: { field: field.name, text } })
    return reply
      .code(statusOf(form.problems))
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page)
  })
}

/** Which paper the customer still has to bring, until when, and where it is added for him. */
export function FollowingPanel({
  application,
  csrf,
  awaited,
  wrong,
}: Readonly<{ application: Application; csrf: string; awaited: Work['awaited']; wrong: WrongPaper | undefined }>) {
  const papers = papersToCome(application)
  if (papers.length === 0) return null
  return (
    <DeskPanel title={words.title}>
      {awaited && <p>{words.by(showDate(awaited.bringBy, 'nl'))}</p>}
      {papers.map((field) => (
        <Form key={field.name} action={`/balie/dossier/${application.case.id}/papier/${field.name}`} csrf={csrf} files>
          <FormFields
            fields={[withoutPromise(field)]}
            language="nl"
            problems={wrong?.field === field.name ? [{ field: field.name, code: 'forms/missing' }] : []}
            say={() => wrong?.text ?? ''}
          />
          <Button look="secondary" size="small">
            {words.add}
          </Button>
        </Form>
      ))}
    </DeskPanel>
  )
}
