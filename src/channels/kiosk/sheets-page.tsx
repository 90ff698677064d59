import type { Sheet } from '#domain/cases/index.ts'
import type { Field } from '#domain/forms/index.ts'
import { Actions, Button, Form, LinkButton } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { paperWords } from '#ui/words/paper.ts'
import type { Application } from '../application.ts'
import { before, handfulOf } from '../handful.ts'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'
import { paperHref, sheetsHref } from './paper-pages.tsx'

type Shown = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  application: Application
  field: Field
  sheets: readonly Sheet[]
}>

function Thumbnails({ sheets, application, field, visit }: Omit<Shown, 'kiosk'>) {
  const words = paperWords(visit.spoken)
  return (
    <ol class="lom-sheets">
      {sheets.map(({ id, number }) => (
        <li key={id}>
          <img src={`${paperHref(application.case.id, field.name)}/${id}/beeld`} alt={words.sheetAlt(number)} />
          <span>{words.sheet(number)}</span>
        </li>
      ))}
    </ol>
  )
}

/** The sheets that are there, in their order. */
export function SheetsPage(shown: Shown) {
  const { kiosk, visit, application, field, sheets } = shown
  const words = paperWords(visit.spoken)
  const here = sheetsHref(application.case.id, field.name)
  const question = here.replace(/\/bladen$/, '')
  const title = words.sheetsTitle(sheets.length)
  return (
    <Frame kiosk={kiosk} visit={visit} title={title} backHref={question} speaks>
      <h1>{title}</h1>
      <p class="lom-lead">{words.sheetsText}</p>
      <Thumbnails {...shown} />
      <div class="lom-kiosk-take">
        <Form action={here} csrf={csrfOf(visit)}>
          <Button size="big">{words.bind}</Button>
        </Form>
        <LinkButton size="big" look="secondary" href={question}>
          {words.oneMore}
        </LinkButton>
        <LinkButton size="big" look="secondary" href={`${here}/wegnemen`}>
          {words.removeOne}
        </LinkButton>
      </div>
    </Frame>
  )
}

/** Which of them goes. */
export function RemoveSheetPage({ from, ...shown }: Shown & Readonly<{ from: string | undefined }>) {
  const { kiosk, visit, application, field, sheets } = shown
  const words = paperWords(visit.spoken)
  const above = sheetsHref(application.case.id, field.name)
  const here = `${above}/wegnemen`
  const handful = handfulOf(sheets, from)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.removeTitle} backHref={before(handful, here, above)} speaks>
      <h1>{words.removeTitle}</h1>
      <Thumbnails {...shown} sheets={handful.shown} />
      <Actions>
        {handful.shown.map(({ id, number }) => (
          <Form key={id} action={here} csrf={csrfOf(visit)}>
            <Button size="big" look="secondary" name="blad" value={id}>
              {words.removeSheet(number)}
            </Button>
          </Form>
        ))}
        {handful.left > 0 && (
          <LinkButton size="big" look="secondary" href={`${here}?vanaf=${handful.from + handful.shown.length}`}>
            {kioskWords(visit.spoken).more}
          </LinkButton>
        )}
      </Actions>
    </Frame>
  )
}
