import type { ComponentChildren } from 'preact'
import { cashCounters } from '#domain/catalogue/index.ts'
import { type CashVoucher, showVoucher } from '#domain/payments/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Actions, Button, Form, InsetText, SummaryList, WarningText } from '#ui/index.ts'
import { kioskCashWords } from '#ui/words/kiosk-cash.ts'
import type { placesShown } from '../ways.ts'
import { Done } from './done.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit } from './kiosk.ts'

type CashPageProps = Readonly<{
  kiosk: Kiosk
  visit: KioskVisit
  href: string
  voucher: CashVoucher
  cents: number
  where: ReturnType<typeof placesShown>
  /** The provider's page cannot be closed from here. */
  isOpenOnPhone: boolean
  printed?: boolean
  progress?: ComponentChildren
}>

/** The number, large enough to write down; how much, where and until when; and that nothing gets lost. */
export function CashPage(props: CashPageProps) {
  const { kiosk, visit, href, voucher, cents, where, isOpenOnPhone, printed, progress } = props
  const { spoken, language } = visit
  const words = kioskCashWords(spoken)
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.title}
      wrong={printed === false}
      backHref={href}
      progress={progress}
      speaks
    >
      <h1>{words.title}</h1>
      {printed === false && (
        <div role="alert">
          <WarningText language={spoken}>{words.cannotPrint}</WarningText>
        </div>
      )}
      <p class="lom-lead">{visit.printer ? words.lead : words.leadWithoutPrinter}</p>
      <p class="lom-kiosk-phone">
        <strong class="lom-nowrap" dir="ltr">
          {showVoucher(voucher.number)}
        </strong>
      </p>
      <div class="lom-letter">
        <SummaryList
          plain
          rows={[
            { key: words.amount, value: showMoney(cents, language) },
            { key: words.until, value: dayShown(voucher.validUntil, spoken) },
            {
              key: words.where,
              value: where.map(({ name, address, state }) => (
                <div key={name}>
                  <bdi>{[name, address].filter(Boolean).join(', ')}</bdi> <span class="lom-soft">{state}</span>
                </div>
              )),
            },
          ]}
        />
      </div>
      {isOpenOnPhone && <WarningText language={spoken}>{words.phone}</WarningText>}
      <p>
        {words.after} {words.over}
      </p>
      {printed && <InsetText>{words.printed}</InsetText>}
      {visit.printer && printed === undefined && (
        <Form action={`${href}/contant/afdrukken`} csrf={csrfOf(visit)}>
          <input type="hidden" name="vel" value={newId()} />
          <Actions>
            <Button size="big" icon="print">
              {words.print}
            </Button>
          </Actions>
        </Form>
      )}
      <Done visit={visit} />
    </Frame>
  )
}

/** The way for who has no card, where there is a counter that takes cash. */
export function CashInstead({
  kiosk: { site },
  visit,
  href,
  big = false,
}: Readonly<{ kiosk: Kiosk; visit: KioskVisit; href: string; big?: boolean }>) {
  if (!cashCounters(site.city, cityDay(site.clock()))) return null
  return (
    <Form action={`${href}/contant`} csrf={csrfOf(visit)}>
      <Actions>
        <Button look="secondary" icon="euro" {...(big && { size: 'big' as const })}>
          {kioskCashWords(visit.spoken).choose}
        </Button>
      </Actions>
    </Form>
  )
}
