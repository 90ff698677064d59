import type { FastifyInstance } from 'fastify'
import { type Parcel, parcelsToSend, sendParcels } from '#domain/vouchers/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, EmptyState, Form, html, InsetText, Table } from '#ui/index.ts'
import { postWords as words } from '#ui/words/desk-social.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit, menderRoles, type PostedForm } from './desk.ts'
import { Frame } from './frame.tsx'

type Shown = { Querystring: { vertrokken?: string } }

/** What was paid and goes out by post: a list to print, and the confirmation that it left. */
export function postRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Shown>('/balie/post', async (request, reply) => {
    const { visit, context } = asked(desk, request, menderRoles)
    const parcels = await parcelsToSend(context)
    const gone = Number(request.query.vertrokken ?? Number.NaN)
    return sendPage(reply, html(<PostPage {...{ site: desk.site, visit, parcels, gone }} />))
  })

  app.post<PostedForm>('/balie/post/vertrokken', async (request, reply) => {
    const { context } = asked(desk, request, menderRoles)
    const given = [request.body?.zending ?? []].flat()
    const sent = await sendParcels(
      context,
      given.filter((id): id is string => typeof id === 'string'),
    )
    return reply.redirect(`/balie/post?vertrokken=${sent}`, 303)
  })
}

type PostProps = Readonly<{ site: Site; visit: DeskVisit; parcels: readonly Parcel[]; gone: number }>

export function PostPage({ site, visit, parcels, gone }: PostProps) {
  const nameOf = ({ product }: Parcel) => {
    const found = site.catalogue.find(product, site.clock())
    return found ? inLanguage(found.vouchers?.name ?? found.title, 'nl') : product
  }
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/post' }} title={words.title}>
      <h1>{words.title}</h1>
      {Number.isSafeInteger(gone) && gone > 0 && <InsetText>{words.done(gone)}</InsetText>}
      {parcels.length === 0 ? (
        <EmptyState title={words.none} icon="check">
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{words.lead}</p>
          <Form action="/balie/post/vertrokken" csrf={visit.employee.csrf}>
            {parcels.map(({ id }) => (
              <input key={id} type="hidden" name="zending" value={id} />
            ))}
            <Table
              caption={words.caption(parcels.length)}
              columns={[
                { title: words.to },
                { title: words.what },
                { title: words.count, numeric: true },
                { title: words.until },
                { title: words.number },
              ]}
              rows={parcels.map((parcel) => [
                <Address parcel={parcel} />,
                nameOf(parcel),
                parcel.count,
                <span class="lom-nowrap">{showDate(parcel.validUntil, 'nl')}</span>,
                <a class="lom-nowrap" href={`/balie/dossier/${parcel.caseId}`}>
                  {parcel.number}
                </a>,
              ])}
            />
            <Actions>
              <Button>{words.sent}</Button>
            </Actions>
          </Form>
        </>
      )}
    </Frame>
  )
}

function Address({ parcel: { name, address } }: { parcel: Parcel }) {
  const lines = address && address.length > 0 ? address : [words.protectedAddress]
  return (
    <bdi>
      <strong>{name}</strong>
      {lines.map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
    </bdi>
  )
}
