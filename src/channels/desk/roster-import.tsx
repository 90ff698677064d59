import type { FastifyInstance } from 'fastify'
import { importRoster } from '#domain/appointments/index.ts'
import { plannerRoles } from '#domain/places/index.ts'
import { type LineMistake, shiftColumns } from '#domain/roster/index.ts'
import {
  Actions,
  Button,
  DeskPanel,
  ErrorSummary,
  FileUpload,
  Form,
  html,
  NotificationBanner,
  Table,
} from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { oneFileIn } from './one-file.ts'

const largest = 5_000_000
const mostShown = 200

type Said = Readonly<{ count?: number; mistakes?: readonly LineMistake[]; wrong?: string }>

/** A file of shifts: all of it, or every mistake by line and nothing at all. */
export function rosterImportRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  app.get('/balie/planning/rooster', (request, reply) => {
    const { visit } = asked(desk, request, plannerRoles)
    return sendPage(reply, html(<RosterImportPage {...{ site, visit }} />))
  })

  app.post('/balie/planning/rooster', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const page = (said: Said, status: number) =>
      sendPage(reply, html(<RosterImportPage {...{ site, visit, ...said }} />), status)
    const file = await oneFileIn(request, desk, largest)
    if (typeof file === 'string')
      return page({ wrong: { missing: words.fileMissing, 'too-large': words.fileTooLarge }[file] }, 422)
    const read = await importRoster(context, site.appointments, file.toString('utf8'))
    return 'shifts' in read ? page({ count: read.shifts.length }, 200) : page({ mistakes: read.mistakes }, 422)
  })
}

function RosterImportPage({ site, visit, count, mistakes, wrong }: Said & Readonly<{ site: Site; visit: DeskVisit }>) {
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '' }}
      title={words.importTitle}
      wrong={wrong !== undefined || mistakes !== undefined}
    >
      <ErrorSummary
        language="nl"
        errors={[
          ...(wrong ? [{ href: '#bestand', text: wrong }] : []),
          ...(mistakes ? [{ href: '#fouten', text: words.nothingRead }] : []),
        ]}
      />
      {count !== undefined && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words.readDone(count)}</p>
        </NotificationBanner>
      )}
      <h1>{words.importTitle}</h1>
      <p>{words.importLead}</p>
      <p>
        <code>{words.columns(shiftColumns.join(';'))}</code>
      </p>
      <Form action="/balie/planning/rooster" csrf={visit.employee.csrf} files>
        <FileUpload {...{ id: 'bestand', name: 'bestand', language: 'nl', label: words.file, error: wrong }} />
        <Actions>
          <Button>{words.read}</Button>
          <a href="/balie/planning">{words.back}</a>
        </Actions>
      </Form>
      {mistakes && (
        <div id="fouten" tabIndex={-1}>
          <DeskPanel title={words.mistakes(mistakes.length)}>
            <Table
              caption={words.mistakes(mistakes.length)}
              hideCaption
              columns={[{ title: words.line }, { title: words.column }, { title: words.mistake }]}
              rows={mistakes
                .slice(0, mostShown)
                .map(({ line, column = '', code }) => [`${words.line} ${line}`, column, words.codes[code] ?? code])}
            />
          </DeskPanel>
        </div>
      )}
    </Frame>
  )
}
