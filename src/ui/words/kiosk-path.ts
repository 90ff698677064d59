import type { Language, ShellLanguage } from '#platform/words.ts'
import { applicationWords } from './application.ts'
import { goOnWords } from './go-on.ts'

/** What the way from a service to its document says at a contact point, in every language of it. */
export type KioskPathWords = Readonly<{
  name: string
  household: string
  householdSize: (count: number) => string
  register: string
  checkTitle: string
  number: string
  declaration: string
  /** Above the Dutch of what is declared. */
  signedInDutch: string
  sign: string
  /** Of what nobody signs. */
  submit: string
  signHow: string
  later: string
}>

const tr: KioskPathWords = {
  name: 'Ad',
  household: 'Aile',
  householdSize: (count) => (count === 1 ? 'Yalnız yaşıyorsunuz' : `${count} kişi`),
  register: 'Belçika nüfus kütüğü',
  checkTitle: 'Başvurunuzu okuyun',
  number: 'Numara',
  declaration: 'Bunu talep ediyorum. Yazdıklarım doğrudur.',
  signedInDutch: 'Hollandaca olarak şunu imzalarsınız:',
  sign: 'İmzalayın ve başvurun',
  submit: 'Başvuruyu gönderin',
  signHow: 'Bunun için bir kez daha giriş yaparsınız. Bu sizin imzanızdır.',
  later: 'Sonra bitirin',
}

const ar: KioskPathWords = {
  name: 'الاسم',
  household: 'الأسرة',
  householdSize: (count) => (count === 1 ? 'تعيش وحدك' : `عدد الأشخاص: ${count}`),
  register: 'السجل الوطني البلجيكي',
  checkTitle: 'اقرأ طلبك',
  number: 'الرقم',
  declaration: 'أطلب هذا. ما كتبته صحيح.',
  signedInDutch: 'هذا ما توقعه باللغة الهولندية:',
  sign: 'التوقيع وتقديم الطلب',
  submit: 'تقديم الطلب',
  signHow: 'لذلك تسجل الدخول مرة أخرى. هذا هو توقيعك.',
  later: 'الإكمال لاحقًا',
}

const uk: KioskPathWords = {
  name: 'Ім’я',
  household: 'Сім’я',
  householdSize: (count) => (count === 1 ? 'Ви живете самі' : `Осіб: ${count}`),
  register: 'Національний реєстр Бельгії',
  checkTitle: 'Прочитайте свою заяву',
  number: 'Номер',
  declaration: 'Я прошу про це. Те, що я вказую, правильне.',
  signedInDutch: 'Нідерландською мовою ви підписуєте таке:',
  sign: 'Підписати й подати заяву',
  submit: 'Подати заяву',
  signHow: 'Для цього ви ще раз входите в систему. Це ваш підпис.',
  later: 'Закінчити пізніше',
}

/** In the languages of products it is what the application says everywhere. */
function ofProducts(language: Language): KioskPathWords {
  const { name, household, householdSize, checkTitle, number, declaration, sign, submit, signHow, populationRegister } =
    applicationWords(language)
  const own = {
    nl: 'U ondertekent dit in het Nederlands:',
    en: 'You sign this in Dutch:',
    fr: 'Vous signez ceci en néerlandais :',
  }[language]
  return {
    ...{ name, household, householdSize, register: populationRegister, checkTitle, number, declaration },
    ...{ sign, submit, signHow, later: goOnWords(language).later },
    signedInDutch: own,
  }
}

export const kioskPathWords = (language: ShellLanguage): KioskPathWords =>
  language === 'tr' ? tr : language === 'ar' ? ar : language === 'uk' ? uk : ofProducts(language)
