import type { FastifyInstance, FastifyReply } from 'fastify'
import { importRoster } from '#domain/appointments/index.ts'
import { plannerRoles } from '#domain/places/index.ts'
import { type LineMistake, shiftColumns } from '#domain/roster/index.ts'
import { Actions, Button, DeskPanel, ErrorSummary, FileUpload, Form, html, Radios, Table } from '#ui/index.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import { rosterWords } from '#ui/words/desk-roster.ts'
import { type Site, sendPage } from '../site.ts'
import { type Asked, asked, type Desk, type DeskVisit, fieldOf, type PostedForm } from './desk.ts'
import { longestFile } from './employees-page.tsx'
import { Frame } from './frame.tsx'
import { oneFileIn } from './one-file.ts'
import { lookedAtFirst, RosterDone } from './roster-preview.tsx'
import { dayHref } from './shifts-page.tsx'

const largest = 5_000_000
const mostShown = 200

type Said = Readonly<{
  mode?: string
  done?: string
  count?: number
  changeId?: string
  mistakes?: readonly LineMistake[]
  wrong?: string
}>

/** A file of shifts: all of it, or every mistake by line and nothing at all. */
export function rosterImportRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  app.get<{ Querystring: { gedaan?: string } }>('/balie/planning/rooster', (request, reply) => {
    const { visit } = asked(desk, request, plannerRoles)
    return sendPage(reply, html(<RosterImportPage {...{ site, visit, done: request.query.gedaan ?? '' }} />))
  })

  app.post('/balie/planning/rooster', async (request, reply) => {
    const { visit, context } = asked(desk, request, plannerRoles)
    const page = (said: Said, status: number) =>
      sendPage(reply, html(<RosterImportPage {...{ site, visit, ...said }} />), status)
    const said = new Map<string, string>()
    const file = await oneFileIn(request, desk, largest, said)
    if (typeof file === 'string')
      return page({ wrong: { missing: words.fileMissing, 'too-large': words.fileTooLarge }[file] }, 422)
    if (said.get('hoe') === 'vervangen') return replace({ visit, context }, reply, file.toString('utf8'), '')
    const read = await importRoster(context, site.appointments, file.toString('utf8'))
    return 'shifts' in read
      ? page({ count: read.shifts.length, changeId: read.changeId }, 200)
      : page({ mistakes: read.mistakes }, 422)
  })

  app.post<PostedForm>('/balie/planning/rooster/vervangen', (request, reply) => {
    const who = asked(desk, request, plannerRoles)
    return replace(who, reply, fieldOf(request.body, 'inhoud', longestFile), fieldOf(request.body, 'stap'))
  })

  /** The file takes the place of the shifts of its places and days. A preview carries it on, so it is short. */
  function replace(who: Asked, reply: FastifyReply, text: string, step: string) {
    const page = (of: Said) => <RosterImportPage {...{ site, visit: who.visit, mode: 'vervangen', ...of }} />
    if (text.length > longestFile) return sendPage(reply, html(page({ wrong: rosterWords.fileTooLong })), 422)
    // No text means no lines; a file without any lacks its header.
    const lines = text === '' ? ' ' : text
    return lookedAtFirst(site, who, reply, {
      ...{
        change: { kind: 'shifts', text: lines, instead: 'days' },
        fields: [['inhoud', text]],
        step,
      },
      ...{ action: '/balie/planning/rooster/vervangen', leave: '/balie/planning/rooster' },
      next: ({ changeId, days: [first] }) =>
        `${first ? `${dayHref(first.place, first.day)}&` : '/balie/planning?'}gedaan=dienst&wijziging=${changeId}`,
      lead: rosterWords.fileReplaces,
      wrong: (of) => page(typeof of === 'string' ? { wrong: of } : { mistakes: of as readonly LineMistake[] }),
    })
  }
}

function RosterImportPage(props: Said & Readonly<{ site: Site; visit: DeskVisit }>) {
  const { site, visit, mode = 'toevoegen', done = '', count, changeId = '', mistakes, wrong } = props
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
      {count === undefined && <RosterDone {...{ visit, done, changeId }} to={{}} />}
      {count !== undefined && (
        <RosterDone {...{ visit, changeId }} done="ingelezen" said={words.readDone(count)} to={{ plaats: 'rooster' }} />
      )}
      <h1>{words.importTitle}</h1>
      <p>{words.importLead}</p>
      <p>
        <code>{words.columns(shiftColumns.join(';'))}</code>
      </p>
      <Form action="/balie/planning/rooster" csrf={visit.employee.csrf} files>
        <Radios
          {...{ id: 'hoe', name: 'hoe', language: 'nl', label: rosterWords.fileMode, value: mode }}
          choices={[
            { value: 'toevoegen', text: rosterWords.fileAdds },
            { value: 'vervangen', text: rosterWords.fileReplaces, hint: rosterWords.fileReplacesHint },
          ]}
        />
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
