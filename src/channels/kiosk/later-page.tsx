import { inLanguage, type ShellLanguage } from '#platform/words.ts'
import { Actions, LinkButton, QrFigure, SummaryList } from '#ui/index.ts'
import { laterWords } from '#ui/words/go-on.ts'
import { kioskPathWords } from '#ui/words/kiosk-path.ts'
import type { Application } from '../application.ts'
import { isForeign } from './content.tsx'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { caseHref, type Kiosk, type KioskVisit } from './kiosk.ts'
import { Said } from './said.tsx'

/** On screens of an application: the way to how it goes on elsewhere. */
export function LaterLink({ caseId, language }: { caseId: string; language: ShellLanguage }) {
  return (
    <Actions>
      <LinkButton look="secondary" href={`${caseHref(caseId)}/later`}>
        {kioskPathWords(language).later}
      </LinkButton>
    </Actions>
  )
}

/** The number, large enough to write down; where it goes on; and a code that does the same on the own phone. */
export function LaterPage({
  kiosk,
  visit,
  application,
  modules,
}: Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  application: Application
  modules: readonly (readonly boolean[])[]
}>) {
  const { language, spoken } = visit
  const words = laterWords(spoken)
  const { site } = kiosk
  const { id, number } = application.case
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.laterTitle} backHref={caseHref(id)} speaks>
      <h1>{words.laterTitle}</h1>
      <p class="lom-lead">{words.laterLead(inLanguage(application.product.title, language))}</p>
      {isForeign(spoken) && (
        <p>
          <Said {...{ spoken }} words={application.product.title} />
        </p>
      )}
      <p class="lom-kiosk-phone">
        <strong class="lom-nowrap" dir="ltr">
          {number}
        </strong>
      </p>
      <div class="lom-letter">
        <SummaryList
          plain
          rows={[
            { key: words.atHome, value: words.atHomeText(`${new URL(site.publicUrl).host}/verder`) },
            { key: words.byPhone, value: words.byPhoneText(site.city.contactCentre.phone) },
            { key: words.atCounter, value: words.atCounterText },
          ]}
        />
      </div>
      <div class="lom-kiosk-aside-code">
        <QrFigure modules={modules} alt={words.codeAlt} caption={words.codeText} />
      </div>
      <Done visit={visit} />
    </Frame>
  )
}
