import type { GoOnWords } from '../go-on.ts'

/** What the screen says on how an application goes on elsewhere. */
export type LaterWords = Pick<
  GoOnWords,
  | 'later'
  | 'laterTitle'
  | 'laterLead'
  | 'atHome'
  | 'atHomeText'
  | 'byPhone'
  | 'byPhoneText'
  | 'atCounter'
  | 'atCounterText'
  | 'codeAlt'
  | 'codeText'
>

const tr: LaterWords = {
  later: 'Sonra bitirin',
  laterTitle: 'Sonra bitirin',
  laterLead: () => 'Yazdıklarınız saklı. Bu numarayı yazın.',
  atHome: 'Evde',
  atHomeText: (address) => `Şu adrese gidin: ${address}. Giriş yapın ve numarayı yazın.`,
  byPhone: 'Telefonla',
  byPhoneText: (phone) => `${phone} numarasını arayın ve numarayı söyleyin.`,
  atCounter: 'Gişede',
  atCounterText: 'Numarayı söyleyin. Kaldığınız yerden devam ederiz.',
  codeAlt: 'Başvurunuzun bağlantısını içeren kod',
  codeText: 'Veya kodu telefonunuzla okutun. Orada giriş yaparsınız.',
}

const ar: LaterWords = {
  later: 'الإكمال لاحقًا',
  laterTitle: 'أكمل لاحقًا',
  laterLead: () => 'ما كتبته محفوظ. اكتب هذا الرقم عندك.',
  atHome: 'في البيت',
  atHomeText: (address) => `اذهب إلى \u2066${address}\u2069. سجّل الدخول واكتب الرقم.`,
  byPhone: 'بالهاتف',
  byPhoneText: (phone) => `اتصل بالرقم \u2066${phone}\u2069 وقل هذا الرقم.`,
  atCounter: 'في أحد المكاتب',
  atCounterText: 'قل الرقم. نتابع من حيث كنت.',
  codeAlt: 'رمز فيه رابط إلى طلبك',
  codeText: 'أو امسح الرمز بهاتفك. تسجّل الدخول هناك.',
}

const uk: LaterWords = {
  later: 'Закінчити пізніше',
  laterTitle: 'Закінчіть пізніше',
  laterLead: () => 'Ваші відповіді збережено. Запишіть цей номер.',
  atHome: 'Удома',
  atHomeText: (address) => `Відкрийте ${address}. Увійдіть і введіть номер.`,
  byPhone: 'Телефоном',
  byPhoneText: (phone) => `Зателефонуйте ${phone} і назвіть номер.`,
  atCounter: 'У віконці',
  atCounterText: 'Назвіть номер. Ми продовжимо з того ж місця.',
  codeAlt: 'Код із посиланням на вашу заяву',
  codeText: 'Або скануйте код телефоном. Там ви ввійдете.',
}

export const shellLater = { tr, ar, uk } as const
