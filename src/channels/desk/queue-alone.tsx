import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { momentOf } from '#domain/places/index.ts'
import { aloneActs, aloneList, type Merged, mergeAlone, outcomes } from '#domain/queue/index.ts'
import { cityDay, cityTime, showTime } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { asset, assetsDirectory, Button, Form, html, InsetText } from '#ui/index.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import { sendPage } from '../site.ts'
import { deskShown } from '../turns.ts'
import { productsNamed } from './appointment-words.ts'
import { type Asked, asked, type Desk, type PostedForm } from './desk.ts'
import { Frame } from './frame.tsx'

const receivers = ['counter'] as const

/** What a browser kept of a desk that was alone. A day at one desk is far less than two hundred acts. */
const Acts = z
  .array(
    z.object({
      id: z.uuid(),
      visitorId: z.uuid(),
      act: z.enum(aloneActs),
      outcome: z.enum(outcomes).optional(),
      at: z.coerce.date(),
    }),
  )
  .max(200)

/** What came of acts that were sent: `handled` are their ids, which the browser may forget. */
export type MergedHere = Merged & Readonly<{ handled: readonly string[] }>

/** The list with which a desk goes on when it loses the centre, and what it did meanwhile. */
export function aloneRoutes(
  app: FastifyInstance,
  desk: Desk,
  page: (who: Asked, merged: MergedHere) => Promise<string>,
): void {
  const { site } = desk

  app.get('/balie/wachtrij/lijst', async (request, reply) => {
    const { visit, context } = asked(desk, request, receivers)
    const { seat, people, expected, key, owner, life } = await aloneList(context, site.queue)
    const { now } = context
    const list = people.map(({ visitor, who }) => ({
      ...{ id: visitor.id, state: visitor.state, ticket: words.ticket(visitor.ticket) },
      title: who?.name ? `${who.name}, ${visitor.ticket}` : words.ticket(visitor.ticket),
      text: `${words.comesFor(productsNamed(site, visitor.products, visit.employee))}. ${words.persons(visitor.persons)}.`,
    }))
    const toCome = expected.map(({ id, startsAt, name, wish, code }) => ({
      ...{ id, state: 'expected', ticket: '', title: `${cityTime(startsAt).replace(':', '.')}, ${name ?? ''}` },
      text: words.aloneExpected(productsNamed(site, wish.products, visit.employee), code),
    }))
    const until = momentOf(cityDay(now), '24:00')
    reply.header('cache-control', 'no-store')
    return {
      key: key.toString('base64'),
      owner,
      life,
      now,
      until,
      desk: deskShown(seat.desk),
      people: [...list, ...toCome],
    }
  })

  // The empty page that a browser keeps: for who loads the queue again without the centre. Nobody is named on it.
  app.get('/balie/wachtrij/alleen', async (request, reply) => {
    asked(desk, request, receivers)
    return sendPage(reply, html(<AlonePage site={site} />))
  })
  app.get('/balie/werker.js', async (_, reply) => {
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8')
    return readFile(join(assetsDirectory, basename(asset('alone-worker.js'))))
  })

  app.post<PostedForm>('/balie/wachtrij/samenvoegen', async (request, reply) => {
    const who = asked(desk, request, receivers)
    const acts = actsIn(request.body?.handelingen)
    const merged = await mergeAlone(who.context, site.queue, acts)
    return sendPage(reply, await page(who, { ...merged, handled: acts.map(({ id }) => id) }))
  })
}

function actsIn(sent: unknown): z.infer<typeof Acts> {
  try {
    return Acts.parse(JSON.parse(typeof sent === 'string' ? sent : ''))
  } catch {
    throw new Refusal('conflict', 'queue/not-read')
  }
}

/** What was merged, and of what was not: what happened meanwhile. */
export function MergedPart({ merged: { merged, unmerged } }: Readonly<{ merged: MergedHere }>) {
  return (
    <div role="status">
      <InsetText>
        <p>{words.merged(merged)}</p>
        {unmerged.length > 0 && (
          <>
            <p>{words.unmerged}</p>
            <ul>
              {unmerged.map(({ act, visitor }) => (
                <li key={visitor?.id ?? act}>
                  {visitor
                    ? words.meanwhile[visitor.state](
                        visitor.ticket,
                        visitor.desk ? deskShown(visitor.desk) : '',
                        showTime(visitor.endedAt ?? visitor.calledAt ?? visitor.arrivedAt),
                      )
                    : words.notHere}
                </li>
              ))}
            </ul>
          </>
        )}
      </InsetText>
    </div>
  )
}

function AlonePage({ site }: Readonly<{ site: Desk['site'] }>) {
  return (
    <Frame site={site} visit={null} title={words.aloneTitle}>
      <AlonePart />
    </Frame>
  )
}

/** Another page or script of it: the browser fetches all anew. */
const workerHref = () =>
  `/balie/werker.js?v=${[asset('alone.js'), asset('desk.css')].map((file) => basename(file)).join()}`

/** Drawn with the page and shown when the centre cannot be reached; what to do on paper is said always, for who has no script. */
export function AlonePart({ csrf, merged }: Readonly<{ csrf?: string; merged?: MergedHere | undefined }>) {
  const act = (name: string, text: string, outcome?: string) => (
    <button
      type="button"
      class={`govuk-button${outcome === 'helped' || name === 'call' ? '' : ' govuk-button--secondary'}`}
      data-act={name}
      data-outcome={outcome}
    >
      {text}
    </button>
  )
  return (
    <>
      <p class="lom-soft">{words.paper}</p>
      <section
        data-alone="/balie/wachtrij/lijst"
        data-handled={merged?.handled.join(' ')}
        data-kept={words.aloneKept('{count}')}
        data-worker={workerHref()}
        data-empty={csrf === undefined ? '' : undefined}
        hidden
      >
        <template>
          <h1 tabIndex={-1}>{words.aloneTitle}</h1>
          <p role="status" data-alone-said="list">
            {words.aloneLead}
          </p>
          <p data-alone-said="none" hidden>
            {words.aloneNobody}
          </p>
          <p data-alone-said="gone" hidden>
            {words.aloneGone}
          </p>
          <p role="alert" data-alone-said="later" hidden>
            {words.aloneLater}
          </p>
          <div data-alone-people />
          <p class="lom-soft" data-alone-kept />
          <p class="lom-soft">{words.paper}</p>
          <template data-alone-person>
            <section class="lom-desk-panel">
              <h2 data-alone-title>{words.aloneTitle}</h2>
              <p data-alone-text />
              <div class="lom-bulk">
                {act('call', words.call)}
                {outcomes.map((outcome) => act('finish', words.outcomes[outcome], outcome))}
                {act('park', words.park)}
                {act('no-show', words.noShow)}
              </div>
            </section>
          </template>
        </template>
        {csrf === undefined ? (
          <form method="get" action="/balie/wachtrij">
            <Button look="secondary">{words.aloneTry}</Button>
          </form>
        ) : (
          <Form action="/balie/wachtrij/samenvoegen" csrf={csrf}>
            <input type="hidden" name="handelingen" />
            <Button look="secondary">{words.aloneTry}</Button>
          </Form>
        )}
      </section>
      <script src={asset('alone.js')} defer />
    </>
  )
}
