import type { Language } from '#platform/words.ts'

const nl = {
  // Paying by transfer
  transferTitle: 'U hebt er recht op. Betaal nu',
  transferLead: (amount: string) => `Schrijf ${amount} over. Neem de mededeling juist over.`,
  amount: 'Bedrag',
  account: 'Rekening',
  holder: 'Naam',
  communication: 'Mededeling',
  transferReceived: (amount: string) => `Wij kregen al ${amount}. Schrijf de rest over met dezelfde mededeling.`,
  transferCode: 'Of scan deze code met de app van uw bank. Alles staat er al in.',
  transferCodeAlt: 'Code van deze overschrijving voor de app van uw bank',
  transferAfter:
    'Uw bank heeft een of twee werkdagen nodig. U krijgt een bericht. Daarna sturen wij alles met de post.',
  // Handed on
  handedTitle: 'Uw aanvraag is doorgegeven',
  handedText: (to: string) => `Ze ligt nu bij ${to}. Die beslist en schrijft u.`,
  handedReference: (reference: string) => `Hun kenmerk is ${reference}. Houd het bij als u hen belt.`,
  receiptTitle: 'Uw ontvangstbewijs',
  receiptText: 'Het zegt op welke dag u dit vroeg. Die dag telt voor uw recht. Bewaar het goed.',
  receiptDownload: 'Ontvangstbewijs downloaden (pdf)',
  // Vouchers
  vouchersTitle: 'Uw bestelling is klaar',
  vouchersToSend: (count: number) =>
    `Wij maken ${count} stuks klaar voor de post. U krijgt een bericht als ze vertrekken.`,
  vouchersSent: (count: number, day: string) => `Wij gaven ${count} stuks aan de post op ${day}.`,
  vouchersUntil: (day: string) => `U kunt ze gebruiken tot en met ${day}. Wij ruilen of vervangen ze niet.`,
  perPiece: (price: string, worth: string) => `${price} per stuk, ${worth} waard`,
  // At the counter
  appointmentTitle: 'Uw gegevens staan klaar',
  appointmentText: 'Maak nu zelf een afspraak. Of wacht: wij bellen u. U mag ook zelf bellen:',
  appointmentLater: 'Hebt u nog geen afspraak? Maak er hier een. U mag ook bellen:',
  appointmentBring: 'Breng dit mee',
  byAppointment: 'Op afspraak',
  tariffsTitle: 'Wat kost het?',
  tariffsHow: 'U betaalt aan het loket.',
  tariff: 'Soort',
  price: 'Prijs',
  priceUnknown: 'Vraag het aan het loket',
  priceAtCounter: 'U betaalt aan het loket',
  free: 'Gratis',
}

export type SocialWords = {
  readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key]
}

const en: SocialWords = {
  transferTitle: 'You have a right to it. Pay now',
  transferLead: (amount) => `Transfer ${amount}. Copy the communication exactly.`,
  amount: 'Amount',
  account: 'Account',
  holder: 'Name',
  communication: 'Communication',
  transferReceived: (amount) => `We already received ${amount}. Transfer the rest with the same communication.`,
  transferCode: 'Or scan this code with the app of your bank. All is in it.',
  transferCodeAlt: 'Code of this transfer for the app of your bank',
  transferAfter: 'Your bank needs one or two working days. You get a message. Then we send everything by post.',
  handedTitle: 'Your application was passed on',
  handedText: (to) => `It is now with ${to}. They decide and write to you.`,
  handedReference: (reference) => `Their reference is ${reference}. Keep it for when you call them.`,
  receiptTitle: 'Your receipt',
  receiptText: 'It says on which day you asked this. That day counts for your right. Keep it safe.',
  receiptDownload: 'Download receipt (PDF)',
  vouchersTitle: 'Your order is ready',
  vouchersToSend: (count) => `We prepare ${count} pieces for the post. You get a message when they leave.`,
  vouchersSent: (count, day) => `We gave ${count} pieces to the post on ${day}.`,
  vouchersUntil: (day) => `You can use them up to and including ${day}. We do not exchange or replace them.`,
  perPiece: (price, worth) => `${price} each, worth ${worth}`,
  appointmentTitle: 'Your details are ready',
  appointmentText: 'Make an appointment now. Or wait: we call you. You may also call us:',
  appointmentLater: 'No appointment yet? Make one here. You may also call:',
  appointmentBring: 'Bring this',
  byAppointment: 'By appointment',
  tariffsTitle: 'What does it cost?',
  tariffsHow: 'You pay at the counter.',
  tariff: 'Kind',
  price: 'Price',
  priceUnknown: 'Ask at the counter',
  priceAtCounter: 'You pay at the counter',
  free: 'Free',
}

const fr: SocialWords = {
  transferTitle: 'Vous y avez droit. Payez maintenant',
  transferLead: (amount) => `Virez ${amount}. Recopiez la communication exactement.`,
  amount: 'Montant',
  account: 'Compte',
  holder: 'Nom',
  communication: 'Communication',
  transferReceived: (amount) => `Nous avons déjà reçu ${amount}. Virez le reste avec la même communication.`,
  transferCode: 'Ou scannez ce code avec l’application de votre banque. Tout y est.',
  transferCodeAlt: 'Code de ce virement pour l’application de votre banque',
  transferAfter:
    'Votre banque a besoin d’un ou deux jours. Vous recevrez un message. Ensuite nous envoyons tout par la poste.',
  handedTitle: 'Votre demande est transmise',
  handedText: (to) => `Elle est maintenant chez ${to}. Ce service décide et vous écrit.`,
  handedReference: (reference) => `Sa référence est ${reference}. Gardez-la si vous les appelez.`,
  receiptTitle: 'Votre accusé de réception',
  receiptText: 'Il dit quel jour vous avez demandé ceci. Ce jour compte pour votre droit. Gardez-le bien.',
  receiptDownload: 'Télécharger l’accusé (PDF)',
  vouchersTitle: 'Votre commande est prête',
  vouchersToSend: (count) => `Nous préparons ${count} pièces pour la poste. Vous recevrez un message à leur départ.`,
  vouchersSent: (count, day) => `Nous avons remis ${count} pièces à la poste le ${day}.`,
  vouchersUntil: (day) => `Vous pouvez les utiliser jusqu’au ${day} inclus. Nous ne les échangeons ni remplaçons.`,
  perPiece: (price, worth) => `${price} pièce, d’une valeur de ${worth}`,
  appointmentTitle: 'Vos données sont prêtes',
  appointmentText: 'Prenez maintenant rendez-vous. Ou attendez : nous vous appelons. Vous pouvez aussi appeler :',
  appointmentLater: 'Pas encore de rendez-vous ? Prenez-le ici. Vous pouvez aussi appeler :',
  appointmentBring: 'Apportez ceci',
  byAppointment: 'Sur rendez-vous',
  tariffsTitle: 'Combien cela coûte-t-il ?',
  tariffsHow: 'Vous payez au guichet.',
  tariff: 'Sorte',
  price: 'Prix',
  priceUnknown: 'Demandez au guichet',
  priceAtCounter: 'Vous payez au guichet',
  free: 'Gratuit',
}

const all: Readonly<Record<Language, SocialWords>> = { nl, en, fr }

/** What is said of a transfer, an application that was passed on, vouchers, and what needs an appointment. */
export const socialWords = (language: Language): SocialWords => all[language]
