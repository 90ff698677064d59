/** What is said of things beside their names, in the languages of a contact point. */
type VoiceWords = Readonly<{
  roles: Readonly<Record<'link' | 'button' | 'radio' | 'checkbox' | 'textbox' | 'image', string>>
  chosen: string
  off: string
  wrong: string
  /** The first thing that somebody hears. */
  welcome: string
  stopped: string
}>

const nl: VoiceWords = {
  roles: { link: 'link', button: 'knop', radio: 'keuze', checkbox: 'vakje', textbox: 'veld', image: 'beeld' },
  ...{ chosen: 'gekozen', off: 'kan nu niet', wrong: 'klopt nog niet' },
  welcome: 'Dit scherm leest voor. Tab gaat verder. Enter kiest. De spatiebalk duidt aan.',
  stopped: 'Voorlezen is uit.',
}
const fr: VoiceWords = {
  roles: { link: 'lien', button: 'bouton', radio: 'choix', checkbox: 'case', textbox: 'champ', image: 'image' },
  ...{ chosen: 'choisi', off: 'impossible maintenant', wrong: 'pas encore juste' },
  welcome: 'Cet écran lit à voix haute. Tab avance. Entrée choisit. La barre d’espace coche.',
  stopped: 'La lecture est arrêtée.',
}
const en: VoiceWords = {
  roles: { link: 'link', button: 'button', radio: 'choice', checkbox: 'box', textbox: 'field', image: 'picture' },
  ...{ chosen: 'chosen', off: 'not now', wrong: 'not right yet' },
  welcome: 'This screen reads aloud. Tab goes on. Enter chooses. The space bar ticks.',
  stopped: 'Reading aloud is off.',
}
const tr: VoiceWords = {
  roles: { link: 'bağlantı', button: 'düğme', radio: 'seçenek', checkbox: 'kutu', textbox: 'alan', image: 'resim' },
  ...{ chosen: 'seçili', off: 'şimdi olmaz', wrong: 'henüz doğru değil' },
  welcome: 'Bu ekran sesli okur. Tab ilerletir. Enter seçer. Boşluk tuşu işaretler.',
  stopped: 'Sesli okuma kapandı.',
}
const ar: VoiceWords = {
  roles: { link: 'رابط', button: 'زر', radio: 'خيار', checkbox: 'مربع', textbox: 'حقل', image: 'صورة' },
  ...{ chosen: 'مختار', off: 'غير ممكن الآن', wrong: 'ليس صحيحًا بعد' },
  welcome: 'هذه الشاشة تقرأ بصوت عال. تاب للمتابعة. إنتر للاختيار. مفتاح المسافة للتحديد.',
  stopped: 'توقفت القراءة.',
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
  welcome: 'Цей екран читає вголос. Tab веде далі. Enter вибирає. Пробіл позначає.',
  stopped: 'Читання вимкнено.',
}
const all: Readonly<Record<string, VoiceWords>> = { nl, fr, en, tr, ar, uk }

/** `language` as a page says it, `nl-BE`; Dutch where we have no words. */
export const wordsOfVoice = (language: string): VoiceWords => all[language.slice(0, 2)] ?? nl
