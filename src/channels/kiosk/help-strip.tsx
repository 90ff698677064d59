import type { HelpCall } from '#domain/help/index.ts'
import type { Language } from '#platform/words.ts'
import { Icon } from '#ui/index.ts'
import { kioskHelpWords } from '#ui/words/kiosk-help.ts'
import { caseHref, prefix } from './kiosk.ts'

/** On every screen while somebody is on the line: who, and where he points. Kept up to date by script; without it at every page. */
export function HelpStrip({ call, language, path }: { call: HelpCall; language: Language; path: string }) {
  const words = kioskHelpWords(language)
  if (call.state !== 'ringing' && call.state !== 'open') return null
  const pointed = call.caseId && call.pointsAt ? `${caseHref(call.caseId)}/vraag/${call.pointsAt}` : null
  return (
    <aside
      class="lom-help-strip"
      aria-label={words.label}
      data-help-line={`${prefix}/hulp/stand?van=${encodeURIComponent(path)}`}
      data-help-there={call.isHelperThere ? 'yes' : undefined}
    >
      <p role="status">
        <Icon name="chat" />
        <span>{call.helper ? words.strip(call.helper.name) : words.stripRinging}</span>
      </p>
      {pointed !== null &&
        (pointed === path ? (
          <p class="lom-help-strip__here">
            <Icon name="arrow" />
            <span>{words.pointed}</span>
          </p>
        ) : (
          <a class="govuk-button govuk-button--secondary" href={pointed}>
            {words.pointedElsewhere}
          </a>
        ))}
      {path !== `${prefix}/hulp/lijn` && (
        <a class="govuk-button govuk-button--secondary" href={`${prefix}/hulp/lijn?van=${encodeURIComponent(path)}`}>
          {words.toCall}
        </a>
      )}
    </aside>
  )
}
