import type { CallBack, callsNow, HelpCall, SeenQuestion } from '#domain/help/index.ts'
import { showPhone } from '#platform/formats/phone.ts'
import { Actions, Button, EmptyState, Form, LinkButton, Table } from '#ui/index.ts'
import { deskHelpWords as words } from '#ui/words/desk-help.ts'
import type { Site } from '../site.ts'
import { iceServers } from '../voice.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

const path = '/balie/hulp'
const languages: Readonly<Record<string, string>> = {
  ...{ nl: 'Nederlands', fr: 'Frans', en: 'Engels' },
  ...{ tr: 'Turks', ar: 'Arabisch', uk: 'Oekraïens' },
}

/** What the customer shows: the service and its questions. */
export type Seen = Readonly<{ title: string; questions: readonly SeenQuestion[] }>

type Listed = Readonly<{
  site: Site
  visit: DeskVisit
  calls: Awaited<ReturnType<typeof callsNow>>
  waiting: readonly CallBack[]
  now: Date
}>

const placeName = ({ city }: Site, id: string): string => city.places.find((place) => place.id === id)?.name ?? id

export function HelpPage({ site, visit, calls: { ringing, mine }, waiting, now }: Listed) {
  const { csrf } = visit.employee
  const was = encodeURIComponent(ringing.map(({ id }) => id).join())
  return (
    <Frame site={site} visit={visit} title={words.title} refresh={{ seconds: 15 }}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {mine && (
        <p>
          <LinkButton href={`${path}/${mine.id}`}>{words.goOn}</LinkButton>
        </p>
      )}
      <section aria-labelledby="ringing" data-poll={`${path}/gaat?was=${was}`} data-poll-seconds={2}>
        <h2 id="ringing">{words.ringing}</h2>
        {ringing.length === 0 ? (
          <EmptyState title={words.none} icon="check">
            {words.noneText}
          </EmptyState>
        ) : (
          <Table
            caption={words.ringing}
            hideCaption
            columns={[
              { title: words.place },
              { title: words.language },
              { title: words.waits },
              { title: words.answer },
            ]}
            rows={ringing.map(({ id, place, language, askedAt }) => [
              placeName(site, place),
              languages[language] ?? language,
              words.seconds(Math.max(0, Math.round((now.getTime() - askedAt.getTime()) / 1_000))),
              <Form action={`${path}/${id}/opnemen`} csrf={csrf}>
                <Button size="small">{words.answer}</Button>
              </Form>,
            ])}
          />
        )}
      </section>
      <h2>{words.callBacks}</h2>
      {waiting.length === 0 ? (
        <p>{words.callBacksNone}</p>
      ) : (
        <Table
          caption={words.callBacks}
          hideCaption
          columns={[
            { title: words.who },
            { title: words.phone },
            { title: words.language },
            { title: words.asked },
            { title: words.outcome },
          ]}
          rows={waiting.map(({ id, name, phone, about, language, place, askedAt }) => [
            <>
              <bdi>{name}</bdi>
              <br />
              <span class="lom-soft">
                {[placeName(site, place), about && site.catalogue.find(about, site.clock())?.title.nl]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </>,
            <a href={`tel:${phone}`}>{showPhone(phone)}</a>,
            languages[language] ?? language,
            shortWhen(askedAt, now),
            <div class="lom-row-actions">
              {(['reached', 'not-reached'] as const).map((outcome) => (
                <Form action={`${path}/terugbellen/${id}`} csrf={csrf}>
                  <input type="hidden" name="hoe" value={outcome} />
                  <Button size="small" look="secondary">
                    {outcome === 'reached' ? words.reached : words.notReached}
                  </Button>
                </Form>
              ))}
            </div>,
          ])}
        />
      )}
    </Frame>
  )
}

type OfCall = Readonly<{ site: Site; visit: DeskVisit; call: HelpCall; seen: Seen | null }>

export function CallPage({ site, visit, call, seen }: OfCall) {
  const { csrf } = visit.employee
  const isOpen = call.state === 'open'
  const title = words.callTitle(placeName(site, call.place))
  return (
    <Frame site={site} visit={visit} title={title}>
      <h1>{title}</h1>
      {isOpen && (
        <>
          <p
            data-voice={`${path}/${call.id}/stem`}
            data-voice-side="helper"
            data-voice-csrf={csrf}
            data-voice-ice={JSON.stringify(iceServers(site.voiceRelay))}
          >
            {words.language}: <strong>{languages[call.language] ?? call.language}</strong>
          </p>
          <p role="status" data-voice-says data-on={words.voiceOn} data-off={words.voiceOff} hidden />
          <noscript>
            <p>{words.noScript}</p>
          </noscript>
        </>
      )}
      <SeenPart {...{ visit, call, seen }} />
      {isOpen && (
        <Form action={`${path}/${call.id}/stoppen`} csrf={csrf}>
          <Actions>
            <Button look="secondary">{words.end}</Button>
          </Actions>
        </Form>
      )}
    </Frame>
  )
}

/** What the customer shows, as it is now. */
export function SeenPart({ visit, call, seen }: Omit<OfCall, 'site'>) {
  const { csrf } = visit.employee
  if (call.state !== 'open') {
    return (
      <section class="lom-flow" data-help-line={`${path}/${call.id}/stand`}>
        <h2>{words.overTitle}</h2>
        <p role="alert">{words.overText}</p>
        <LinkButton href={path}>{words.back}</LinkButton>
      </section>
    )
  }
  return (
    <section class="lom-flow" data-help-line={`${path}/${call.id}/stand`}>
      {seen === null ? (
        <EmptyState title={words.shownNot} icon="lock">
          {words.shownNotText}
        </EmptyState>
      ) : (
        <>
          <h2>
            {words.shownTitle}: {seen.title}
          </h2>
          <p class="lom-soft">{words.shownText}</p>
          <Table
            caption={words.shownTitle}
            hideCaption
            columns={[{ title: words.question }, { title: words.state }, { title: words.point }]}
            rows={seen.questions.map((question) => [
              <>
                {question.label}
                {question.name === call.atQuestion && (
                  <>
                    <br />
                    <strong class="lom-tag">{words.here}</strong>
                  </>
                )}
              </>,
              question.value ?? (question.isAnswered ? words.answered : words.open),
              call.pointsAt === question.name ? (
                words.pointed
              ) : (
                <PointForm {...{ call, csrf }} question={question.name} text={words.point} />
              ),
            ])}
          />
          {call.pointsAt && <PointForm {...{ call, csrf }} question="" text={words.pointNo} />}
        </>
      )}
    </section>
  )
}

function PointForm({ call, csrf, question, text }: { call: HelpCall; csrf: string; question: string; text: string }) {
  return (
    <Form action={`${path}/${call.id}/wijzen`} csrf={csrf}>
      <input type="hidden" name="vraag" value={question} />
      <Button size="small" look="secondary">
        {text}
      </Button>
    </Form>
  )
}
