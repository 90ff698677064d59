import type { Field, Problem } from '#domain/forms/index.ts'
import { showMoney } from '#platform/formats/money.ts'
import { shellFileProblems } from './files.ts'
import { said } from './products/said.ts'

type Spoken = 'tr' | 'ar' | 'uk'

/** What is wrong with an answer, by its code. In braces: a figure of the problem; `{date}` as the screen writes a day. */
const texts: Readonly<Record<string, Readonly<Record<Spoken, string>>>> = {
  missing: said('Bunu doldurun.', 'املأ هذا.', 'Заповніть це.'),
  choice: said('Cevabınızı seçin.', 'اختر جوابك.', 'Виберіть свою відповідь.'),
  option: said('Cevabınızı seçin.', 'اختر جوابك.', 'Виберіть свою відповідь.'),
  'yes-no': said('Evet veya hayır seçin.', 'اختر نعم أو لا.', 'Виберіть так або ні.'),
  'too-short': said(
    'Daha uzun yazın: en az {min} harf.',
    'اكتب أكثر: {min} أحرف على الأقل.',
    'Напишіть більше: щонайменше {min} літер.',
  ),
  'too-long': said(
    'Daha kısa yazın: en çok {max} harf.',
    'اكتب أقل: {max} حرفًا على الأكثر.',
    'Напишіть менше: щонайбільше {max} літер.',
  ),
  characters: said(
    'Yalnız harf, rakam ve noktalama kullanın.',
    'استعمل الحروف والأرقام وعلامات الترقيم فقط.',
    'Пишіть лише літери, цифри й розділові знаки.',
  ),
  'date-incomplete': said('Gün, ay ve yılı yazın.', 'اكتب اليوم والشهر والسنة.', 'Напишіть день, місяць і рік.'),
  'date-year': said(
    'Yılı dört rakamla yazın. Örneğin 1992.',
    'اكتب السنة بأربعة أرقام. مثلًا 1992.',
    'Напишіть рік чотирма цифрами. Наприклад 1992.',
  ),
  'date-impossible': said(
    'Bu tarih yok. Gün ve aya yeniden bakın.',
    'هذا التاريخ غير موجود. راجع اليوم والشهر.',
    'Такої дати немає. Перевірте день і місяць.',
  ),
  'date-too-early': said(
    'Şu günden itibaren bir gün seçin: {date}.',
    'اختر يومًا ابتداءً من {date}.',
    'Виберіть день, не раніше: {date}.',
  ),
  'date-too-late': said(
    'En geç şu günü seçin: {date}.',
    'اختر يومًا لا يتجاوز {date}.',
    'Виберіть день, не пізніше: {date}.',
  ),
  'date-past': said(
    'Bugünü veya sonraki bir günü seçin.',
    'اختر اليوم أو يومًا بعده.',
    'Виберіть сьогодні або пізніший день.',
  ),
  'date-future': said(
    'Bugünü veya önceki bir günü seçin.',
    'اختر اليوم أو يومًا قبله.',
    'Виберіть сьогодні або раніший день.',
  ),
  number: said('Rakamla yazın, örneğin 3.', 'اكتب بالأرقام، مثلًا 3.', 'Напишіть цифрами, наприклад 3.'),
  decimals: said('Tam sayı yazın.', 'اكتب عددًا صحيحًا.', 'Напишіть ціле число.'),
  'too-small': said('{min} veya daha fazla yazın.', 'اكتب {min} أو أكثر.', 'Напишіть {min} або більше.'),
  'too-large': said('{max} veya daha az yazın.', 'اكتب {max} أو أقل.', 'Напишіть {max} або менше.'),
  money: said('Bir tutar yazın, örneğin 12,50.', 'اكتب مبلغًا، مثلًا 12,50.', 'Напишіть суму, наприклад 12,50.'),
  'money-too-small': said('{min} veya daha fazla yazın.', 'اكتب {min} أو أكثر.', 'Напишіть {min} або більше.'),
  'money-too-large': said('{max} veya daha az yazın.', 'اكتب {max} أو أقل.', 'Напишіть {max} або менше.'),
  'national-number-length': said(
    'Numara 11 rakamdır. Yeniden bakın.',
    'الرقم من 11 رقمًا. راجعه.',
    'Номер має 11 цифр. Перевірте його.',
  ),
  'national-number-check': said(
    'Numarada bir hata var. Her rakama bakın.',
    'في الرقم خطأ. راجع كل رقم.',
    'У номері помилка. Перевірте кожну цифру.',
  ),
  'national-number-birth-date': said(
    'İlk altı rakam doğum tarihi değil. Yeniden bakın.',
    'الأرقام الستة الأولى ليست تاريخ ميلاد. راجعها.',
    'Перші шість цифр не є датою народження. Перевірте.',
  ),
  'email-at': said(
    'E-posta adresini @ ile yazın.',
    'اكتب البريد الإلكتروني مع @.',
    'Напишіть електронну адресу зі знаком @.',
  ),
  email: said('E-posta adresine yeniden bakın.', 'راجع البريد الإلكتروني.', 'Перевірте електронну адресу.'),
  phone: said(
    'Telefon numarasını şöyle yazın: 0470 12 34 56.',
    'اكتب رقم الهاتف هكذا: \u20660470 12 34 56\u2069.',
    'Напишіть номер телефону так: 0470 12 34 56.',
  ),
  plate: said(
    'Plakayı arabadaki gibi yazın, örneğin 1-ABC-123.',
    'اكتب اللوحة كما على السيارة، مثلًا \u20661-ABC-123\u2069.',
    'Напишіть номер, як на авто, наприклад 1-ABC-123.',
  ),
  'address-part': said(
    'Sokak, numara, posta kodu ve belediyeyi yazın.',
    'اكتب الشارع والرقم والرمز البريدي والبلدية.',
    'Напишіть вулицю, номер, індекс і громаду.',
  ),
  'house-number': said(
    'Kapı numarası rakamla başlar, örneğin 12A.',
    'يبدأ رقم البيت برقم، مثلًا 12A.',
    'Номер будинку починається з цифри, наприклад 12A.',
  ),
  'postal-code': said(
    'Posta kodu dört rakamdır, örneğin 2600.',
    'الرمز البريدي من أربعة أرقام، مثلًا 2600.',
    'Поштовий індекс має чотири цифри, наприклад 2600.',
  ),
}

const lookAgain = said('Lütfen buna yeniden bakın.', 'راجع هذا من فضلك.', 'Перевірте це, будь ласка.')

/**
 * What is wrong with an answer and how to put it right, where the other words of problems are not written. `dayOf`: a day `YYYY-MM-DD`
 * as the screen writes it.
 */
export function shellProblem(
  { code, facts = {} }: Problem,
  { kind }: Pick<Field, 'kind'>,
  spoken: Spoken,
  dayOf: (day: string) => string,
): string {
  const name = code.replace(/^forms\//, '')
  const files: Readonly<Record<string, string>> = shellFileProblems[spoken]
  const template =
    kind === 'file' ? files[name] : (name === 'missing' ? (texts[kind] ?? texts['missing']) : texts[name])?.[spoken]
  const filled = { ...facts, date: dayOf(String(facts.earliest ?? facts.latest ?? '')) }
  const isMoney = name.startsWith('money')
  return (template ?? lookAgain[spoken]).replace(/\{(\w+)\}/g, (_, fact: string) => {
    const value = (filled as Readonly<Record<string, string | number>>)[fact] ?? ''
    return isMoney && typeof value === 'number' ? showMoney(value) : String(value)
  })
}
