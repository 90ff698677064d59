import type { ComponentChildren } from 'preact'
import { type Paper, paperMinutes, type Sheet } from '#domain/cases/index.ts'
import { type Field, isEmpty, isFollowing } from '#domain/forms/index.ts'
import { Actions, Button, Form, InsetText, LinkButton, QrFigure } from '#ui/index.ts'
import { followingWords } from '#ui/words/following.ts'
import { paperWords } from '#ui/words/paper.ts'
import type { Application } from '../application.ts'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'
import { WaysHere } from './paper-here-pages.tsx'
import { Said } from './said.tsx'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; application: Application; field: Field }>

/** Where papers of this question are asked for. */
export const paperHref = (caseId: string, field: string): string => `${caseHref(caseId)}/vraag/${field}/gsm`

/** Where the sheets of one paper are gathered. */
export const sheetsHref = (caseId: string, field: string): string => `${caseHref(caseId)}/vraag/${field}/bladen`

/** Several sheets become a PDF: only where the question takes one. */
export const takesSheets = ({ accept }: Field): boolean => accept === undefined || accept.includes('pdf')

type Asked = Omit<Shown, 'kiosk'> &
  Readonly<{
    held: string
    sheets: readonly Sheet[]
    /** It was promised, and comes after the application was filed. */
    isFiled?: boolean
    /** Where one says that it comes later; null: it belongs to what is filed. */
    later?: ComponentChildren
  }>

/**
 * The question that asks for a paper: with the own phone now, or later from home. `held`: the name of what is there already; `sheets`:
 * what was gathered and is no whole paper yet.
 */
export function PaperQuestion({ visit, application, field, held, sheets, isFiled = false, later = null }: Asked) {
  const { spoken } = visit
  const words = paperWords(spoken)
  const answer = application.case.answers[field.name]
  const isPromised = isFollowing(answer)
  const isMissing = isEmpty(answer) || isPromised
  return (
    <>
      <h1>
        <Said {...{ spoken }} words={field.label} />
      </h1>
      {field.hint && (
        <p class="lom-soft">
          <Said {...{ spoken }} words={field.hint} />
        </p>
      )}
      {isPromised && !isFiled && <p class="lom-lead">{followingWords(spoken).promised}</p>}
      {!isMissing && (
        <p>
          {words.already} <bdi>{held}</bdi>
        </p>
      )}
      {sheets.length > 0 && (
        <>
          <p class="lom-lead">{words.nextSheet(sheets.length + 1)}</p>
          <Actions>
            <LinkButton size="big" look="secondary" href={sheetsHref(application.case.id, field.name)}>
              {words.toSheets(sheets.length)}
            </LinkButton>
          </Actions>
        </>
      )}
      <div class="lom-kiosk-take">
        <Form action={paperHref(application.case.id, field.name)} csrf={csrfOf(visit)}>
          <Button size="big" icon="phone" look={isMissing ? 'primary' : 'secondary'}>
            <strong>{isMissing || sheets.length > 0 ? words.byPhone : words.otherPaper}</strong>
            <small>{words.byPhoneText}</small>
          </Button>
        </Form>
        <WaysHere visit={visit} base={paperHref(application.case.id, field.name).replace(/\/gsm$/, '')} />
        {sheets.length === 0 && later}
      </div>
      {isMissing && sheets.length === 0 && !isFiled && !isPromised && (
        <InsetText>
          {field.optional && <p>{words.laterOptional}</p>}
          <p>{words.later}</p>
        </InsetText>
      )}
    </>
  )
}

/** Seconds in which somebody takes his photo with the phone and touches no screen: as long as the code is good. */
const atPhone = paperMinutes * 60 + 5

type Code = Shown & Readonly<{ id: string; modules: readonly (readonly boolean[])[] }>

/** The code for the phone. The screen goes on by itself as soon as something came. */
export function PaperCodePage({ kiosk, visit, application, field, id, modules }: Code) {
  const { spoken } = visit
  const words = paperWords(spoken)
  const here = paperHref(application.case.id, field.name)
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.scanTitle}
      backHref={here.replace(/\/gsm$/, '')}
      waitsFor={atPhone}
      speaks
    >
      <h1>{words.scanTitle}</h1>
      <p class="lom-lead">{words.scanHow}</p>
      <div data-poll={`${here}/${id}/stand`} data-poll-seconds={1} data-poll-most={3}>
        <QrFigure modules={modules} alt={words.scanAlt} caption={words.scanText(paperMinutes)} />
      </div>
      <Actions>
        <LinkButton size="big" look="secondary" href={`${here}/${id}`}>
          {words.sent}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

/** What came, to accept or to leave out; or that nothing came yet, or will. */
export function PaperPage({
  kiosk,
  visit,
  application,
  field,
  id,
  paper,
  sheets,
}: Shown & Readonly<{ id: string; paper: Paper; sheets: readonly Sheet[] }>) {
  const { spoken } = visit
  const words = paperWords(spoken)
  const here = paperHref(application.case.id, field.name)
  const back = here.replace(/\/gsm$/, '')
  if (paper.state !== 'come') {
    const waits = paper.state === 'waiting'
    const title = waits ? words.waitingTitle : words.overTitle
    return (
      <Frame kiosk={kiosk} visit={visit} title={title} backHref={back} {...(waits && { waitsFor: atPhone })} speaks>
        <h1>{title}</h1>
        <p class="lom-lead" {...(waits && { 'data-poll': `${here}/${id}/stand`, 'data-poll-seconds': 1 })}>
          {waits ? words.waitingText : words.overText}
        </p>
        <Actions>
          {waits && (
            <LinkButton size="big" href={`${here}/${id}`}>
              {words.lookAgain}
            </LinkButton>
          )}
          <Form action={here} csrf={csrfOf(visit)}>
            <Button size="big" look={waits ? 'secondary' : 'primary'}>
              {words.newCode}
            </Button>
          </Form>
        </Actions>
      </Frame>
    )
  }
  const { attachment, advice, isStraight } = paper
  const isPicture = attachment.type.startsWith('image/')
  const isSheet = isPicture && sheets.length > 0
  const title = isSheet ? words.sheetTitle(sheets.length + 1) : words.comeTitle
  return (
    <Frame kiosk={kiosk} visit={visit} title={title} backHref={back} speaks>
      <h1>{title}</h1>
      {isPicture ? (
        // Another address for another picture: a browser may hold the one before.
        <img class="lom-paper" src={`${here}/${id}/beeld?${isStraight ? 'recht' : 'zo'}`} alt={words.pictureAlt} />
      ) : (
        <p class="lom-lead">
          {words.pdfCame} <bdi>{attachment.name}</bdi>
        </p>
      )}
      {advice.length > 0 && (
        <InsetText>
          {advice.map((one) => (
            <p key={one}>{words.advice[one as keyof typeof words.advice]}</p>
          ))}
        </InsetText>
      )}
      {!isPicture && sheets.length > 0 && <InsetText>{words.pdfInstead}</InsetText>}
      <Actions>
        <Form action={`${here}/${id}/ja`} csrf={csrfOf(visit)}>
          <Button size="big">{isSheet ? words.acceptSheet : words.accept}</Button>
        </Form>
        {isPicture && !isSheet && takesSheets(field) && (
          <Form action={`${here}/${id}/nog`} csrf={csrfOf(visit)}>
            <Button size="big" look="secondary">
              {words.acceptMore}
            </Button>
          </Form>
        )}
        {isPicture && (
          <Form action={`${here}/${id}/${isStraight ? 'zoals-het-was' : 'recht'}`} csrf={csrfOf(visit)}>
            <Button size="big" look="secondary">
              {isStraight ? words.asItCame : words.straighten}
            </Button>
          </Form>
        )}
        <Form action={`${here}/${id}/nee`} csrf={csrfOf(visit)}>
          <Button size="big" look="secondary">
            {words.leave}
          </Button>
        </Form>
      </Actions>
    </Frame>
  )
}
