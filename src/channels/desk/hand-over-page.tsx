import { paperFollows } from '#domain/cases/index.ts'
import type { HandOverList } from '#domain/hands/index.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, Form, InsetText, Table, Tag } from '#ui/index.ts'
import { handsWords as words } from '#ui/words/desk-social.ts'
import { deskFollowingWords } from '#ui/words/following.ts'
import type { Site } from '../site.ts'
import { statusShown } from './case-moments.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { HandOverWarning } from './hand-over-warning.tsx'
import { stateTones } from './hands-page.tsx'
import { shortWhen } from './rows.tsx'

type HandOverProps = Readonly<{ site: Site; visit: DeskVisit; handOver: HandOverList; said: string | undefined }>

export function HandOverPage(props: HandOverProps) {
  const { site, visit, handOver, said } = props
  const { change, state } = handOver
  const nameOf = (unit: string) => site.city.units.find(({ id }) => id === unit)?.name ?? unit
  const [from, to] = [nameOf(change.from), nameOf(change.to)]
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/overdrachten' }} title={words.dryRun}>
      {said && <InsetText>{said}</InsetText>}
      <p>
        <Tag tone={stateTones[state]}>{words.states[state]}</Tag> <span class="lom-soft">{change.basis}</span>
      </p>
      <h1>{words.change(from, to)}</h1>
      <HandOverWarning {...{ site, handOver }} />
      <p>
        {state === 'taken-back'
          ? words.stays(from)
          : `${words.until(from, showDate(dayBefore(change.on), 'nl'))} ${words.since(to, showDate(change.on, 'nl'))}`}
      </p>
      <DeskPanel title={words.products}>
        <ul>
          {change.products.map((id) => (
            <li key={id}>{titleOf(site, id)}</li>
          ))}
        </ul>
      </DeskPanel>
      <Files site={site} handOver={handOver} />
      <TwoLists
        title={words.rights}
        left={[words.lose, handOver.rights.lose]}
        right={[words.get, handOver.rights.get]}
      />
      <TwoLists
        title={words.places}
        left={[words.before, handOver.places.before]}
        right={[words.after, handOver.places.after]}
      />
      <Texts site={site} handOver={handOver} />
      <Acceptances {...props} nameOf={nameOf} />
      <p>
        <a href="/balie/overdrachten">{words.back}</a>
      </p>
    </Frame>
  )
}

const titleOf = ({ catalogue, clock }: Site, id: string): string => catalogue.find(id, clock())?.title.nl ?? id

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

function Files({ site, handOver: { files, drafts, wentOver } }: Pick<HandOverProps, 'site' | 'handOver'>) {
  if (wentOver) {
    return (
      <DeskPanel title={words.filesTitle}>
        <p class="lom-soft">{words.filesWentOver}</p>
      </DeskPanel>
    )
  }
  return (
    <DeskPanel title={words.files(files.length)}>
      {files.length === 0 ? (
        <p class="lom-soft">{words.filesNone}</p>
      ) : (
        <Table
          caption={words.files(files.length)}
          hideCaption
          columns={[{ title: words.file }, { title: words.product }, { title: words.state }, { title: words.since_ }]}
          rows={files.map(({ number, product, status, reason, since }) => [
            <span class="lom-nowrap">{number}</span>,
            titleOf(site, product),
            reason === paperFollows ? deskFollowingWords.waits : (statusShown(status) ?? status),
            <span class="lom-nowrap">{shortWhen(since)}</span>,
          ])}
        />
      )}
      {drafts > 0 && <p class="lom-soft">{words.drafts(drafts)}</p>}
    </DeskPanel>
  )
}

type Named = readonly [title: string, names: readonly string[]]

function TwoLists({ title, left, right }: Readonly<{ title: string; left: Named; right: Named }>) {
  return (
    <DeskPanel title={title}>
      {[left, right].map(([heading, names]) => (
        <div key={heading}>
          <h3>{heading}</h3>
          {names.length === 0 ? (
            <p class="lom-soft">{words.nobody}</p>
          ) : (
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </DeskPanel>
  )
}

function Texts({ site, handOver: { texts } }: Pick<HandOverProps, 'site' | 'handOver'>) {
  const changing = texts.filter(({ changes }) => changes.length > 0)
  return (
    <DeskPanel title={words.texts}>
      {changing.length === 0 ? (
        <p class="lom-soft">{words.textsSame}</p>
      ) : (
        <ul>
          {changing.map(({ product, changes }) => (
            <li key={product}>
              {titleOf(site, product)}: {changes.map((name) => words.textNames[name]).join(', ')}
            </li>
          ))}
        </ul>
      )}
    </DeskPanel>
  )
}

/** Who accepted which list, and the buttons of who reads this. */
function Acceptances({ visit, handOver, nameOf }: HandOverProps & { nameOf: (unit: string) => string }) {
  const { change, state, wentOver, acceptances, fingerprint } = handOver
  const { actor, csrf } = visit.employee
  const isParty = [change.from, change.to].includes(actor.unit)
  const hasAccepted = acceptances.some((one) => one.unit === actor.unit && one.fingerprint === fingerprint)
  return (
    <DeskPanel title={words.accepted}>
      <ul>
        {[change.from, change.to].map((unit) => {
          const last = acceptances.findLast((one) => one.unit === unit)
          if (!last) return <li key={unit}>{words.acceptedNot(nameOf(unit))}</li>
          return (
            <li key={unit}>
              {words.acceptedBy(last.byName, nameOf(unit), showMoment(last.at, 'nl'), last.files)}.{' '}
              {last.fingerprint !== fingerprint && words.acceptedOlder}
            </li>
          )
        })}
      </ul>
      {isParty && !wentOver && state !== 'taken-back' && !hasAccepted && (
        <Form action={`/balie/overdrachten/${change.id}/aanvaarden`} csrf={csrf}>
          <input type="hidden" name="lijst" value={fingerprint} />
          <p>{words.acceptHow}</p>
          <Actions>
            <Button>{words.accept}</Button>
          </Actions>
        </Form>
      )}
      {actor.roles.includes('administrator') && state === 'planned' && (
        <Form action={`/balie/overdrachten/${change.id}/terugdraaien`} csrf={csrf}>
          <p>{words.takeBackHow}</p>
          <Actions>
            <Button look="warning">{words.takeBack}</Button>
          </Actions>
        </Form>
      )}
    </DeskPanel>
  )
}
