import type { FastifyInstance } from 'fastify'
import type { ComponentChildren } from 'preact'
import { feeRange, type Product, type Theme } from '#domain/catalogue/index.ts'
import type { Screen as DeviceScreen } from '#domain/devices/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoneyRange } from '#platform/formats/money.ts'
import { Refusal } from '#platform/refusal.ts'
import { inLanguage, productLanguage, type ShellLanguage } from '#platform/words.ts'
import { html, type IconName, KioskChoice, KioskChoices } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { before, type Handful, handfulOf } from '../handful.ts'
import { type Site, sendPage } from '../site.ts'
import { Content } from './content.tsx'
import { Frame } from './frame.tsx'
import { type Kiosk, type KioskVisit, prefix, visitOf } from './kiosk.ts'
import { Said } from './said.tsx'
import { spokenText } from './spoken-text.ts'
import { forgetTyped } from './typed.ts'

const icons: Readonly<Record<string, IconName>> = {
  attesten: 'seal',
  identiteit: 'person',
  wonen: 'home',
  mobiliteit: 'car',
  leven: 'users',
  migratie: 'globe',
  zorg: 'heart',
}
export const iconOf = (theme: string): IconName => icons[theme] ?? 'document'

type OfTheme = { Params: { theme: string }; Querystring: { vanaf?: string } }

/** What do you need: first about what, then which service. At most five choices a screen. */
export function chooseRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk

  app.get<{ Querystring: { vanaf?: string } }>(`${prefix}/diensten`, (request, reply) => {
    forgetTyped(request, reply)
    const visit = visitOf(request)
    const words = kioskWords(visit.spoken)
    const offered = offeredHere(site, visit.screen)
    const themes = site.catalogue.themes.filter(({ id }) => offered.some(({ theme }) => theme === id))
    const screen = handfulOf(themes.map(themeChoice(visit.spoken)), request.query.vanaf)
    const where = { title: words.chooseTitle, here: `${prefix}/diensten`, above: prefix }
    return sendPage(
      reply,
      html(<ListPage {...{ kiosk, visit, screen, ...where }} leftText={words.moreThemes(screen.left)} />),
    )
  })

  app.get<OfTheme>(`${prefix}/thema/:theme`, (request, reply) => {
    const visit = visitOf(request)
    const theme = site.catalogue.theme(request.params.theme)
    const offered = offeredHere(site, visit.screen).filter((product) => product.theme === theme.id)
    if (offered.length === 0) throw new Refusal('missing', 'catalogue/not-here')
    const screen = handfulOf(offered.map(productChoice(site, visit.spoken)), request.query.vanaf)
    const title = spokenText(theme.title, visit.spoken) ?? inLanguage(theme.title, visit.language)
    const isProductTitle = spokenText(theme.title, visit.spoken) === null
    const where = { title, isProductTitle, here: `${prefix}/thema/${theme.id}`, above: `${prefix}/diensten` }
    const leftText = kioskWords(visit.spoken).moreText(screen.left)
    return sendPage(reply, html(<ListPage {...{ kiosk, visit, screen, leftText, ...where }} />))
  })
}

const themeChoice =
  (spoken: ShellLanguage) =>
  ({ id, title, summary }: Theme): Choice => ({
    href: `${prefix}/thema/${id}`,
    icon: iconOf(id),
    title: <Said {...{ spoken }} words={title} />,
    text: <Said {...{ spoken }} words={summary} />,
  })

const productChoice =
  (site: Site, spoken: ShellLanguage) =>
  (product: Product): Choice => ({
    href: `${prefix}/dienst/${product.id}`,
    icon: iconOf(product.theme),
    title: <Said {...{ spoken }} words={product.title} />,
    text: product.handledAt ? <Said {...{ spoken }} words={product.summary} /> : priceShown(site, product, spoken),
  })

/** What can be had here from start to end. Of a device: what it offers. */
export function offeredHere(site: Site, device: Pick<DeviceScreen, 'offer'> | null): readonly Product[] {
  const now = site.clock()
  const isOffered = ({ id }: Product) => !device || device.offer.length === 0 || device.offer.includes(id)
  return site.catalogue
    .all(now)
    .filter(isOffered)
    .filter((product) => !product.notYetObtainable && feeRange(product, 'kiosk', cityDay(now)) !== null)
}

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

type Choice = Readonly<{ href: string; icon: IconName; title: ComponentChildren; text: ComponentChildren }>
type ListProps = Shown &
  Readonly<{
    title: string
    isProductTitle?: boolean
    here: string
    above: string
    screen: Handful<Choice>
    leftText: string
  }>

/** One screen of a list of choices. `here`: its address without the place in it; `above`: what led to it. */
function ListPage({ kiosk, visit, title, isProductTitle = false, here, above, screen, leftText }: ListProps) {
  const { shown, from, left } = screen
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={title}
      backHref={before(screen, here, above)}
      speaks
      {...{ isProductTitle }}
    >
      <h1>{isProductTitle ? <Content spoken={visit.spoken}>{title}</Content> : title}</h1>
      <KioskChoices>
        {shown.map((choice) => (
          <KioskChoice key={choice.href} href={choice.href} icon={choice.icon} title={choice.title}>
            {choice.text}
          </KioskChoice>
        ))}
        {left > 0 && (
          <KioskChoice href={`${here}?vanaf=${from + shown.length}`} icon="arrow" title={kioskWords(visit.spoken).more}>
            {leftText}
          </KioskChoice>
        )}
      </KioskChoices>
    </Frame>
  )
}

export function priceShown(site: Site, product: Product, spoken: ShellLanguage): string {
  const words = kioskWords(spoken)
  const { least = 0, most = 0 } = feeRange(product, 'kiosk', cityDay(site.clock())) ?? {}
  return most === 0 ? words.free : words.costs(showMoneyRange(least, most, productLanguage(spoken)))
}
