import type { PassWords } from '../passes/nl.ts'

/** What a contact point says of topping up. */
export type PassScreenWords = Pick<
  PassWords,
  | 'kioskTitle'
  | 'kioskStart'
  | 'kioskBalance'
  | 'kioskChoose'
  | 'kioskNone'
  | 'kioskNoneText'
  | 'kioskDone'
  | 'kioskDoneText'
  | 'kioskFailed'
  | 'busyTitle'
  | 'busyText'
>

const tr: PassScreenWords = {
  kioskTitle: 'Ne kadar yüklüyorsunuz?',
  kioskStart: 'Çöp kartına para yükleyin',
  kioskBalance: (amount) => `Kartınızda şimdi: ${amount}`,
  kioskChoose: (amount) => `${amount} yükleyin`,
  kioskNone: 'Ailenizin çöp kartı yok',
  kioskNoneText: 'Bizi arayın veya yardım isteyin. Birlikte bakarız.',
  kioskDone: (amount) => `${amount} kartınıza yüklendi`,
  kioskDoneText: 'Konteynerleri hemen açabilirsiniz.',
  kioskFailed: 'Ödeme olmadı. Hiçbir şey alınmadı. Yeniden seçin.',
  busyTitle: 'Kartınıza yüklüyoruz',
  busyText: 'Genellikle birkaç saniye sürer.',
}

const ar: PassScreenWords = {
  kioskTitle: 'كم تريد أن تشحن؟',
  kioskStart: 'شحن بطاقة فرز النفايات',
  kioskBalance: (amount) => `الرصيد الآن على بطاقتك: \u2066${amount}\u2069`,
  kioskChoose: (amount) => `شحن \u2066${amount}\u2069`,
  kioskNone: 'ليس لأسرتك بطاقة فرز',
  kioskNoneText: 'اتصل بنا أو اطلب المساعدة. ننظر في ذلك معًا.',
  kioskDone: (amount) => `أصبح \u2066${amount}\u2069 على بطاقتك`,
  kioskDoneText: 'يمكنك فتح الحاويات فورًا.',
  kioskFailed: 'لم ينجح الدفع. لم يُحسب عليك شيء. اختر من جديد.',
  busyTitle: 'نشحن بطاقتك',
  busyText: 'يستغرق ذلك عادة بضع ثوانٍ.',
}

const uk: PassScreenWords = {
  kioskTitle: 'Скільки поповнити?',
  kioskStart: 'Поповнити картку для сміття',
  kioskBalance: (amount) => `Зараз на картці: ${amount}`,
  kioskChoose: (amount) => `Поповнити на ${amount}`,
  kioskNone: 'У вашої сім’ї немає картки для сміття',
  kioskNoneText: 'Зателефонуйте нам або попросіть допомоги. Ми перевіримо разом.',
  kioskDone: (amount) => `${amount} на вашій картці`,
  kioskDoneText: 'Контейнери можна відчиняти відразу.',
  kioskFailed: 'Оплата не вдалася. Нічого не списано. Виберіть ще раз.',
  busyTitle: 'Ми поповнюємо вашу картку',
  busyText: 'Зазвичай це триває кілька секунд.',
}

export const shellPass = { tr, ar, uk } as const
