import type { Language, ShellLanguage } from '#platform/words.ts'
import { receiptPaperInDutch, shellReceipt } from './kiosk-shell/receipt.ts'

const nl = {
  title: 'Betaalbewijs',
  all: 'Uw betaalbewijzen',
  none: 'U hebt nog niets betaald.',
  noneText: 'Betaalt u iets, dan staat het bewijs hier.',
  open: 'Bewijs bekijken',
  what: 'Voor',
  amount: 'Bedrag',
  paidAt: 'Betaald op',
  how: 'Hoe',
  terminal: 'Met kaart, op een kaartlezer',
  online: 'Online',
  transfer: 'Met een overschrijving',
  cash: 'Contant, aan een loket',
  reference: 'Kenmerk',
  back: 'Teruggekregen',
  note: 'Bewaar dit bewijs. Vraagt u ons iets over de betaling, geef dan het kenmerk.',
  kept: 'U vindt dit bewijs ook thuis, in Mijn loket.',
  print: 'Bewijs afdrukken',
  printed: 'Uw bewijs komt uit de printer hiernaast. Laat het niet liggen.',
  cannotPrint: 'Afdrukken lukt nu niet. Uw bewijs staat in Mijn loket.',
}

type ReceiptWords = typeof nl
/** What the screen of a contact point says: not the list at home, nor the note on paper. */
export type ReceiptScreenWords = Omit<ReceiptWords, 'all' | 'none' | 'noneText' | 'open' | 'note'>

const en: ReceiptWords = {
  title: 'Receipt',
  all: 'Your receipts',
  none: 'You have not paid anything yet.',
  noneText: 'When you pay something, the receipt is here.',
  open: 'View receipt',
  what: 'For',
  amount: 'Amount',
  paidAt: 'Paid on',
  how: 'How',
  terminal: 'By card, on a card reader',
  online: 'Online',
  transfer: 'By bank transfer',
  cash: 'In cash, at a counter',
  reference: 'Reference',
  back: 'Paid back',
  note: 'Keep this receipt. When you ask us about the payment, give the reference.',
  kept: 'You find this receipt at home too, in My counter.',
  print: 'Print the receipt',
  printed: 'Your receipt comes out of the printer beside you. Do not leave it behind.',
  cannotPrint: 'We cannot print now. Your receipt is in My counter.',
}

const fr: ReceiptWords = {
  title: 'Reçu',
  all: 'Vos reçus',
  none: 'Vous n’avez encore rien payé.',
  noneText: 'Si vous payez, le reçu se trouve ici.',
  open: 'Voir le reçu',
  what: 'Pour',
  amount: 'Montant',
  paidAt: 'Payé le',
  how: 'Comment',
  terminal: 'Par carte, au lecteur',
  online: 'En ligne',
  transfer: 'Par virement',
  cash: 'En liquide, à un guichet',
  reference: 'Référence',
  back: 'Remboursé',
  note: 'Gardez ce reçu. Pour une question sur le paiement, donnez la référence.',
  kept: 'Vous trouvez ce reçu aussi chez vous, dans Mon guichet.',
  print: 'Imprimer le reçu',
  printed: 'Votre reçu sort de l’imprimante à côté. Ne le laissez pas là.',
  cannotPrint: 'Impossible d’imprimer. Votre reçu est dans Mon guichet.',
}

const all: Readonly<Record<Language, ReceiptWords>> = { nl, en, fr }

export const receiptWords = (language: Language): ReceiptWords => all[language]

export const receiptScreenWords = (spoken: ShellLanguage): ReceiptScreenWords => ({ ...all, ...shellReceipt })[spoken]

/** On paper it is in a language of products: told to who reads another one. */
export const receiptInDutch = (spoken: ShellLanguage): string =>
  spoken === 'tr' || spoken === 'ar' || spoken === 'uk' ? receiptPaperInDutch[spoken] : ''
