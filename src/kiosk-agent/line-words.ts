import type { ShellLanguage } from '#platform/words.ts'

const nl = {
  title: 'Dit scherm heeft even geen verbinding',
  lead: 'Wat u betaalde of ondertekende, blijft bewaard. Het scherm gaat vanzelf verder.',
  /** In its place, for whose card signed what the city did not answer to yet. */
  signed: 'Uw handtekening is nog niet bij de stad. Stopt u? Kijk dan later in Mijn loket.',
  stay: 'Ik ben er nog',
  stayText: 'Wacht u hier? Raak dit af en toe aan. Anders wissen wij dit scherm.',
  call: 'Bel ons',
  counter: 'Of ga naar een loket',
  walk: (minutes: number) => `Te voet: ${minutes} min.`,
  hours: 'Hier is het open op',
  closed: 'gesloten',
  back: 'Opnieuw proberen',
  stop: 'Stoppen',
  help: 'Hulp van een mens',
  language: 'Taal',
}

type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
export type LineWords = Loose<typeof nl>

const fr: LineWords = {
  title: 'Cet écran n’a pas de connexion pour le moment',
  lead: 'Ce que vous avez payé ou signé reste gardé. L’écran continuera tout seul.',
  signed: 'La ville n’a pas encore reçu votre signature. Vous arrêtez ? Regardez plus tard dans Mijn loket.',
  stay: 'Je suis toujours là',
  stayText: 'Vous attendez ici ? Touchez ceci de temps en temps. Sinon nous effaçons cet écran.',
  call: 'Appelez-nous',
  counter: 'Ou allez à un guichet',
  walk: (minutes) => `À pied : ${minutes} min.`,
  hours: 'Ouvert ici',
  closed: 'fermé',
  back: 'Réessayer',
  stop: 'Arrêter',
  help: 'L’aide d’une personne',
  language: 'Langue',
}

const en: LineWords = {
  title: 'This screen has no connection for a moment',
  lead: 'What you paid or signed is kept. The screen will go on by itself.',
  signed: 'The city does not have your signature yet. Do you stop? Then look later in Mijn loket.',
  stay: 'I am still here',
  stayText: 'Are you waiting here? Touch this now and then. Else we wipe this screen.',
  call: 'Call us',
  counter: 'Or go to a counter',
  walk: (minutes) => `On foot: ${minutes} min.`,
  hours: 'Open here on',
  closed: 'closed',
  back: 'Try again',
  stop: 'Stop',
  help: 'Help from a person',
  language: 'Language',
}

const tr: LineWords = {
  title: 'Bu ekranın şimdi bağlantısı yok',
  lead: 'Ödediğiniz veya imzaladığınız şey saklı kalır. Ekran kendiliğinden devam eder.',
  signed: 'İmzanız henüz belediyeye ulaşmadı. Şimdi durursanız, sonra Mijn loket içine bakın.',
  stay: 'Hâlâ buradayım',
  stayText: 'Burada mı bekliyorsunuz? Buna arada bir dokunun. Yoksa bu ekranı sileriz.',
  call: 'Bizi arayın',
  counter: 'Veya bir gişeye gidin',
  walk: (minutes) => `Yürüyerek: ${minutes} dk.`,
  hours: 'Burası şu saatlerde açık',
  closed: 'kapalı',
  back: 'Yeniden deneyin',
  stop: 'Bitir',
  help: 'Bir insandan yardım',
  language: 'Dil',
}

const ar: LineWords = {
  title: 'لا اتصال لهذه الشاشة الآن',
  lead: 'ما دفعته أو وقّعته يبقى محفوظًا. تتابع الشاشة وحدها.',
  signed: 'لم يصل توقيعك إلى المدينة بعد. هل تتوقف الآن؟ انظر لاحقًا في Mijn loket.',
  stay: 'أنا ما زلت هنا',
  stayText: 'هل تنتظر هنا؟ المس هذا من وقت إلى آخر. وإلا نمسح هذه الشاشة.',
  call: 'اتصل بنا',
  counter: 'أو اذهب إلى أحد المكاتب',
  walk: (minutes) => `سيرًا على الأقدام بالدقائق: ${minutes}`,
  hours: 'أوقات الفتح هنا',
  closed: 'مغلق',
  back: 'حاول من جديد',
  stop: 'إنهاء',
  help: 'مساعدة من إنسان',
  language: 'اللغة',
}

const uk: LineWords = {
  title: 'Цей екран зараз не має зв’язку',
  lead: 'Те, що ви оплатили або підписали, збережено. Екран продовжить сам.',
  signed: 'Місто ще не отримало ваш підпис. Зупиняєтеся? Тоді подивіться пізніше в Mijn loket.',
  stay: 'Я ще тут',
  stayText: 'Чекаєте тут? Час від часу торкайтеся цієї кнопки. Інакше ми очистимо цей екран.',
  call: 'Зателефонуйте нам',
  counter: 'Або йдіть до віконця',
  walk: (minutes) => `Пішки: ${minutes} хв.`,
  hours: 'Тут відчинено',
  closed: 'зачинено',
  back: 'Спробувати ще раз',
  stop: 'Закінчити',
  help: 'Допомога людини',
  language: 'Мова',
}

/** What the agent says itself when there is no line, in each language of a contact point. */
export const lineWords: Readonly<Record<ShellLanguage, LineWords>> = { nl, fr, en, tr, ar, uk }

/** Each language as its speakers write it. */
export const lineLanguages: Readonly<Record<ShellLanguage, string>> = {
  ...{ nl: 'Nederlands', fr: 'Français', en: 'English' },
  ...{ tr: 'Türkçe', ar: 'العربية', uk: 'Українська' },
}
