import type { TakenBy } from '#domain/documents/index.ts'
import type { ShellLanguage } from '#platform/words.ts'

/** A document that a printer failed, and its money: as staff read it. Employees work in Dutch. */
export const unprintedWords = {
  title: 'Niet afgedrukt',
  failed: (kind: string, when: string) => `${kind}: het afdrukken aan een contactpunt mislukte, ${when}.`,
  nobody: 'Niemand heeft dit document nu.',
  taken: {
    paper: 'Daarna kwam het wel op papier. Geef dan geen geld terug als drukfout.',
    phone: 'De klant nam het mee op de gsm. Geef dan geen geld terug als drukfout.',
    elsewhere: 'De klant opende het thuis. Geef dan geen geld terug als drukfout.',
  } as const satisfies Readonly<Record<TakenBy, string>>,
  refunded: 'Het geld gaat terug. Het document geldt niet meer.',
  choice: 'Wil de klant het document niet meer? Geef dan het hele bedrag terug.',
  warning: 'Het document geldt daarna niet meer, en niemand kan het nog ophalen.',
  else: 'Wil de klant het wel? Dan kan het op de gsm, thuis in Mijn loket of op papier bij u.',
  open: 'Geld teruggeven',
  give: (amount: string) => `${amount} teruggeven en document intrekken`,
  notYou: 'De midoffice of een beheerder kan het geld teruggeven.',
  toPayment: 'Bekijk de betaling',
  done: 'De terugbetaling is gevraagd. Het document geldt niet meer.',
} as const

const nl = {
  title: 'U krijgt uw geld terug',
  text: 'Uw document kwam niet uit de printer. Daarom geldt het niet meer.',
  again: 'Hebt u het nog nodig? Vraag het dan opnieuw aan.',
  apply: 'Opnieuw aanvragen',
}
type Own = Readonly<typeof nl>

const own: Readonly<Record<ShellLanguage, Own>> = {
  nl,
  fr: {
    title: 'Votre argent vous est rendu',
    text: 'Votre document n’est pas sorti de l’imprimante. Il n’est donc plus valable.',
    again: 'Vous en avez encore besoin ? Demandez-le à nouveau.',
    apply: 'Demander à nouveau',
  },
  en: {
    title: 'You get your money back',
    text: 'Your document did not come out of the printer. So it is no longer valid.',
    again: 'Do you still need it? Then apply again.',
    apply: 'Apply again',
  },
  tr: {
    title: 'Paranız geri veriliyor',
    text: 'Belgeniz yazıcıdan çıkmadı. Bu yüzden artık geçerli değil.',
    again: 'Belgeye hâlâ ihtiyacınız var mı? Yeniden başvurun.',
    apply: 'Yeniden başvur',
  },
  ar: {
    title: 'ستسترد نقودك',
    text: 'لم تخرج وثيقتك من الطابعة. لذلك لم تعد صالحة.',
    again: 'هل ما زلت بحاجة إليها؟ اطلبها من جديد.',
    apply: 'اطلب من جديد',
  },
  uk: {
    title: 'Вам повернуть гроші',
    text: 'Ваш документ не надрукувався. Тому він більше не дійсний.',
    again: 'Він вам ще потрібен? Подайте заявку знову.',
    apply: 'Подати знову',
  },
}

/** The same as its owner reads it, at home and at a contact point. */
export const ownUnprintedWords = (language: ShellLanguage): Own => own[language]
