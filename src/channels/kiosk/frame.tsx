import type { ComponentChildren } from 'preact'
import { KioskPage, type KioskPageProps } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { languages } from '../site.ts'
import { themeOf } from '../theme.ts'
import type { Deadlines } from '../visitor.ts'
import { HelpStrip } from './help-strip.tsx'
import { type Kiosk, type KioskVisit, placeOf, prefix } from './kiosk.ts'

export type FrameProps = Readonly<{
  kiosk: Pick<Kiosk, 'site' | 'place'>
  visit: KioskVisit
  title: string
  children: ComponentChildren
}> &
  Pick<KioskPageProps, 'wrong' | 'backHref' | 'back' | 'refresh' | 'progress'> & {
    /** Nobody is here yet, or no more: it waits for nobody. */
    isStart?: boolean
    /** A screen out of service: nothing goes back from it and nothing stops. */
    isDark?: boolean
  }

const own = { nl: 'Nederlands', fr: 'Français', en: 'English' } as const

/** The frame of every screen: where one is, how to go back, stop, get help; and how long it waits for somebody. */
export function Frame({ kiosk, visit, title, children, progress, isStart, isDark, backHref, ...rest }: FrameProps) {
  const { language, visitor, path, canChangeLanguage, screen } = visit
  const resident = visitor.kind === 'resident' ? visitor : null
  return (
    <KioskPage
      title={title}
      language={language}
      theme={themeOf(kiosk.site)}
      languages={
        canChangeLanguage
          ? languages
              .filter((one) => !screen || screen.languages.includes(one))
              .map((one) => ({
                lang: one,
                name: own[one],
                href: `${path}?taal=${one}`,
                current: one === language,
              }))
          : []
      }
      backHref={isDark ? undefined : (backHref ?? prefix)}
      stop={isDark ? undefined : { action: `${prefix}/stoppen`, csrf: resident?.csrf ?? '' }}
      helpHref={`${prefix}/hulp?van=${encodeURIComponent(canChangeLanguage ? path : prefix)}`}
      idle={isStart || isDark ? undefined : idleOf(resident?.deadlines, screen !== null)}
      strip={visit.helpCall && <HelpStrip call={visit.helpCall} {...{ kiosk, visit }} />}
      progress={progress ?? <p class="lom-kiosk-where">{placeShown(kiosk, visit)}</p>}
      {...rest}
    >
      {children}
    </KioskPage>
  )
}

function placeShown(kiosk: Pick<Kiosk, 'site' | 'place'>, { language, screen }: KioskVisit): string {
  const place = placeOf(kiosk, screen)
  return place ? kioskWords(language).place(place.name) : ''
}

/**
 * The screen asks and wipes a little before the server ends the session: then nothing of a person is left on it. A device makes a
 * new browser after everybody, also after who did not sign in.
 */
function idleOf(deadlines: Deadlines | undefined, isDevice: boolean) {
  const wipeHref = `${prefix}/gestopt`
  if (!deadlines) return { seconds: 60, graceSeconds: 20, wipeHref: isDevice ? wipeHref : prefix }
  const whole = Math.max(6, Math.min(deadlines.idleSeconds, deadlines.absoluteSeconds) - 10)
  const graceSeconds = Math.min(30, Math.floor(whole / 2))
  return { seconds: whole - graceSeconds, graceSeconds, wipeHref, extendHref: `${prefix}/sessie/verlengen` }
}
