import type { KeysWords } from '../keys.ts'
import type { ReachWords } from '../kiosk-reach.ts'

export const shellReach: Readonly<Record<'tr' | 'ar' | 'uk', ReachWords>> = {
  tr: {
    label: 'Ekranın durumu',
    low: 'Daha alçak',
    left: 'Solak',
    large: 'Daha büyük',
    contrast: 'Kontrast yüksek',
    slow: 'Daha çok süre',
    on: 'açık',
    timeLabel: 'Süreniz',
    timeText: 'Bu ziyaret uzun sürüyor. Daha çok süre ister misiniz?',
    timeMore: 'Evet, daha çok süre',
  },
  ar: {
    label: 'وضع الشاشة',
    low: 'أخفض',
    left: 'لليد اليسرى',
    large: 'أكبر',
    contrast: 'تباين قوي',
    slow: 'وقت أكثر',
    on: 'مُشغَّل',
    timeLabel: 'وقتك',
    timeText: 'مضى وقت على زيارتك. هل تحتاج إلى وقت أكثر؟',
    timeMore: 'نعم، وقت أكثر',
  },
  uk: {
    label: 'Як стоїть екран',
    low: 'Нижче',
    left: 'Для шульги',
    large: 'Більше',
    contrast: 'Контрастно',
    slow: 'Більше часу',
    on: 'увімкнено',
    timeLabel: 'Ваш час',
    timeText: 'Ваш візит триває вже довго. Вам потрібно більше часу?',
    timeMore: 'Так, більше часу',
  },
}

export const shellKeys: Readonly<Record<'tr' | 'ar' | 'uk', KeysWords>> = {
  tr: {
    label: 'Tuşlar: {field}',
    shift: 'Büyük harf',
    back: 'Silin',
    space: 'Boşluk',
    signs: 'é ? aksanlı harfler ve işaretler',
    letters: 'abc harfler',
    enter: 'Yeni satır',
    hide: 'Tuşları kapatın',
  },
  ar: {
    label: 'مفاتيح: {field}',
    shift: 'حرف كبير',
    back: 'محو',
    space: 'مسافة',
    signs: 'é ? حروف بعلامات ورموز',
    letters: 'abc حروف عادية',
    enter: 'سطر جديد',
    hide: 'إخفاء المفاتيح',
  },
  uk: {
    label: 'Клавіші: {field}',
    shift: 'Велика літера',
    back: 'Стерти',
    space: 'Пробіл',
    signs: 'é ? літери зі знаками та символи',
    letters: 'abc звичайні літери',
    enter: 'Новий рядок',
    hide: 'Сховати клавіші',
  },
}
