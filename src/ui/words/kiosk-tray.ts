import type { ShellLanguage } from '#platform/words.ts'

type TrayWords = Readonly<{ question: string; yes: string; takenTitle: string; takenText: string }>

const words: Readonly<Record<ShellLanguage, TrayWords>> = {
  nl: {
    question: 'Hebt u uw papier?',
    yes: 'Ja, ik heb mijn papier',
    takenTitle: 'U hebt uw papier',
    takenText: 'Raak Stoppen aan als u klaar bent.',
  },
  fr: {
    question: 'Avez-vous votre papier ?',
    yes: 'Oui, j’ai mon papier',
    takenTitle: 'Vous avez votre papier',
    takenText: 'Touchez Arrêter quand vous avez terminé.',
  },
  en: {
    question: 'Do you have your paper?',
    yes: 'Yes, I have my paper',
    takenTitle: 'You have your paper',
    takenText: 'Touch Stop when you are done.',
  },
  tr: {
    question: 'Kâğıdınızı aldınız mı?',
    yes: 'Evet, kâğıdımı aldım',
    takenTitle: 'Kâğıdınızı aldınız',
    takenText: 'İşiniz bitince Bitir düğmesine dokunun.',
  },
  ar: {
    question: 'هل أخذت ورقتك؟',
    yes: 'نعم، أخذت ورقتي',
    takenTitle: 'أخذت ورقتك',
    takenText: 'المس إنهاء عندما تنتهي.',
  },
  uk: {
    question: 'Ви взяли свій аркуш?',
    yes: 'Так, я взяв аркуш',
    takenTitle: 'Аркуш у вас',
    takenText: 'Торкніться «Закінчити», коли завершите.',
  },
}

/** Whether somebody took what came out of the printer. */
export const kioskTrayWords = (language: ShellLanguage): TrayWords => words[language]
