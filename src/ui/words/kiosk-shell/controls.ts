import type { UiWords } from '../nl.ts'

/** What the controls of a question say themselves: the part of the words of forms that is met at a contact point. */
export type ControlWords = Pick<
  UiWords,
  | 'yes'
  | 'no'
  | 'day'
  | 'month'
  | 'year'
  | 'dateHint'
  | 'choosePlease'
  | 'severalAnswers'
  | 'nationalNumberHint'
  | 'ibanHint'
  | 'plateHint'
  | 'phoneHint'
  | 'emailHint'
  | 'moneyHint'
  | 'street'
  | 'houseNumber'
  | 'box'
  | 'postcode'
  | 'municipality'
  | 'findAddress'
  | 'findAddressHint'
  | 'suggestionsFound'
  | 'suggestionsNone'
  | 'charactersLeft'
  | 'charactersTooMany'
  | 'charactersMax'
>

const tr: ControlWords = {
  yes: 'Evet',
  no: 'Hayır',
  day: 'Gün',
  month: 'Ay',
  year: 'Yıl',
  dateHint: 'Örneğin 27 3 2026',
  choosePlease: 'Bir seçim yapın',
  severalAnswers: 'Birden fazla seçebilirsiniz.',
  nationalNumberHint: 'Kimlik kartının arkasındaki numara: 11 rakam.',
  ibanHint: 'Örneğin BE68 5390 0754 7034',
  plateHint: 'Arabadaki gibi, örneğin 1-ABC-123',
  phoneHint: 'Örneğin 0470 12 34 56',
  emailHint: 'Örneğin ad@ornek.be',
  moneyHint: 'Örneğin 12,50',
  street: 'Sokak',
  houseNumber: 'Kapı numarası',
  box: 'Daire (bus)',
  postcode: 'Posta kodu',
  municipality: 'Belediye',
  findAddress: 'Adres arayın',
  findAddressHint: 'Sokak ve numara yazın. Veya aşağıdaki yerleri doldurun.',
  suggestionsFound: (count) => `Öneri sayısı: ${count}`,
  suggestionsNone: 'Öneri yok',
  charactersLeft: (count) => `Kalan harf: ${count}`,
  charactersTooMany: (count) => `Fazla harf: ${count}`,
  charactersMax: (max) => `En çok ${max} harf yazabilirsiniz.`,
}

const ar: ControlWords = {
  yes: 'نعم',
  no: 'لا',
  day: 'اليوم',
  month: 'الشهر',
  year: 'السنة',
  dateHint: 'مثلًا \u206827 3 2026\u2069',
  choosePlease: 'اختر',
  severalAnswers: 'يمكنك اختيار أكثر من واحد.',
  nationalNumberHint: 'الرقم على ظهر بطاقة الهوية: 11 رقمًا.',
  ibanHint: 'مثلًا \u2068BE68 5390 0754 7034\u2069',
  plateHint: 'كما على السيارة، مثلًا \u20661-ABC-123\u2069',
  phoneHint: 'مثلًا \u20660470 12 34 56\u2069',
  emailHint: 'مثلًا \u2068naam@voorbeeld.be\u2069',
  moneyHint: 'مثلًا 12,50',
  street: 'الشارع',
  houseNumber: 'رقم البيت',
  box: 'رقم الشقة (bus)',
  postcode: 'الرمز البريدي',
  municipality: 'البلدية',
  findAddress: 'ابحث عن عنوان',
  findAddressHint: 'اكتب الشارع والرقم. أو املأ الخانات أدناه.',
  suggestionsFound: (count) => `عدد الاقتراحات: ${count}`,
  suggestionsNone: 'لا اقتراحات',
  charactersLeft: (count) => `الأحرف الباقية: ${count}`,
  charactersTooMany: (count) => `الأحرف الزائدة: ${count}`,
  charactersMax: (max) => `يمكنك كتابة ${max} حرفًا على الأكثر.`,
}

const uk: ControlWords = {
  yes: 'Так',
  no: 'Ні',
  day: 'День',
  month: 'Місяць',
  year: 'Рік',
  dateHint: 'Наприклад 27 3 2026',
  choosePlease: 'Виберіть',
  severalAnswers: 'Можна вибрати кілька.',
  nationalNumberHint: 'Номер на звороті посвідчення особи: 11 цифр.',
  ibanHint: 'Наприклад BE68 5390 0754 7034',
  plateHint: 'Як на авто, наприклад 1-ABC-123',
  phoneHint: 'Наприклад 0470 12 34 56',
  emailHint: 'Наприклад naam@voorbeeld.be',
  moneyHint: 'Наприклад 12,50',
  street: 'Вулиця',
  houseNumber: 'Номер будинку',
  box: 'Квартира (bus)',
  postcode: 'Поштовий індекс',
  municipality: 'Громада',
  findAddress: 'Знайти адресу',
  findAddressHint: 'Напишіть вулицю й номер. Або заповніть поля нижче.',
  suggestionsFound: (count) => `Підказок: ${count}`,
  suggestionsNone: 'Немає підказок',
  charactersLeft: (count) => `Залишилося літер: ${count}`,
  charactersTooMany: (count) => `Зайвих літер: ${count}`,
  charactersMax: (max) => `Можна написати щонайбільше ${max} літер.`,
}

export const shellControls = { tr, ar, uk } as const
