import type { FastifyInstance } from 'fastify'
import { checkShortCode, type PublicAnswer } from '#domain/documents/index.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  html,
  InsetText,
  LinkButton,
  Panel,
  SummaryList,
  TextInput,
  typedForm,
} from '#ui/index.ts'
import { codeWords } from '#ui/words/verify.ts'
import { sendPage } from '../site.ts'
import { Content } from './content.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, visitOf } from './kiosk.ts'
import { goesTo, keepTyped, takeTyped } from './typed.ts'
import { withoutHref } from './without-pages.tsx'

type Posted = { Body: Readonly<Record<string, unknown>> | undefined }

/** Whoever tries many codes learns little and soon has to wait: as at home. */
const limit = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

/** Where a code is typed. */
export const codeHref = `${withoutHref}/attest`

/** Whether a document of the city is genuine, by its printed code: for anybody, without saying who one is. */
export function verifyRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk

  app.get(codeHref, (request, reply) => {
    const { code: typed = '' } = takeTyped(request, reply, codeHref)
    return sendPage(reply, html(<CodePage {...{ kiosk, typed }} visit={visitOf(request)} wrong={false} />))
  })

  app.post<Posted>(codeHref, limit, async (request, reply) => {
    const visit = visitOf(request)
    const given = request.body?.['code']
    const typed = typeof given === 'string' ? given.trim().slice(0, 40) : ''
    const elsewhere = await goesTo(site, request)
    if (elsewhere !== null) {
      keepTyped(request, reply, codeHref, { code: typed })
      return reply.redirect(elsewhere, 303)
    }
    const answer = await checkShortCode(site.db, typed)
    if (!answer) return sendPage(reply, html(<CodePage {...{ kiosk, visit, typed }} wrong />), 422)
    return sendPage(reply, html(<AnswerPage {...{ kiosk, visit, answer }} />), answer.answer === 'unknown' ? 404 : 200)
  })
}

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

function CodePage({ kiosk, visit, typed, wrong }: Shown & { typed: string; wrong: boolean }) {
  const { spoken: language } = visit
  const words = codeWords(language)
  const error = wrong ? words.noCode : undefined
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.title} wrong={wrong} backHref={withoutHref} keeps speaks>
      <ErrorSummary language={language} errors={error ? [{ href: '#code', text: error }] : []} />
      <h1>{words.title}</h1>
      <p class="lom-lead">{words.codeHint}</p>
      <Form id={typedForm} action={codeHref} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'code', name: 'code', language, label: words.code, value: typed, width: 20 }}
          {...{ autocomplete: 'off', spellcheck: false, error }}
        />
        <Actions>
          <Button size="big">{words.checkCode}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

/** What the city knows of it; the kind of document is said as the document says it. */
function AnswerPage({ kiosk, visit, answer }: Shown & { answer: PublicAnswer }) {
  const { spoken } = visit
  const words = codeWords(spoken)
  const { answer: said } = answer
  const [title, text] = [words[said], words[`${said}Text`]]
  const tone = { genuine: 'good', withdrawn: 'bad', unknown: 'attention' } as const
  return (
    <Frame kiosk={kiosk} visit={visit} title={title} backHref={codeHref} speaks>
      <Panel title={title} tone={tone[said]} icon={said === 'genuine' ? 'seal' : 'warning'}>
        {text}
      </Panel>
      {'kind' in answer && (
        <div class="lom-letter">
          <SummaryList
            rows={[
              { key: words.kind, value: <Content {...{ spoken }}>{answer.kind}</Content> },
              { key: words.issuedOn, value: dayShown(answer.issuedOn, spoken) },
              ...(answer.validUntil ? [{ key: words.validUntil, value: dayShown(answer.validUntil, spoken) }] : []),
            ]}
          />
        </div>
      )}
      {said === 'genuine' && <InsetText>{words.compare}</InsetText>}
      <Actions>
        <LinkButton size="big" look="secondary" href={codeHref}>
          {words.another}
        </LinkButton>
      </Actions>
    </Frame>
  )
}
