import type { FastifyInstance } from 'fastify'
import {
  type CardWish,
  closeDoubt,
  type Doubt,
  openDoubts,
  type Swept,
  sweepPasses,
  wantedCards,
} from '#domain/passes/index.ts'
import { namesOf } from '#domain/people/index.ts'
import { system, transaction } from '#platform/context.ts'
import { showMoney } from '#platform/formats/money.ts'
import { enqueue } from '#platform/jobs/index.ts'
import {
  Actions,
  Button,
  DeskPanel,
  ErrorSummary,
  Form,
  html,
  NotificationBanner,
  Table,
  TextInput,
} from '#ui/index.ts'
import { deskPassWords as words } from '#ui/words/desk-passes.ts'
import { passWords } from '#ui/words/passes.ts'
import { passRulesNow } from '../pass.ts'
import { saidUnder } from '../said.ts'
import { type Site, sendPage } from '../site.ts'
import { type Asked, asked, type Desk, type DeskVisit, fieldOf, idOf, menderRoles, type PostedForm } from './desk.ts'
import { Frame } from './frame.tsx'
import { passHref } from './pass-page.tsx'
import { shortWhen } from './rows.tsx'

type OfDoubt = { Params: { id: string }; Querystring: { gedaan?: string } }

const allHref = '/balie/sorteerpassen'

/** Everything about passes that waits for somebody: cards to hand over, what is doubtful, and who gets a pass by itself. */
export function allPassesRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  const page = async ({ visit, context }: Asked, wrong?: string, done?: string) => {
    const [wanted, doubts] = await Promise.all([wantedCards(context), openDoubts(context)])
    const names = await namesOf(
      context,
      wanted.flatMap(({ members }) => members.slice(0, 1)),
    )
    const dryRun = { ...context, actor: system('passes') }
    const swept = await sweepPasses(dryRun, passRulesNow(site), null)
    return html(<AllPassesPage {...{ site, visit, wanted, doubts, names, swept, wrong, done }} />)
  }

  app.get<OfDoubt>(allHref, async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const done = saidUnder({ gesloten: words.done.gesloten, ronde: words.sweepAsked }, request.query.gedaan)
    return sendPage(reply, await page(who, undefined, done))
  })

  app.post<OfDoubt & PostedForm>(`${allHref}/nakijken/:id`, async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const note = fieldOf(request.body, 'gedaan')
    if (note === '') return sendPage(reply, await page(who, request.params.id), 422)
    await closeDoubt(who.context, idOf(request.params.id, 'passes/not-found'), note)
    return reply.redirect(`${allHref}?gedaan=gesloten`, 303)
  })

  app.post(`${allHref}/ronde`, async (request, reply) => {
    const { context } = asked(desk, request, menderRoles)
    await transaction(context, (tx) => enqueue(tx, 'passes.every-day', {}))
    return reply.redirect(`${allHref}?gedaan=ronde`, 303)
  })
}

type AllProps = Readonly<{
  site: Site
  visit: DeskVisit
  wanted: readonly CardWish[]
  doubts: readonly Doubt[]
  names: ReadonlyMap<string, string>
  swept: Swept
  /** The doubt that was closed without a note. */
  wrong: string | undefined
  done: string | undefined
}>

function AllPassesPage(props: AllProps) {
  const { site, visit, swept, wrong, done } = props
  return (
    <Frame site={site} visit={visit} title={words.allTitle} wrong={wrong !== undefined}>
      {wrong && <ErrorSummary language="nl" errors={[{ href: `#gedaan-${wrong}`, text: words.noteMissing }]} />}
      {done && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <h1>{words.allTitle}</h1>
      <Wanted {...props} />
      <Doubts {...props} />
      <DeskPanel title={words.sweep}>
        <p>{words.sweepText(swept.granted, swept.left)}</p>
        <p class="lom-soft">{words.sweepHow}</p>
        <Form action={`${allHref}/ronde`} csrf={visit.employee.csrf}>
          <Actions>
            <Button look="secondary">{words.sweepNow}</Button>
          </Actions>
        </Form>
      </DeskPanel>
    </Frame>
  )
}

function Wanted({ wanted, names }: AllProps) {
  return (
    <DeskPanel title={words.wanted}>
      {wanted.length === 0 ? (
        <p class="lom-soft">{words.noWanted}</p>
      ) : (
        <Table
          caption={words.wanted}
          hideCaption
          columns={[{ title: words.household }, { title: words.why }, { title: words.since }]}
          rows={wanted.map(({ walletId, members, isReplacement, askedAt }) => [
            <a href={`${passHref}/${walletId}`}>
              <bdi>{names.get(members[0] ?? '') ?? words.open}</bdi>
            </a>,
            isReplacement ? words.replacement : words.first,
            shortWhen(askedAt),
          ])}
        />
      )}
    </DeskPanel>
  )
}

function Doubts({ visit, doubts, wrong }: AllProps) {
  return (
    <DeskPanel title={words.doubts}>
      {doubts.length === 0 ? (
        <p class="lom-soft">{words.noDoubts}</p>
      ) : (
        <Table
          caption={words.doubts}
          hideCaption
          columns={[{ title: words.why }, { title: words.details }, { title: words.since }, { title: words.note }]}
          rows={doubts.map(({ id, kind, walletId, facts, foundAt }) => [
            walletId ? <a href={`${passHref}/${walletId}`}>{words.doubtKinds[kind]}</a> : words.doubtKinds[kind],
            factsShown(facts),
            shortWhen(foundAt),
            <Form action={`${allHref}/nakijken/${id}`} csrf={visit.employee.csrf}>
              <TextInput
                id={`gedaan-${id}`}
                name="gedaan"
                language="nl"
                label={<span class="govuk-visually-hidden">{words.note}</span>}
                error={wrong === id ? words.noteMissing : undefined}
              />
              <Button size="small" look="secondary">
                {words.close}
              </Button>
            </Form>,
          ])}
        />
      )}
    </DeskPanel>
  )
}

/** What the container or the payment told, in words. */
function factsShown({ card, container, sequence, fraction, cents }: Doubt['facts']): string {
  const shown = passWords('nl')
  return [
    card && words.withCard(String(card)),
    fraction && (shown.fractions[String(fraction)] ?? String(fraction)),
    container && words.atContainer(String(container), String(sequence ?? '')),
    cents !== undefined && showMoney(Number(cents), 'nl'),
  ]
    .filter(Boolean)
    .join(', ')
}
