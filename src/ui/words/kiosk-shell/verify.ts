import type { VerifyWords } from '../verify.ts'

/** What the screen says of a code that was printed on a document. */
export type CodeWords = Pick<
  VerifyWords,
  | 'title'
  | 'code'
  | 'codeHint'
  | 'checkCode'
  | 'noCode'
  | 'genuine'
  | 'genuineText'
  | 'compare'
  | 'withdrawn'
  | 'withdrawnText'
  | 'unknown'
  | 'unknownText'
  | 'kind'
  | 'issuedOn'
  | 'validUntil'
  | 'another'
>

const tr: CodeWords = {
  title: 'Bir belge gerçek mi?',
  code: 'Kod',
  codeHint: 'Kod, QR kodunun altındadır. Örneğin 7KQ4-M2XR-9T6.',
  checkCode: 'Kodu kontrol edin',
  noCode: 'Kodu belgedeki gibi yazın. Örneğin 7KQ4-M2XR-9T6.',
  genuine: 'Bu belge gerçek',
  genuineText: 'Belgeyi şehir verdi. Belge hâlâ geçerli.',
  compare: 'Belgenizdeki tür ve tarihle karşılaştırın.',
  withdrawn: 'Bu belge geri alındı',
  withdrawnText: 'Belgeyi şehir verdi, sonra geri aldı. Artık kullanmayın.',
  unknown: 'Bu belgeyi bilmiyoruz',
  unknownText: 'Koda bir daha bakın. Doğruysa size belgeyi verenden yenisini isteyin.',
  kind: 'Tür',
  issuedOn: 'Veriliş tarihi',
  validUntil: 'Son geçerli gün',
  another: 'Başka bir kod',
}

const ar: CodeWords = {
  title: 'هل الوثيقة صحيحة؟',
  code: 'الرمز',
  codeHint: 'الرمز تحت رمز QR، مثلًا \u20667KQ4-M2XR-9T6\u2069.',
  checkCode: 'تحقق من الرمز',
  noCode: 'اكتب الرمز كما هو على الوثيقة، مثلًا \u20667KQ4-M2XR-9T6\u2069.',
  genuine: 'هذه الوثيقة صحيحة',
  genuineText: 'أصدرتها المدينة وما زالت صالحة.',
  compare: 'قارن النوع والتاريخ بما هو مكتوب على وثيقتك.',
  withdrawn: 'سُحبت هذه الوثيقة',
  withdrawnText: 'أصدرتها المدينة ثم سحبتها. لا تستعملها بعد الآن.',
  unknown: 'لا نعرف هذه الوثيقة',
  unknownText: 'تأكد من الرمز. إن كان صحيحًا فاطلب وثيقة جديدة ممن أعطاك إياها.',
  kind: 'النوع',
  issuedOn: 'تاريخ الإصدار',
  validUntil: 'صالحة حتى',
  another: 'رمز آخر',
}

const uk: CodeWords = {
  title: 'Чи справжній документ?',
  code: 'Код',
  codeHint: 'Код надруковано під QR-кодом, наприклад 7KQ4-M2XR-9T6.',
  checkCode: 'Перевірити код',
  noCode: 'Напишіть код, як на документі, наприклад 7KQ4-M2XR-9T6.',
  genuine: 'Цей документ справжній',
  genuineText: 'Його видало місто, і він ще дійсний.',
  compare: 'Порівняйте вид і дату з тим, що на вашому документі.',
  withdrawn: 'Цей документ відкликано',
  withdrawnText: 'Місто видало його, а потім відкликало. Не користуйтеся ним.',
  unknown: 'Ми не знаємо цього документа',
  unknownText: 'Перевірте код. Якщо він правильний, попросіть новий документ у того, хто його дав.',
  kind: 'Вид',
  issuedOn: 'Видано',
  validUntil: 'Дійсний до',
  another: 'Інший код',
}

export const shellVerify = { tr, ar, uk } as const
