/** For whom one asks, at a contact point. */
export type ForWhomWords = Readonly<{
  question: string
  oneself: (name: string) => string
  absent: string
  source: string
  silent: string
  about: (name: string) => string
  forWhom: string
  gone: string
}>

const tr: ForWhomWords = {
  question: 'Bunu kimin için istiyorsunuz?',
  oneself: (name) => `Kendim için (${name})`,
  absent: 'Biri eksik mi? O kişi belgeyi kendisi ister.',
  source: 'Belçika nüfus kütüğü',
  silent: 'Kiminle oturduğunuzu şimdi göremiyoruz. Kendiniz için devam edebilirsiniz.',
  about: (name) => `Kimin için: ${name || 'artık ailenizde olmayan biri'}`,
  forWhom: 'Kimin için',
  gone: 'Artık ailenizde olmayan biri',
}

const ar: ForWhomWords = {
  question: 'لمن تطلب هذا؟',
  oneself: (name) => `لنفسي (\u2068${name}\u2069)`,
  absent: 'هل ينقص أحد؟ يطلب ذلك الشخص الشهادة بنفسه.',
  source: 'السجل الوطني البلجيكي',
  silent: 'لا نرى الآن مع من تسكن. يمكنك المتابعة لنفسك.',
  about: (name) => `لأجل \u2068${name || 'شخص لم يعد في أسرتك'}\u2069`,
  forWhom: 'لمن',
  gone: 'شخص لم يعد في أسرتك',
}

const uk: ForWhomWords = {
  question: 'Для кого ви це просите?',
  oneself: (name) => `Для себе (${name})`,
  absent: 'Когось немає? Ця особа просить довідку сама.',
  source: 'Національний реєстр Бельгії',
  silent: 'Зараз ми не бачимо, з ким ви живете. Для себе можна йти далі.',
  about: (name) => `Для кого: ${name || 'особа, якої вже немає у вашій сім’ї'}`,
  forWhom: 'Для кого',
  gone: 'Особа, якої вже немає у вашій сім’ї',
}

export const shellForWhom = { tr, ar, uk } as const
