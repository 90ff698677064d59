import type { Status } from '#domain/cases/index.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { type IconName, KioskChoice, KioskChoices } from '#ui/index.ts'
import { followingWords } from '#ui/words/following.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskOwnWords } from '#ui/words/kiosk-own.ts'
import { standShown } from '../following.ts'
import type { Resident } from '../visitor.ts'
import { iconOf } from './choose.tsx'
import { Frame } from './frame.tsx'
import type { Need, Needs } from './home.ts'
import { caseHref, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { Said } from './said.tsx'
import { toSignHref } from './sign-with-pages.tsx'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; visitor: Resident; needs: Needs }>

/** The start screen of who signed in: by name, and his next likely need first. */
export function HomePage({ kiosk, visit, visitor, needs: { needs, hasMore } }: Shown) {
  const words = kioskWords(visit.spoken)
  const [given = ''] = visitor.name.split(' ')
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.chooseTitle} speaks>
      <h1>
        {words.hello} <bdi>{given}</bdi>. <br />
        {words.chooseTitle}
      </h1>
      <KioskChoices>
        {needs.map((need) => (
          <NeedChoice {...{ kiosk, visit, need }} key={keyOf(need)} />
        ))}
        {hasMore && <KioskChoice href={`${prefix}/mijn`} icon="person" title={words.mineTitle} />}
        <KioskChoice href={`${prefix}/diensten`} icon="search" title={words.else} />
      </KioskChoices>
    </Frame>
  )
}

/** How what is open is said: short, and in every language of the screen. */
const openWords: Partial<Record<Status, 'openDraft' | 'openPay' | 'openAnswer' | 'openReady'>> = {
  draft: 'openDraft',
  'awaiting-payment': 'openPay',
  'awaiting-customer': 'openAnswer',
  granted: 'openReady',
}

/** The same by status; what nobody has to do anything for is not shown here. */
const openSaid = (spoken: ShellLanguage): Readonly<Record<string, string>> => {
  const words = kioskWords(spoken)
  const submitted = kioskOwnWords(spoken).statuses['submitted'] ?? ''
  return { submitted, ...Object.fromEntries(Object.entries(openWords).map(([status, word]) => [status, words[word]])) }
}

const keyOf = (need: Need): string =>
  'sign' in need ? need.sign.caseId : 'subject' in need ? need.subject.id : need.product.id

function NeedChoice({ kiosk: { site }, visit: { spoken }, need }: Pick<Shown, 'kiosk' | 'visit'> & { need: Need }) {
  if ('sign' in need) {
    const words = kioskOwnWords(spoken)
    return (
      <KioskChoice href={toSignHref} icon="seal" title={words.toSign}>
        {words.toSignFrom(need.sign.applicant)}
      </KioskChoice>
    )
  }
  if ('product' in need) {
    const { id, theme, title, handledAt } = need.product
    return (
      <KioskChoice
        href={handledAt?.kiosk ?? `${prefix}/dienst/${id}/beginnen`}
        icon={iconOf(theme)}
        title={<Said {...{ spoken }} words={title} />}
      />
    )
  }
  const { id, product, version, status } = need.subject
  const icon: IconName = status === 'granted' ? 'seal' : status === 'awaiting-payment' ? 'euro' : 'document'
  return (
    <KioskChoice
      href={status === 'draft' ? `${prefix}/dienst/${product}/beginnen` : caseHref(id)}
      icon={icon}
      title={<Said {...{ spoken }} words={site.catalogue.get(product, version).title} />}
    >
      {standShown(need.subject, openSaid(spoken), followingWords(spoken).title)}
    </KioskChoice>
  )
}
