import type { ComponentChildren } from 'preact'
import { LinkButton } from './action.tsx'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './notices.tsx'

/** Something for this person: a task (attention), good news (good), something that waits (busy). One action. */
export function TodoCard({
  title,
  children,
  action,
  tone = 'attention',
  headingLevel = 3,
}: {
  title: string
  children?: ComponentChildren
  /** `main`: the filled button, for what the person has to do. */
  action?: { href: string; text: string; main?: boolean }
  tone?: Tone
  headingLevel?: 2 | 3
}) {
  const Heading = `h${headingLevel}` as const
  return (
    <article class={`lom-todo lom-todo--${tone}`}>
      <div class="lom-todo__text">
        <Heading>{title}</Heading>
        {children !== undefined && <div class="lom-soft lom-small">{children}</div>}
      </div>
      {action && (
        <LinkButton href={action.href} size="small" look={action.main ? 'primary' : 'secondary'}>
          {action.text}
        </LinkButton>
      )}
    </article>
  )
}

/** A life event or a theme. The whole card is the link's target, the title is its name. */
export function LifeEventCard({
  href,
  title,
  children,
  icon,
  headingLevel = 3,
}: {
  href: string
  title: string
  children?: ComponentChildren
  icon?: IconName
  headingLevel?: 2 | 3
}) {
  const Heading = `h${headingLevel}` as const
  return (
    <li class="lom-card">
      {icon && (
        <span class="lom-card__icon">
          <Icon name={icon} />
        </span>
      )}
      <div>
        <Heading>
          <a href={href}>{title}</a>
        </Heading>
        {children !== undefined && <p>{children}</p>}
      </div>
    </li>
  )
}

/** Links with what lies behind them: lighter than cards, beside each other where there is room. */
export function LinkList({ links }: { links: readonly Readonly<{ href: string; text: string; about?: string }>[] }) {
  return (
    <ul class="lom-links">
      {links.map(({ href, text, about }) => (
        <li key={href}>
          <a href={href}>{text}</a>
          {about && <p class="lom-soft lom-small">{about}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Cards beside each other; under each other on a phone. */
export function CardGrid({ children }: { children: ComponentChildren }) {
  return <ul class="lom-cards">{children}</ul>
}
