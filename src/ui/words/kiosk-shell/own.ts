/** What a contact point says of somebody's own applications, beside what each of them is. */
export type OwnWords = Readonly<{
  statuses: Readonly<Record<string, string>>
  toSign: string
  toSignFrom: (who: string) => string
  staffTitle: string
  questionTitle: string
  questionText: string
  refusedTitle: string
  why: string
  withdrawnTitle: string
  withdrawnText: string
  grantedTitle: string
  grantedText: string
  stepEnd: string
  number: (number: string) => string
}>

const tr: OwnWords = {
  statuses: {
    draft: 'Henüz gönderilmedi',
    'awaiting-signatures': 'İmza bekliyor',
    'awaiting-payment': 'Ödeme bekliyor',
    submitted: 'İşlemde',
    waiting: 'Bilgi bekliyor',
    'with-staff': 'Bir çalışanda',
    'awaiting-customer': 'Cevabınızı bekliyor',
    granted: 'Hazır',
    refused: 'Reddedildi',
    withdrawn: 'Durduruldu',
  },
  toSign: 'İmzalamanız gereken bir şey var',
  toSignFrom: (who) => `İsteyen: ${who}`,
  staffTitle: 'Bir çalışan başvurunuza bakıyor',
  questionTitle: 'Bir sorumuz var',
  questionText: 'Evde Mijn loket içinde cevap verin. Veya bizi arayın: birlikte doldururuz.',
  refusedTitle: 'Bunu şimdi alamazsınız',
  why: 'Neden?',
  withdrawnTitle: 'Bu başvuruyu durdurdunuz',
  withdrawnText: 'Her zaman yeniden başlayabilirsiniz.',
  grantedTitle: 'Başvurunuz kabul edildi',
  grantedText: 'Evde de: Mijn loket.',
  stepEnd: 'Sonra ne olur',
  number: (number) => `Numaranız: ${number}`,
}

const ar: OwnWords = {
  statuses: {
    draft: 'لم يُقدَّم بعد',
    'awaiting-signatures': 'ينتظر التوقيع',
    'awaiting-payment': 'ينتظر الدفع',
    submitted: 'قيد المعالجة',
    waiting: 'ينتظر بيانات',
    'with-staff': 'عند موظف',
    'awaiting-customer': 'ينتظر جوابك',
    granted: 'جاهز',
    refused: 'مرفوض',
    withdrawn: 'متوقف',
  },
  toSign: 'عليك توقيع شيء',
  toSignFrom: (who) => `بطلب من ${who}`,
  staffTitle: 'ينظر موظف في طلبك',
  questionTitle: 'لدينا سؤال',
  questionText: 'أجب من البيت في Mijn loket. أو اتصل بنا: نملأه معًا.',
  refusedTitle: 'لا يمكنك الحصول على هذا الآن',
  why: 'لماذا؟',
  withdrawnTitle: 'أوقفت هذا الطلب',
  withdrawnText: 'يمكنك دائمًا أن تبدأ من جديد.',
  grantedTitle: 'تمت الموافقة على طلبك',
  grantedText: 'وفي البيت أيضًا: Mijn loket.',
  stepEnd: 'ماذا يحدث بعد ذلك',
  number: (number) => `رقمك: ${number}`,
}

const uk: OwnWords = {
  statuses: {
    draft: 'Ще не подано',
    'awaiting-signatures': 'Чекає на підписи',
    'awaiting-payment': 'Чекає на оплату',
    submitted: 'В роботі',
    waiting: 'Чекає на дані',
    'with-staff': 'У працівника',
    'awaiting-customer': 'Чекає на вашу відповідь',
    granted: 'Готово',
    refused: 'Відмовлено',
    withdrawn: 'Зупинено',
  },
  toSign: 'Вам потрібно щось підписати',
  toSignFrom: (who) => `Просить: ${who}`,
  staffTitle: 'Працівник переглядає вашу заяву',
  questionTitle: 'У нас є запитання',
  questionText: 'Дайте відповідь удома, у Mijn loket. Або зателефонуйте: ми заповнимо разом.',
  refusedTitle: 'Зараз ви не можете це отримати',
  why: 'Чому?',
  withdrawnTitle: 'Ви зупинили цю заяву',
  withdrawnText: 'Ви завжди можете почати знову.',
  grantedTitle: 'Вашу заяву схвалено',
  grantedText: 'Також удома: Mijn loket.',
  stepEnd: 'Що буде далі',
  number: (number) => `Ваш номер: ${number}`,
}

export const shellOwn = { tr, ar, uk } as const
