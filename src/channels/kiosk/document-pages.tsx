import { handOverMinutes, type IssuedDocument } from '#domain/documents/index.ts'
import { Actions, Button, Form, LinkButton, Panel, QrFigure } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskMailWords } from '#ui/words/kiosk-mail.ts'
import { kioskTrayWords } from '#ui/words/kiosk-tray.ts'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { Said } from './said.tsx'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; documentId: string }>

/** Paper, where there is a printer, the phone, or mail: large buttons. */
export function TakeChoices({
  documentId,
  visit: { spoken, visitor, printer },
  without,
  withMail = true,
  look = without === 'print' || printer === null ? 'primary' : 'secondary',
}: {
  documentId: string
  visit: KioskVisit
  without?: 'print' | 'take-along'
  withMail?: boolean
  look?: 'primary' | 'secondary'
}) {
  const words = kioskWords(spoken)
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const prints = printer !== null && without !== 'print'
  return (
    <div class="lom-kiosk-take">
      {prints && (
        <Form action={`${prefix}/document/${documentId}/afdrukken`} csrf={csrf}>
          <Button size="big" icon="print">
            {words.print}
          </Button>
        </Form>
      )}
      {without !== 'take-along' && (
        <Form action={`${prefix}/document/${documentId}/meenemen`} csrf={csrf}>
          <Button size="big" icon="phone" look={look}>
            {words.takeAlong}
          </Button>
        </Form>
      )}
      {withMail && (
        <LinkButton size="big" look="secondary" icon="mail" href={`${prefix}/document/${documentId}/e-mail`}>
          {kioskMailWords(spoken).mail}
        </LinkButton>
      )}
    </div>
  )
}

/** One of several documents, to take. */
export function TakePage({ kiosk, visit, document }: Omit<Shown, 'documentId'> & { document: IssuedDocument }) {
  const { spoken } = visit
  const { id, kind, caseId } = document
  return (
    <Frame kiosk={kiosk} visit={visit} title={kind} backHref={caseHref(caseId)} speaks isProductTitle>
      <h1>
        <Said {...{ spoken }} words={{ nl: kind }} />
      </h1>
      <p class="lom-lead">{kioskWords(spoken).doneText}</p>
      <TakeChoices documentId={id} visit={visit} />
    </Frame>
  )
}

/** `sheet`: its number in the printer. `isTaken`: that was touched here. `withCard`: his card lies in the reader. `job`: what the printer still works on; the page asks by itself whether the sheet is out. */
type PrintShown = Shown & { job: number | null; sheet: string; isTaken: boolean; withCard: boolean }

export function PrintPage({ kiosk, visit, documentId, job, sheet, isTaken, withCard }: PrintShown) {
  const { spoken } = visit
  const tray = kioskTrayWords(spoken)
  const words = kioskWords(spoken)
  const busy = job !== null
  const poll = busy ? `${prefix}/document/${documentId}/vel/${job}/stand` : undefined
  const printed = withCard ? words.printedWithCard : words.printedTitle
  const title = busy ? words.printingTitle : isTaken ? tray.takenTitle : printed
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={title}
      backHref={`${prefix}/mijn`}
      refresh={busy ? { seconds: 2 } : undefined}
      speaks
    >
      <div data-poll={poll} data-poll-seconds={1}>
        <Panel title={title} tone={busy ? 'attention' : 'good'} icon="print">
          {busy ? words.printingText : isTaken ? tray.takenText : withCard ? null : words.printedText}
        </Panel>
      </div>
      {!busy && !isTaken && (
        <Form action={`${prefix}/document/${documentId}/vel/${sheet}/genomen`} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big" icon="check">
              {tray.yes}
            </Button>
          </Actions>
        </Form>
      )}
      <TakeChoices documentId={documentId} visit={visit} without="print" look="secondary" withMail={isTaken} />
      {isTaken && <Done visit={visit} />}
    </Frame>
  )
}

/** Why no sheet comes out, in the words of the screen. */
export const because = {
  'paper-out': 'paperOut',
  stopped: 'printerStopped',
  silent: 'printerSilent',
  unsure: 'printerUnsure',
  none: 'noPrinter',
} as const

export function CannotPrintPage({ kiosk, visit, documentId, why }: Shown & { why: keyof typeof because }) {
  const words = kioskWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.cannotPrintTitle} backHref={`${prefix}/mijn`} wrong speaks>
      <Panel title={words.cannotPrintTitle} tone="attention" icon="warning">
        {words[because[why]]}
      </Panel>
      <p>{why === 'unsure' ? words.unsureText : words.cannotPrintText}</p>
      <TakeChoices documentId={documentId} visit={visit} without="print" />
      <p class="lom-soft">{words.alsoAtHome}</p>
      <Done visit={visit} />
    </Frame>
  )
}

export function ScanPage({ kiosk, visit, documentId, modules }: Shown & { modules: readonly (readonly boolean[])[] }) {
  const words = kioskWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.scanTitle} backHref={`${prefix}/mijn`} speaks>
      <h1>{words.scanTitle}</h1>
      <p class="lom-lead">{words.scanHow}</p>
      <QrFigure modules={modules} alt={words.scanAlt} caption={words.scanText(handOverMinutes)} />
      <TakeChoices documentId={documentId} visit={visit} without="take-along" />
      <Done visit={visit} />
    </Frame>
  )
}
