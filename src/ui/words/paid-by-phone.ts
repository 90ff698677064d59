import type { ShellLanguage } from '#platform/words.ts'
import { shellPhone } from './kiosk-shell/phone.ts'

const nl = {
  paid: { title: 'U hebt betaald', text: 'Kijk op het scherm van het contactpunt. Het gaat vanzelf door.' },
  twice: {
    title: 'U betaalde twee keer',
    text: 'Het was al betaald. Wat u op uw gsm betaalde, krijgt u terug. U moet niets doen.',
  },
  waiting: { title: 'Wij kijken of u betaald hebt', text: 'Dit duurt even. Deze pagina gaat vanzelf door.' },
  'not-paid': {
    title: 'U hebt niet betaald',
    text: 'Er is niets aangerekend. Kies op het scherm van het contactpunt hoe u wilt betalen.',
  },
}

export type PhoneWords = typeof nl

const en: PhoneWords = {
  paid: { title: 'You have paid', text: 'Look at the screen of the contact point. It goes on by itself.' },
  twice: {
    title: 'You paid twice',
    text: 'It was paid already. You get back what you paid on your phone. You need not do anything.',
  },
  waiting: { title: 'We are checking whether you paid', text: 'This takes a moment. This page goes on by itself.' },
  'not-paid': {
    title: 'You have not paid',
    text: 'Nothing was charged. Choose on the screen of the contact point how you want to pay.',
  },
}

const fr: PhoneWords = {
  paid: { title: 'Vous avez payé', text: 'Regardez l’écran du point de contact. Il avance tout seul.' },
  twice: {
    title: 'Vous avez payé deux fois',
    text: 'C’était déjà payé. Nous remboursons ce que vous avez payé sur votre gsm. Vous ne devez rien faire.',
  },
  waiting: { title: 'Nous vérifions votre paiement', text: 'Cela prend un moment. Cette page avance toute seule.' },
  'not-paid': {
    title: 'Vous n’avez pas payé',
    text: 'Rien n’a été débité. Choisissez sur l’écran du point de contact comment payer.',
  },
}

const all: Readonly<Record<ShellLanguage, PhoneWords>> = { nl, en, fr, ...shellPhone.paid }

/** What a phone reads that comes back from paying. */
export const paidByPhoneWords = (language: ShellLanguage): PhoneWords => all[language]
