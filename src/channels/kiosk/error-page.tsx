import type { FastifyRequest } from 'fastify'
import { html, LinkButton } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskCardWords } from '#ui/words/kiosk-card.ts'
import { refusalSpoken } from '#ui/words/kiosk-languages.ts'
import { refusalText } from '#ui/words/refusals.ts'
import type { ErrorPages } from '../refusals.ts'
import { nobody } from '../visitor.ts'
import { Content, isForeign } from './content.tsx'
import { DarkPage } from './dark-page.tsx'
import { Frame } from './frame.tsx'
import { type Kiosk, prefix, visitOf } from './kiosk.ts'
import { inside } from './prefix.ts'

/** Addresses that begin something: whoever is not signed in yet signs in and comes back here. */
const beginnings = /^\/kiosk\/(dienst\/[\w-]+\/beginnen|mijn|sorteerpas|ondertekenen(\/[0-9a-f-]{36})?)$/

/** What went wrong and what to do next, at the contact point. */
export const errorPages = (kiosk: Kiosk): ErrorPages => ({
  page: (request, { kind, code }) => {
    const visit = { ...visitOf(request), visitor: request.visitor ?? nobody, canChangeLanguage: false }
    const { language, spoken } = visit
    const words = kioskWords(spoken)
    if (code === 'devices/dark') return html(<DarkPage {...{ kiosk, visit }} />)
    const isLeftOut = code === 'access/provider-page-left-out'
    const timeIsUp = kind === 'unauthenticated'
    const exact = refusalText(kind, code, language)
    const { title, text } = timeIsUp
      ? { title: words.timeTitle, text: words.timeText }
      : isForeign(spoken)
        ? refusalSpoken(kind, spoken)
        : exact
    return html(
      <Frame kiosk={kiosk} visit={visit} title={title} speaks>
        <h1>{title}</h1>
        <p class="lom-lead">{text}</p>
        {!timeIsUp && isForeign(spoken) && (
          <p class="lom-soft">
            <Content {...{ spoken }}>
              {exact.title}. {exact.text}
            </Content>
          </p>
        )}
        <div class="lom-actions">
          {(code === 'access/level-too-low' || isLeftOut) && (
            <LinkButton href={isLeftOut ? otherWay(request) : signIn(request)} size="big">
              {kioskCardWords(spoken).otherWay}
            </LinkButton>
          )}
          <LinkButton
            href={prefix}
            {...((code === 'access/level-too-low' || isLeftOut) && { look: 'secondary' as const })}
          >
            {words.toStart}
          </LinkButton>
        </div>
      </Frame>,
    )
  },
  signIn,
})

/** Back to where the other ways stand: of a letter to sign, or of who one is. */
function otherWay(request: FastifyRequest): string {
  const path = request.url.split('?')[0] ?? prefix
  if (path.endsWith('/aanmelden')) {
    const { terug } = request.query as { terug?: unknown }
    return typeof terug === 'string' ? `${prefix}/wie?terug=${encodeURIComponent(inside(terug))}` : `${prefix}/wie`
  }
  return path.replace(/\/indienen$/, '/nakijken?anders')
}

/** On a device one chooses first how: with a card, with the own phone, or in another way. */
function signIn(request: FastifyRequest): string {
  const path = request.url.split('?')[0] ?? prefix
  const asks = request.screen ? 'wie' : 'aanmelden'
  return beginnings.test(path) ? `${prefix}/${asks}?terug=${encodeURIComponent(path)}` : `${prefix}/gestopt`
}
