import type { ShellLanguage } from '#platform/words.ts'

type TrayWords = Readonly<{ yes: string; takenTitle: string; takenText: string }>

const words: Readonly<Record<ShellLanguage, TrayWords>> = {
  nl: {
    yes: 'Ik heb mijn papier',
    takenTitle: 'U hebt uw papier',
    takenText: 'Raak Stoppen aan als u klaar bent.',
  },
  fr: {
    yes: 'J’ai mon papier',
    takenTitle: 'Vous avez votre papier',
    takenText: 'Touchez Arrêter quand vous avez terminé.',
  },
  en: {
    yes: 'I have my paper',
    takenTitle: 'You have your paper',
    takenText: 'Touch Stop when you are done.',
  },
  tr: {
    yes: 'Kâğıdımı aldım',
    takenTitle: 'Kâğıdınızı aldınız',
    takenText: 'İşiniz bitince Bitir düğmesine dokunun.',
  },
  ar: {
    yes: 'أخذت ورقتي',
    takenTitle: 'أخذت ورقتك',
    takenText: 'المس إنهاء عندما تنتهي.',
  },
  uk: {
    yes: 'Я взяв аркуш',
    takenTitle: 'Аркуш у вас',
    takenText: 'Торкніться «Закінчити», коли завершите.',
  },
}

/** Whether somebody took what came out of the printer. */
export const kioskTrayWords = (language: ShellLanguage): TrayWords => words[language]
