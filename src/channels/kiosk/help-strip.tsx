import type { HelpCall } from '#domain/help/index.ts'
import { Go, Icon, typedForm } from '#ui/index.ts'
import { kioskHelpWords } from '#ui/words/kiosk-help.ts'
import { iceServers } from '../voice.ts'
import { caseHref, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'

type Shown = Readonly<{ kiosk: Pick<Kiosk, 'site'>; visit: KioskVisit; call: HelpCall }> & {
  /** What is typed in the form of this screen goes along. */
  keeps: boolean | undefined
}

/**
 * On every screen while somebody is on the line: who, whether one can speak, and where he points. Kept up to date by script; without it at
 * every page, and one calls by telephone.
 */
export function HelpStrip({ kiosk: { site }, visit: { spoken, path, visitor }, call, keeps }: Shown) {
  const words = kioskHelpWords(spoken)
  if (call.state !== 'ringing' && call.state !== 'open') return null
  const pointed = call.caseId && call.pointsAt ? `${caseHref(call.caseId)}/vraag/${call.pointsAt}` : null
  const voice = call.state === 'open' && {
    'data-voice': `${prefix}/hulp/stem`,
    'data-voice-side': 'caller',
    'data-voice-csrf': visitor.kind === 'resident' ? visitor.csrf : '',
    'data-voice-ice': JSON.stringify(iceServers(site.voiceRelay)),
  }
  return (
    <aside
      class="lom-help-strip"
      aria-label={words.label}
      data-help-line={`${prefix}/hulp/stand?van=${encodeURIComponent(path)}${keeps ? '&typt=ja' : ''}`}
      data-help-there={call.isHelperThere ? 'yes' : undefined}
      {...voice}
    >
      {/* Enter in a field presses the first button of its form: that sends the form as ever. */}
      {keeps && <button type="submit" form={typedForm} hidden />}
      <p role="status">
        <Icon name="chat" />
        <span>{call.helper ? words.strip(call.helper.name) : words.stripRinging}</span>
      </p>
      {voice && (
        <p
          class="lom-soft"
          data-voice-says
          data-on={words.voiceOn}
          data-off={words.voiceOff(site.city.contactCentre.phone)}
          hidden
        />
      )}
      {path !== `${prefix}/hulp/lijn` && (
        <Go
          class="govuk-button govuk-button--secondary"
          href={`${prefix}/hulp/lijn?van=${encodeURIComponent(path)}`}
          keeps={keeps}
        >
          {words.toCall}
        </Go>
      )}
      {pointed !== null &&
        (pointed === path ? (
          <p class="lom-help-strip__here">
            <Icon name="arrow" />
            <span>{words.pointed}</span>
          </p>
        ) : (
          <Go class="govuk-button govuk-button--secondary" href={pointed} keeps={keeps}>
            {words.pointedElsewhere}
          </Go>
        ))}
    </aside>
  )
}
