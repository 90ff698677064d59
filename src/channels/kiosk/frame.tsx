import type { ComponentChildren } from 'preact'
import { directionOf } from '#platform/words.ts'
import { KioskPage, type KioskPageProps, type Reach } from '#ui/index.ts'
import { ownNames } from '#ui/words/kiosk-languages.ts'
import { themeOf } from '../theme.ts'
import type { Deadlines } from '../visitor.ts'
import { isForeign } from './content.tsx'
import { HelpStrip } from './help-strip.tsx'
import { type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { wordsOf } from './reach.ts'
import { sizeHref } from './size.ts'
import { moreTimeHref } from './time.ts'
import { TimeStrip } from './time-strip.tsx'
import { Untranslated } from './untranslated.tsx'

export type FrameProps = Readonly<{
  kiosk: Pick<Kiosk, 'site' | 'place'>
  visit: KioskVisit
  title: string
  children: ComponentChildren
}> &
  Pick<KioskPageProps, 'wrong' | 'backHref' | 'back' | 'refresh' | 'progress' | 'keeps'> & {
    /** Nobody is here yet, or no more: it waits for nobody. */
    isStart?: boolean
    /** A screen out of service: nothing goes back from it and nothing stops. */
    isDark?: boolean
    /** All of it is said in every language of the contact point; what is not stands in `Content`. Else the middle is in Dutch. */
    speaks?: boolean
    /** The title is what a product is called. */
    isProductTitle?: boolean
    withoutPills?: boolean
    /** Somebody is busy elsewhere for this page, on a phone: so many seconds nobody is asked whether he is there. */
    waitsFor?: number
  }

/** The frame of every screen: where one is, how to go back, stop, get help; and how long it waits for somebody. */
export function Frame(props: FrameProps) {
  const { kiosk, visit, title, children, progress, isStart, isDark, backHref, speaks, ...others } = props
  const { isProductTitle, withoutPills, waitsFor, ...rest } = others
  const { language, spoken, visitor, path, reach, screen } = visit
  const canChangeLanguage = visit.canChangeLanguage || props.keeps === true
  // With what was asked of this page: who changes the language goes on to where he was going.
  const own = visit.here ?? path
  const isDutch = isForeign(spoken) && !speaks
  const resident = visitor.kind === 'resident' ? visitor : null
  // Also who only chose a language, or how the screen stands, leaves it as it was.
  const isTouched = reach.length > 0 || spoken !== 'nl'
  const waits = !isDark && !(isStart && !isTouched)
  return (
    <KioskPage
      title={title}
      language={spoken}
      mainLanguage={isDutch ? language : undefined}
      titleLanguage={isProductTitle && isForeign(spoken) ? language : undefined}
      theme={themeOf(kiosk.site)}
      sizeHref={sizeHref(screen)}
      languages={canChangeLanguage && !withoutPills ? pillsOf(visit, own) : []}
      languagesHref={canChangeLanguage ? `${prefix}/talen?van=${encodeURIComponent(own)}` : undefined}
      backHref={isDark ? undefined : (backHref ?? prefix)}
      stop={isDark ? undefined : { action: `${prefix}/stoppen`, csrf: resident?.csrf ?? '' }}
      // A page that answers a form has no address of its own: back from the help one comes to what stands before it.
      helpHref={`${prefix}/hulp?van=${encodeURIComponent(canChangeLanguage ? own : (backHref ?? prefix))}`}
      reach={{
        chosen: reach,
        hrefOf: reachHref(visit),
        readHref: screen?.brings.includes('voice') ? `${prefix}/voorlezen` : null,
      }}
      idle={waits ? idleOf(resident?.deadlines, reach.includes('slow'), waitsFor) : undefined}
      strip={
        <>
          {visit.helpCall && <HelpStrip call={visit.helpCall} {...{ kiosk, visit }} keeps={props.keeps} />}
          {isDutch && !isDark && <Untranslated visit={visit} />}
          {resident && (
            <TimeStrip {...{ visit, resident }} keeps={props.keeps} back={visit.here ?? backHref ?? prefix} />
          )}
        </>
      }
      progress={progress}
      {...rest}
    >
      {children}
    </KioskPage>
  )
}

const pillsOf = ({ offered, spoken }: KioskVisit, path: string) =>
  offered.map(({ language }) => ({
    ...{
      lang: language,
      name: ownNames[language].name,
      href: `${path}${path.includes('?') ? '&' : '?'}taal=${language}`,
    },
    ...{ current: language === spoken, ...(directionOf(language) === 'rtl' && { dir: 'rtl' as const }) },
  }))

/** The same page with the screen standing otherwise; null where it has no address. */
function reachHref({ here, reach }: KioskVisit): ((one: Reach) => string) | null {
  if (here === null) return null
  const mark = here.includes('?') ? '&' : '?'
  return (one) => {
    const next = reach.includes(one) ? reach.filter((other) => other !== one) : [...reach, one]
    return `${here}${mark}scherm=${wordsOf(next)}`
  }
}

/** How long a session here waits for a touch, in seconds, of who asked for no more (`sessionPolicy`). */
const usualIdle = 120
/** How long a screen waits for who is not signed in, in seconds: until it asks, and until it wipes. */
const anonymous = { usual: { seconds: 60, graceSeconds: 20 }, slow: { seconds: 240, graceSeconds: 60 } }

/** The screen asks and wipes a little before the server ends the session: then nothing of a person is left on it. */
function idleOf(deadlines: Deadlines | undefined, isSlow: boolean, waitsFor = 0) {
  const wipeHref = `${prefix}/gestopt`
  const busy = waitsFor > 0 && { waitsFor }
  if (!deadlines) {
    const { seconds, graceSeconds } = anonymous[isSlow ? 'slow' : 'usual']
    return { seconds: Math.max(seconds, waitsFor), graceSeconds, wipeHref, ...busy }
  }
  const { idleSeconds, absoluteSeconds } = deadlines
  // Who asked for more time and gave it back is asked as soon as everybody: the device does not wait longer either.
  const whole = Math.max(6, (isSlow ? idleSeconds : Math.min(idleSeconds, usualIdle)) - 10)
  const graceSeconds = Math.min(isSlow ? 60 : 30, Math.floor(whole / 2))
  return {
    ...busy,
    // The page that asks how it stands keeps the session at the city.
    ...{
      seconds: Math.max(whole - graceSeconds, waitsFor),
      graceSeconds,
      wipeHref,
      absoluteSeconds: Math.max(6, absoluteSeconds - 10),
    },
    ...{ extendHref: `${prefix}/sessie/verlengen`, moreTimeHref },
  }
}
