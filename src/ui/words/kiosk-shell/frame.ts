import type { UiWords } from '../nl.ts'

/** What the frame of a contact point, its states and its errors say: the part of the words of screens that is met there. */
export type FrameWords = Pick<
  UiWords,
  | 'htmlLang'
  | 'titleError'
  | 'errorPrefix'
  | 'errorSummaryTitle'
  | 'optional'
  | 'skipToContent'
  | 'language'
  | 'step'
  | 'warning'
  | 'waitingTitle'
  | 'waitingText'
  | 'sessionLeft'
  | 'kioskBack'
  | 'kioskStop'
  | 'kioskHelp'
  | 'kioskIdleTitle'
  | 'kioskIdleText'
  | 'kioskIdleStay'
  | 'kioskIdleStop'
>

const tr: FrameWords = {
  htmlLang: 'tr',
  titleError: 'Hata: ',
  errorPrefix: 'Hata',
  errorSummaryTitle: 'Lütfen bunu kontrol edin',
  optional: 'zorunlu değil',
  skipToContent: 'İçeriğe geçin',
  language: 'Dil',
  step: (now, of, title) => `Adım ${now} / ${of}: ${title}`,
  warning: 'Dikkat',
  waitingTitle: 'Üzerinde çalışıyoruz',
  waitingText: 'Bu sayfa kendiliğinden yenilenir.',
  sessionLeft: (time) => `Kalan süre: ${time}`,
  kioskBack: 'Geri',
  kioskStop: 'Bitir',
  kioskHelp: 'Bir insandan yardım',
  kioskIdleTitle: 'Hâlâ burada mısınız?',
  kioskIdleText: 'Birazdan bu ekrandaki her şeyi sileriz.',
  kioskIdleStay: 'Evet, buradayım',
  kioskIdleStop: 'Bitir ve sil',
}

const ar: FrameWords = {
  htmlLang: 'ar',
  titleError: 'خطأ: ',
  errorPrefix: 'خطأ',
  errorSummaryTitle: 'راجع هذا من فضلك',
  optional: 'غير إلزامي',
  skipToContent: 'إلى المحتوى',
  language: 'اللغة',
  step: (now, of, title) => `الخطوة ${now} من ${of}: ${title}`,
  warning: 'انتبه',
  waitingTitle: 'نحن نعمل على ذلك',
  waitingText: 'تتجدد هذه الصفحة وحدها.',
  sessionLeft: (time) => `الوقت الباقي: ${time}`,
  kioskBack: 'رجوع',
  kioskStop: 'إنهاء',
  kioskHelp: 'مساعدة من إنسان',
  kioskIdleTitle: 'هل ما زلت هنا؟',
  kioskIdleText: 'بعد قليل نمسح كل ما على هذه الشاشة.',
  kioskIdleStay: 'نعم، أنا هنا',
  kioskIdleStop: 'إنهاء ومسح',
}

const uk: FrameWords = {
  htmlLang: 'uk',
  titleError: 'Помилка: ',
  errorPrefix: 'Помилка',
  errorSummaryTitle: 'Перевірте це, будь ласка',
  optional: 'не обов’язково',
  skipToContent: 'До змісту',
  language: 'Мова',
  step: (now, of, title) => `Крок ${now} з ${of}: ${title}`,
  warning: 'Увага',
  waitingTitle: 'Ми над цим працюємо',
  waitingText: 'Ця сторінка оновлюється сама.',
  sessionLeft: (time) => `Залишилося: ${time}`,
  kioskBack: 'Назад',
  kioskStop: 'Закінчити',
  kioskHelp: 'Допомога людини',
  kioskIdleTitle: 'Ви ще тут?',
  kioskIdleText: 'Невдовзі ми все очистимо на цьому екрані.',
  kioskIdleStay: 'Так, я ще тут',
  kioskIdleStop: 'Закінчити й очистити',
}

export const shellFrame = { tr, ar, uk } as const
