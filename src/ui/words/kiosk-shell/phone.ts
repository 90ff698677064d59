import type { PhoneWords } from '../paid-by-phone.ts'
import type { PhoneSignInWords } from '../phone-sign-in.ts'

/** What a phone reads that signs in for a screen. */
export type PhoneSideWords = Pick<
  PhoneSignInWords,
  | ('phoneTitle' | 'phoneWhere' | 'phoneStand' | 'phoneGo' | 'phoneWarning')
  | ('phoneAgainTitle' | 'phoneAgainText' | 'phoneAgain')
  | ('compareTitle' | 'compareText' | 'other' | 'doneTitle' | 'doneText' | 'noTitle' | 'noText')
  | ('phoneOverTitle' | 'phoneOverText')
>

const signIn: Readonly<Record<'tr' | 'ar' | 'uk', PhoneSideWords>> = {
  tr: {
    phoneTitle: 'Başka bir ekranda giriş',
    phoneWhere: (place) => `Şuradaki ekranda giriş yapıyorsunuz: ${place}.`,
    phoneStand: 'Şimdi o ekranın önünde misiniz? Yalnız o zaman devam edin.',
    phoneGo: 'Evet, giriş yapıyorum',
    phoneWarning: 'Bu bağlantıyı biri mi gönderdi? O zaman devam etmeyin.',
    phoneAgainTitle: 'Henüz giriş yapmadınız',
    phoneAgainText: 'Girişte bir şey olmadı. Bir daha deneyin.',
    phoneAgain: 'Yeniden giriş yapın',
    compareTitle: 'Ekranda hangi rakamlar var?',
    compareText: 'Önünüzdeki ekrana bakın. Burada aynı rakamlara basın.',
    other: 'Bunların hiçbiri',
    doneTitle: 'Şimdi ekrana bakın',
    doneText: 'Ekran devam eder. Telefonunuzda kimse şehirde giriş yapmış kalmaz.',
    noTitle: 'Giriş yapmadınız',
    noText: 'Sizin adınıza bir şey olmaz. Önünüzdeki ekranda yeni bir kod isteyin.',
    phoneOverTitle: 'Bu bağlantı artık çalışmıyor',
    phoneOverText: 'Önünüzdeki ekranda yeni bir kod isteyin.',
  },
  ar: {
    phoneTitle: 'تسجيل الدخول على شاشة أخرى',
    phoneWhere: (place) => `تسجّل الدخول على الشاشة في ${place}.`,
    phoneStand: 'هل أنت الآن أمام تلك الشاشة؟ تابع في هذه الحالة فقط.',
    phoneGo: 'نعم، أسجّل الدخول',
    phoneWarning: 'هل أرسل لك أحد هذا الرابط؟ إذن لا تتابع.',
    phoneAgainTitle: 'لم تسجّل الدخول بعد',
    phoneAgainText: 'لم ينجح تسجيل الدخول. حاول مرة أخرى.',
    phoneAgain: 'تسجيل الدخول من جديد',
    compareTitle: 'ما الرقمان على الشاشة؟',
    compareText: 'انظر إلى الشاشة أمامك. اضغط هنا على الرقمين نفسيهما.',
    other: 'لا شيء من هذه',
    doneTitle: 'انظر الآن إلى الشاشة',
    doneText: 'تتابع الشاشة. لا يبقى أحد مسجّل الدخول لدى المدينة على هاتفك.',
    noTitle: 'لم تسجّل الدخول',
    noText: 'لا يحدث شيء باسمك. اطلب رمزًا جديدًا على الشاشة أمامك.',
    phoneOverTitle: 'هذا الرابط لم يعد يعمل',
    phoneOverText: 'اطلب رمزًا جديدًا على الشاشة أمامك.',
  },
  uk: {
    phoneTitle: 'Вхід на іншому екрані',
    phoneWhere: (place) => `Ви входите на екрані тут: ${place}.`,
    phoneStand: 'Ви зараз перед цим екраном? Лише тоді продовжуйте.',
    phoneGo: 'Так, я входжу',
    phoneWarning: 'Це посилання вам хтось надіслав? Тоді не продовжуйте.',
    phoneAgainTitle: 'Ви ще не ввійшли',
    phoneAgainText: 'Увійти не вдалося. Спробуйте ще раз.',
    phoneAgain: 'Увійти ще раз',
    compareTitle: 'Які цифри на екрані?',
    compareText: 'Подивіться на екран перед вами. Натисніть тут ті самі цифри.',
    other: 'Жодні з цих',
    doneTitle: 'Тепер подивіться на екран',
    doneText: 'Екран продовжить. На телефоні вхід до міста не залишається.',
    noTitle: 'Ви не ввійшли',
    noText: 'Від вашого імені нічого не робиться. Попросіть новий код на екрані перед вами.',
    phoneOverTitle: 'Це посилання більше не діє',
    phoneOverText: 'Попросіть новий код на екрані перед вами.',
  },
}

const paid: Readonly<Record<'tr' | 'ar' | 'uk', PhoneWords>> = {
  tr: {
    paid: { title: 'Ödediniz', text: 'Önünüzdeki ekrana bakın. Kendiliğinden devam eder.' },
    twice: {
      title: 'İki kez ödediniz',
      text: 'Zaten ödenmişti. Telefonunuzla ödediğiniz para size geri gelir. Bir şey yapmanız gerekmez.',
    },
    waiting: { title: 'Ödediniz mi, bakıyoruz', text: 'Biraz sürer. Bu sayfa kendiliğinden devam eder.' },
    'not-paid': { title: 'Ödemediniz', text: 'Hiçbir şey alınmadı. Önünüzdeki ekranda nasıl ödeyeceğinizi seçin.' },
  },
  ar: {
    paid: { title: 'تم الدفع', text: 'انظر إلى الشاشة أمامك. تتابع وحدها.' },
    twice: { title: 'دفعت مرتين', text: 'كان مدفوعًا من قبل. نعيد لك ما دفعته بهاتفك. لا تحتاج إلى فعل شيء.' },
    waiting: { title: 'ننظر هل دفعت', text: 'يستغرق ذلك لحظة. تتابع هذه الصفحة وحدها.' },
    'not-paid': { title: 'لم تدفع', text: 'لم يُحسب عليك شيء. اختر على الشاشة أمامك كيف تدفع.' },
  },
  uk: {
    paid: { title: 'Ви заплатили', text: 'Подивіться на екран перед вами. Він продовжить сам.' },
    twice: {
      title: 'Ви заплатили двічі',
      text: 'Уже було заплачено. Гроші з телефону ми вам повернемо. Нічого робити не треба.',
    },
    waiting: { title: 'Ми перевіряємо оплату', text: 'Це триває хвилинку. Сторінка продовжить сама.' },
    'not-paid': { title: 'Ви не заплатили', text: 'Нічого не списано. Виберіть на екрані перед вами, як платити.' },
  },
}

export const shellPhone = { signIn, paid } as const
