/** What is said of things beside their names, in the languages of a contact point. */
type VoiceWords = Readonly<{
  roles: Readonly<Record<'link' | 'button' | 'radio' | 'checkbox' | 'textbox' | 'image', string>>
  chosen: string
  off: string
  wrong: string
  /** The first thing that somebody hears. */
  welcome: string
  stopped: string
  /** Told after a key or a button: `at` of five steps. */
  loudness: (at: number) => string
  /** By how slow it is: as usual, slower, slowest. */
  paces: readonly [string, string, string]
}>

const nl: VoiceWords = {
  roles: { link: 'link', button: 'knop', radio: 'keuze', checkbox: 'vakje', textbox: 'veld', image: 'beeld' },
  ...{ chosen: 'gekozen', off: 'kan nu niet', wrong: 'klopt nog niet' },
  welcome:
    'Dit scherm leest voor. Tab gaat verder. Enter kiest. De spatiebalk duidt aan. F2 leest opnieuw. F3 wacht. F4 leest trager. F7 is zachter, F8 luider.',
  stopped: 'Voorlezen is uit.',
  loudness: (at) => `Geluid ${at} van 5.`,
  paces: ['Gewone snelheid.', 'Trager.', 'Nog trager.'],
}
const fr: VoiceWords = {
  roles: { link: 'lien', button: 'bouton', radio: 'choix', checkbox: 'case', textbox: 'champ', image: 'image' },
  ...{ chosen: 'choisi', off: 'impossible maintenant', wrong: 'pas encore juste' },
  welcome:
    'Cet écran lit à voix haute. Tab avance. Entrée choisit. La barre d’espace coche. F2 relit. F3 attend. F4 lit plus lentement. F7 moins fort, F8 plus fort.',
  stopped: 'La lecture est arrêtée.',
  loudness: (at) => `Son ${at} sur 5.`,
  paces: ['Vitesse normale.', 'Plus lentement.', 'Encore plus lentement.'],
}
const en: VoiceWords = {
  roles: { link: 'link', button: 'button', radio: 'choice', checkbox: 'box', textbox: 'field', image: 'picture' },
  ...{ chosen: 'chosen', off: 'not now', wrong: 'not right yet' },
  welcome:
    'This screen reads aloud. Tab goes on. Enter chooses. The space bar ticks. F2 reads again. F3 waits. F4 reads slower. F7 is softer, F8 louder.',
  stopped: 'Reading aloud is off.',
  loudness: (at) => `Sound ${at} of 5.`,
  paces: ['Usual speed.', 'Slower.', 'Slower still.'],
}
const tr: VoiceWords = {
  roles: { link: 'bağlantı', button: 'düğme', radio: 'seçenek', checkbox: 'kutu', textbox: 'alan', image: 'resim' },
  ...{ chosen: 'seçili', off: 'şimdi olmaz', wrong: 'henüz doğru değil' },
  welcome:
    'Bu ekran sesli okur. Tab ilerletir. Enter seçer. Boşluk tuşu işaretler. F2 yeniden okur. F3 bekletir. F4 daha yavaş okur. F7 sesi kısar, F8 açar.',
  stopped: 'Sesli okuma kapandı.',
  loudness: (at) => `Ses 5 üzerinden ${at}.`,
  paces: ['Normal hız.', 'Daha yavaş.', 'Çok daha yavaş.'],
}
const ar: VoiceWords = {
  roles: { link: 'رابط', button: 'زر', radio: 'خيار', checkbox: 'مربع', textbox: 'حقل', image: 'صورة' },
  ...{ chosen: 'مختار', off: 'غير ممكن الآن', wrong: 'ليس صحيحًا بعد' },
  welcome:
    'هذه الشاشة تقرأ بصوت عال. تاب للمتابعة. إنتر للاختيار. مفتاح المسافة للتحديد. إف 2 للقراءة من جديد. إف 3 للانتظار. إف 4 أبطأ. إف 7 أخفض، إف 8 أعلى.',
  stopped: 'توقفت القراءة.',
  loudness: (at) => `الصوت ${at} من 5.`,
  paces: ['سرعة عادية.', 'أبطأ.', 'أبطأ أكثر.'],
}
const uk: VoiceWords = {
  roles: {
    link: 'посилання',
    button: 'кнопка',
    radio: 'вибір',
    checkbox: 'прапорець',
    textbox: 'поле',
    image: 'зображення',
  },
  ...{ chosen: 'вибрано', off: 'зараз неможливо', wrong: 'ще не правильно' },
  welcome:
    'Цей екран читає вголос. Tab веде далі. Enter вибирає. Пробіл позначає. F2 читає знову. F3 чекає. F4 читає повільніше. F7 тихіше, F8 гучніше.',
  stopped: 'Читання вимкнено.',
  loudness: (at) => `Гучність ${at} з 5.`,
  paces: ['Звичайна швидкість.', 'Повільніше.', 'Ще повільніше.'],
}
const all: Readonly<Record<string, VoiceWords>> = { nl, fr, en, tr, ar, uk }

/** `language` as a page says it, `nl-BE`; Dutch where we have no words. */
export const wordsOfVoice = (language: string): VoiceWords => all[language.slice(0, 2)] ?? nl
