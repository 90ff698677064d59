import type { Language } from '#platform/words.ts'
import { wordsFor } from '../words/index.ts'
import { Icon, type IconName } from './icon.tsx'

/** Another way to the same service. `lines` are what is true now: "Nu open, tot 17 uur". */
export type Way = Readonly<{
  icon: IconName
  title: string
  /** The title calls, writes or leads there: `tel:+323...`. */
  href?: string
  lines: readonly (string | Readonly<{ href: string; text: string; after?: string }>)[]
}>

/** "Liever anders?" beside a service or a form. */
export function WaysAside({ language, ways, title }: { language: Language; ways: readonly Way[]; title?: string }) {
  if (ways.length === 0) return null
  return (
    <aside class="lom-aside" aria-labelledby="ways-aside">
      <h2 id="ways-aside">{title ?? wordsFor(language).otherWays}</h2>
      <ul class="lom-clean">
        {ways.map((way) => (
          <WayItem key={way.title} way={way} />
        ))}
      </ul>
    </aside>
  )
}

/** The same in the foot of every page. */
export function WaysFooter({ language, ways }: { language: Language; ways: readonly Way[] }) {
  if (ways.length === 0) return null
  return (
    <section class="lom-ways" aria-labelledby="ways-footer">
      <h2 id="ways-footer" class="govuk-visually-hidden">
        {wordsFor(language).waysTitle}
      </h2>
      <ul class="lom-clean">
        {ways.map((way) => (
          <WayItem key={way.title} way={way} />
        ))}
      </ul>
    </section>
  )
}

function WayItem({ way: { icon, title, href, lines } }: { way: Way }) {
  return (
    <li class="lom-way">
      <Icon name={icon} />
      <div>
        <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
        {lines.map((line) =>
          typeof line === 'string' ? (
            <p key={line}>{line}</p>
          ) : (
            <p key={line.text}>
              <a href={line.href}>{line.text}</a>
              {line.after}
            </p>
          ),
        )}
      </div>
    </li>
  )
}
