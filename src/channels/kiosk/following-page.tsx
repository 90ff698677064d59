import type { ComponentChildren } from 'preact'
import type { Field } from '#domain/forms/index.ts'
import { followingOn } from '#domain/forms/index.ts'
import type { AwaitedPapers } from '#domain/tasks/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, Form, InsetText, LinkButton, QrFigure } from '#ui/index.ts'
import { followingWords } from '#ui/words/following.ts'
import { laterWords } from '#ui/words/go-on.ts'
import type { Application } from '../application.ts'
import { papersToCome } from '../following.ts'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'
import { PaperQuestion } from './paper-pages.tsx'
import { Said } from './said.tsx'

/** Whether who is asked for this paper may file without it today. */
export const mayFollow = (field: Field, now: Date): boolean => followingOn(field, cityDay(now)) !== null

/** At a question for a paper that may follow: the application is filed without it. */
export function BringLater({ visit, field, here }: Readonly<{ visit: KioskVisit; field: Field; here: string }>) {
  const words = followingWords(visit.spoken)
  return (
    <Form action={here} csrf={csrfOf(visit)}>
      <input type="hidden" name={`${field.name}-later`} value="yes" />
      <Button size="big" icon="clock" look="secondary">
        <strong>{words.bring}</strong>
        <small>{words.bringText}</small>
      </Button>
    </Form>
  )
}

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; application: Application }>

/** A promised paper is added here after the application was filed: the same ways as at its question. */
export function AddFollowingPage({
  kiosk,
  visit,
  application,
  field,
  sheets,
}: Shown & Pick<Parameters<typeof PaperQuestion>[0], 'field' | 'sheets'>) {
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={inLanguage(field.label, visit.language)}
      isProductTitle
      backHref={caseHref(application.case.id)}
      speaks
    >
      <PaperQuestion {...{ visit, application, field, sheets }} held="" isFiled />
    </Frame>
  )
}

type Awaiting = Shown & Readonly<{ awaited: AwaitedPapers | null; modules: readonly (readonly boolean[])[] }>

/** Filed, and a paper has to come: which, until when, here, or at home with the number or the own phone. */
export function AwaitsPaper(props: Awaiting) {
  const { kiosk, visit, application, awaited, modules } = props
  const words = followingWords(visit.spoken)
  const later = laterWords(visit.spoken)
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lom-lead">{awaited?.isOver ? words.over : words.filed}</p>
      <Missing {...props}>
        <p class="lom-lead">
          <strong class="lom-nowrap" dir="ltr">
            {application.case.number}
          </strong>
        </p>
      </Missing>
      <InsetText>
        <p>
          <strong>{later.atHome}</strong> {later.atHomeText(`${new URL(kiosk.site.publicUrl).host}/verder`)}
        </p>
        <p>
          <strong>{later.atCounter}</strong> {later.atCounterText}
        </p>
      </InsetText>
      <div class="lom-kiosk-aside-code">
        <QrFigure modules={modules} alt={later.codeAlt} caption={later.codeText} />
      </div>
    </>
  )
}

/** The same below a question of ours, which comes first. */
export function PapersToBring(props: Awaiting) {
  return (
    <>
      <h2>{followingWords(props.visit.spoken).title}</h2>
      <Missing {...props} isBeside />
    </>
  )
}

/** The papers by name, their last day, and where they are added here. */
function Missing({
  visit: { spoken },
  application,
  awaited,
  isBeside = false,
  children,
}: Awaiting & { isBeside?: boolean; children?: ComponentChildren }) {
  const words = followingWords(spoken)
  const papers = papersToCome(application)
  return (
    <>
      <div class="lom-letter lom-flow">
        <p>{words.missing}</p>
        {papers.map(({ name, label }) => (
          <p key={name}>
            <strong>
              <Said {...{ spoken }} words={label} />
            </strong>
          </p>
        ))}
        {awaited && !awaited.isOver && <p>{words.by(dayShown(awaited.bringBy, spoken))}</p>}
        {children}
      </div>
      {papers[0] && (
        <Actions>
          <LinkButton
            size="big"
            look={isBeside ? 'secondary' : undefined}
            href={`${caseHref(application.case.id)}/vraag/${papers[0].name}`}
          >
            {words.add}
          </LinkButton>
        </Actions>
      )}
    </>
  )
}
