import type { FastifyInstance } from 'fastify'
import type { PublicAnswer } from '#domain/documents/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  FileUpload,
  Form,
  html,
  InsetText,
  Panel,
  SummaryList,
  TextInput,
} from '#ui/index.ts'
import { verifyWords } from '#ui/words/verify.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

/** What the page says about a code or a file. `changed`: a seal is there, but these are not the bytes that were sealed. */
export type Verdict = PublicAnswer | Readonly<{ answer: 'changed' | 'no-code' | 'no-file' | 'not-ours' }>

const largestFile = 10 * 1024 * 1024
const codeLimit = { rateLimit: { max: 20, timeWindow: '1 minute' } }

/** Anyone checks whether a document of the city is genuine: by QR code, by the short code, or with the file itself. */
export function verifyRoutes(app: FastifyInstance, portal: Portal): void {
  const { site, verification } = portal
  const show = (visit: Visit, verdict: Verdict | null, typed?: string) =>
    html(<VerifyPage {...{ site, visit, verdict, typed }} />)

  app.get('/controle', (request, reply) => sendPage(reply, show(portal.visitOf(request), null)))

  app.get<{ Params: { token: string } }>('/c/:token', { config: codeLimit }, async (request, reply) => {
    const verdict = await verification.byToken(request.params.token)
    return sendPage(reply, show(portal.visitOf(request), verdict), verdict.answer === 'unknown' ? 404 : 200)
  })

  app.post<{ Body: { code?: unknown } | undefined }>(
    '/controle/code',
    { config: codeLimit },
    async (request, reply) => {
      const typed = typeof request.body?.code === 'string' ? request.body.code : ''
      const verdict = await verification.byShortCode(typed)
      const status = verdict.answer === 'no-code' ? 422 : verdict.answer === 'unknown' ? 404 : 200
      return sendPage(reply, show(portal.visitOf(request), verdict, typed.slice(0, 40)), status)
    },
  )

  app.post('/controle/bestand', { config: codeLimit }, async (request, reply) => {
    const file = await request.file({ limits: { fileSize: largestFile, files: 1, fields: 5 } })
    const bytes = file ? await file.toBuffer() : null
    // What was cut off may come through as if it were whole: half a document is never judged.
    if (file?.file.truncated) throw new app.multipartErrors.RequestFileTooLargeError()
    const verdict: Verdict = bytes && bytes.length > 0 ? await verification.byFile(bytes) : { answer: 'no-file' }
    return sendPage(reply, show(portal.visitOf(request), verdict), verdict.answer === 'no-file' ? 422 : 200)
  })
}

type VerifyPageProps = Readonly<{ site: Site; visit: Visit; verdict: Verdict | null; typed?: string | undefined }>

export function VerifyPage({ site, visit, verdict, typed }: VerifyPageProps) {
  const { language } = visit
  const words = verifyWords(language)
  const wrong = verdict?.answer === 'no-code' || verdict?.answer === 'no-file'
  const errors = wrong
    ? [verdict.answer === 'no-code' ? { href: '#code', text: words.noCode } : { href: '#file', text: words.noFile }]
    : []
  // Who is signed in posts forms as himself, here too.
  const csrf = visit.visitor.kind === 'resident' ? visit.visitor.csrf : undefined
  return (
    <Frame site={site} visit={visit} title={words.title} width="form" wrong={wrong}>
      <ErrorSummary language={language} errors={errors} />
      {verdict && !wrong ? <Answer verdict={verdict} visit={visit} /> : <h1>{words.title}</h1>}
      {!verdict && <p class="lom-lead">{words.lead}</p>}
      <section aria-labelledby="by-code">
        <h2 id="by-code">{words.byCode}</h2>
        <Form action="/controle/code" csrf={csrf}>
          <TextInput
            id="code"
            name="code"
            language={language}
            label={words.code}
            hint={words.codeHint}
            width={20}
            value={verdict?.answer === 'genuine' ? undefined : typed}
            autocomplete="off"
            error={verdict?.answer === 'no-code' ? words.noCode : undefined}
          />
          <Actions>
            <Button>{words.checkCode}</Button>
          </Actions>
        </Form>
      </section>
      <section aria-labelledby="by-file">
        <h2 id="by-file">{words.byFile}</h2>
        <Form action="/controle/bestand" csrf={csrf} files>
          <FileUpload
            id="file"
            name="file"
            language={language}
            label={words.file}
            hint={words.fileHint}
            accept="application/pdf,.pdf"
            maxBytes={largestFile}
            error={verdict?.answer === 'no-file' ? words.noFile : undefined}
          />
          <Actions>
            <Button look="secondary">{words.checkFile}</Button>
          </Actions>
        </Form>
      </section>
    </Frame>
  )
}

function Answer({ verdict, visit: { language } }: { verdict: Verdict; visit: Visit }) {
  const words = verifyWords(language)
  if (verdict.answer === 'genuine') {
    return (
      <>
        <Panel title={words.genuine} icon="seal">
          {words.genuineText}
        </Panel>
        <About verdict={verdict} language={language} />
        <InsetText>{words.compare}</InsetText>
      </>
    )
  }
  // Somebody may have typed it wrongly; what bears a broken or a withdrawn seal is not to be trusted.
  const isBad = verdict.answer === 'changed' || verdict.answer === 'withdrawn'
  return (
    <>
      <Panel title={words[verdict.answer as 'withdrawn']} tone={isBad ? 'bad' : 'attention'} icon="warning">
        {words[`${verdict.answer}Text` as 'withdrawnText']}
      </Panel>
      {verdict.answer === 'withdrawn' && 'kind' in verdict && <About verdict={verdict} language={language} />}
    </>
  )
}

function About({ verdict, language }: { verdict: Extract<Verdict, { kind: string }>; language: Visit['language'] }) {
  const words = verifyWords(language)
  return (
    <SummaryList
      rows={[
        { key: words.kind, value: verdict.kind },
        { key: words.issuedOn, value: showDate(verdict.issuedOn, language) },
        ...(verdict.validUntil ? [{ key: words.validUntil, value: showDate(verdict.validUntil, language) }] : []),
        { key: words.issuer, value: verdict.issuer },
      ]}
    />
  )
}
