import type { FastifyInstance } from 'fastify'
import { plannerRoles } from '#domain/places/index.ts'
import { lettersOn, recordScreen, type ScreenSize, screenSizeOf, takeBackScreen, wrongIn } from '#domain/queue/index.ts'
import { Refusal } from '#platform/refusal.ts'
import {
  Button,
  ErrorSummary,
  Form,
  html,
  InsetText,
  NotificationBanner,
  Select,
  TextInput,
  WarningText,
} from '#ui/index.ts'
import { waitingScreenWords as words } from '#ui/words/waiting-screen.ts'
import { sendPage } from '../site.ts'
import { placeNamed } from './appointment-words.ts'
import { type Asked, asked, type Desk, type DeskVisit, fieldOf, type PostedForm } from './desk.ts'
import { Frame } from './frame.tsx'

const path = '/balie/planning/wachtzaal'
type Typed = Readonly<Record<keyof ScreenSize, string>>
type Asks = { Querystring: { plaats?: string; gedaan?: string } }

/** How large the screen of a waiting room is, said by who plans: the letters follow, and a screen that is too small is said. */
export function waitingScreenRoutes(app: FastifyInstance, { site }: Desk): void {
  const { queue, city } = site
  const places = (city.counters ?? []).map(({ place }) => place)
  const placeIn = (said: string | undefined): string => {
    const place = said ? places.find((one) => one === said) : places[0]
    if (!place) throw new Refusal('missing', 'queue/no-place')
    return place
  }
  const page = async ({ visit, context }: Asked, place: string, more: Partial<Shown> = {}) =>
    html(<ScreenPage {...{ site, visit, place, places }} {...(await screenSizeOf(context, place))} {...more} />)

  app.get<Asks>(path, async (request, reply) => {
    const who = asked({ site }, request, plannerRoles)
    const { plaats, gedaan = '' } = request.query
    return sendPage(reply, await page(who, placeIn(plaats), { done: gedaan }))
  })

  app.post<PostedForm>(path, async (request, reply) => {
    const who = asked({ site }, request, plannerRoles)
    const place = placeIn(fieldOf(request.body, 'plaats'))
    if (fieldOf(request.body, 'stap') === 'terug') {
      // From an old page: another size was said since, or it was taken back already.
      if (!(await takeBackScreen(who.context, { place, last: fieldOf(request.body, 'maat') })))
        return sendPage(reply, await page(who, place, { done: 'anders' }), 409)
      return reply.redirect(`${path}?plaats=${place}&gedaan=terug`, 303)
    }
    const field = (name: string) => fieldOf(request.body, name, 10)
    const typed: Typed = { widthMm: field('breedte'), heightMm: field('hoogte'), readMm: field('afstand') }
    const number = (said: string) => (/^\d+([.,]\d+)?$/.test(said) ? Number(said.replace(',', '.')) : Number.NaN)
    const size = {
      ...{ widthMm: number(typed.widthMm), heightMm: number(typed.heightMm) },
      readMm: Math.round(number(typed.readMm) * 1_000),
    }
    const wrong = wrongIn(size)
    if (wrong.length > 0) return sendPage(reply, await page(who, place, { typed, wrong }), 422)
    await recordScreen(who.context, queue, { place, size })
    return reply.redirect(`${path}?plaats=${place}&gedaan=bewaard`, 303)
  })
}

type Shown = Readonly<{
  site: Desk['site']
  visit: DeskVisit
  place: string
  places: readonly string[]
  last: string | null
  size: ScreenSize | null
  typed?: Typed
  wrong?: readonly (keyof ScreenSize)[]
  done?: string
}>

const ids = { widthMm: 'breedte', heightMm: 'hoogte', readMm: 'afstand' } as const

function ScreenPage({ site, visit, place, places, last, size, typed, wrong = [], done }: Shown) {
  const title = words.title(placeNamed(site, place))
  const { csrf } = visit.employee
  const text: Typed = typed ?? {
    ...{ widthMm: String(size?.widthMm ?? ''), heightMm: String(size?.heightMm ?? '') },
    readMm: size ? String(size.readMm / 1_000).replace('.', ',') : '5',
  }
  const about = (key: keyof ScreenSize) => ({
    ...({ id: ids[key], name: ids[key], language: 'nl', value: text[key], width: 5, inputmode: 'decimal' } as const),
    error: wrong.includes(key) ? words.wrong[key] : undefined,
  })
  return (
    <Frame site={site} visit={{ ...visit, path }} title={title} wrong={wrong.length > 0}>
      {wrong.length > 0 && (
        <ErrorSummary language="nl" errors={wrong.map((key) => ({ href: `#${ids[key]}`, text: words.wrong[key] }))} />
      )}
      {(done === 'bewaard' || done === 'terug') && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{done === 'terug' ? words.undone : words.saved}</p>
          {done === 'bewaard' && (
            <Form action={path} csrf={csrf}>
              <input type="hidden" name="plaats" value={place} />
              <input type="hidden" name="maat" value={last ?? ''} />
              <Button name="stap" value="terug" look="secondary" size="small">
                {words.undo}
              </Button>
            </Form>
          )}
        </NotificationBanner>
      )}
      {done === 'anders' && <WarningText language="nl">{words.changed}</WarningText>}
      <h1>{title}</h1>
      <p class="lom-lead">{words.lead}</p>
      <form method="get" action={path} class="lom-bulk">
        <Select
          {...{ id: 'plaats', name: 'plaats', language: 'nl', label: words.place, value: place }}
          options={places.map((one) => ({ value: one, text: placeNamed(site, one) }))}
        />
        <Button look="secondary">{words.show}</Button>
      </form>
      <Verdict size={size} />
      <Form action={path} csrf={csrf}>
        <input type="hidden" name="plaats" value={place} />
        <TextInput {...about('widthMm')} label={words.width} />
        <TextInput {...about('heightMm')} label={words.height} />
        <TextInput {...about('readMm')} label={words.read} hint={words.readHint} />
        <Button>{words.save}</Button>
      </Form>
      <p class="lom-soft lom-small">{words.ruler}</p>
    </Frame>
  )
}

/** Whether it can be read from where people sit; what to do when it cannot. */
function Verdict({ size }: Pick<Shown, 'size'>) {
  if (!size) return <InsetText>{words.unknown}</InsetText>
  const { fits, readableMm } = lettersOn(size)
  if (fits) return <InsetText>{words.fits(readableMm)}</InsetText>
  return (
    <InsetText>
      <strong>{words.small(readableMm)}</strong> {words.smallDo}
    </InsetText>
  )
}
