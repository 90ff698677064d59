import type { ShellLanguage } from '#platform/words.ts'
import { Icon, type IconName } from '../components/icon.tsx'
import { reachWords } from '../words/kiosk-reach.ts'
import { Go } from './kiosk-go.tsx'

/** How a screen stands for who is before it: low, for the left hand, large letters, strong contrast, more time. */
export type Reach = 'low' | 'left' | 'large' | 'contrast' | 'slow'

export type ReachProps = Readonly<{
  chosen: readonly Reach[]
  /** The page once more with this one changed; null: this page cannot be asked again. */
  hrefOf: ((one: Reach) => string) | null
  /** What is typed in the form of this screen goes along. */
  keeps?: boolean | undefined
  /** Where reading aloud is switched; null: there is no voice here. */
  readHref?: string | null
}>

const icons: Readonly<Record<Reach, IconName>> = {
  low: 'low',
  left: 'left',
  large: 'large',
  contrast: 'contrast',
  slow: 'clock',
}
const all = Object.keys(icons) as readonly Reach[]

/** The styles of what was chosen hang on these. */
export const reachClass = (reach: ReachProps | undefined): string | undefined =>
  reach?.chosen.map((one) => `lom-reach-${one}`).join(' ') || undefined

/** One touch each, on every screen; what is on says so, also to who hears it. */
export function ReachBar({
  language,
  chosen,
  hrefOf,
  keeps,
  readHref = null,
}: ReachProps & { language: ShellLanguage }) {
  const words = reachWords(language)
  if (!hrefOf) return null
  return (
    <>
      {readHref !== null && <VoiceBar href={readHref} words={words} />}
      <nav class="lom-reach" aria-label={words.label}>
        {readHref !== null && (
          <a href={readHref}>
            <Icon name="chat" />
            <span>{words.read}</span>
          </a>
        )}
        {all.map((one) => {
          const isOn = chosen.includes(one)
          return (
            <Go key={one} href={hrefOf(one)} keeps={keeps} aria-current={isOn ? 'true' : undefined}>
              <Icon name={icons[one]} />
              <span>{words[one]}</span>
              {isOn && <span class="govuk-visually-hidden"> ({words.on})</span>}
            </Go>
          )
        })}
      </nav>
    </>
  )
}

const wishes = [
  ['again', 'opnieuw'],
  ['hold', 'wacht'],
  ['slower', 'trager'],
  ['softer', 'zachter'],
  ['louder', 'luider'],
] as const

/** Seen while the page is read aloud: the agent says so by an attribute, and takes these as it takes the button that begins. */
const VoiceBar = ({ href, words }: { href: string; words: ReturnType<typeof reachWords> }) => (
  <nav class="lom-reach lom-voice" aria-label={words.voiceLabel}>
    {wishes.map(([name, wish]) => (
      <a key={wish} href={`${href}?doe=${wish}`}>
        {words[name]}
      </a>
    ))}
  </nav>
)
