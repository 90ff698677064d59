import type { ShellLanguage } from '#platform/words.ts'

const nl = {
  title: 'Kies uw taal',
  lead: 'Raak uw taal aan. U kunt altijd opnieuw kiezen.',
  more: 'Meer over talen',
  until: (day: string) => `Deze taal kunt u hier kiezen tot en met ${day}.`,
  document: 'Uw document is in het Nederlands. Zo vraagt de Belgische taalwet het van de stad.',
  part: 'De tekst hieronder is nog niet vertaald.',
  partHelp: 'Vraag gerust hulp van een mens.',
  pass: 'Sorteerpas opladen',
  call: 'Praat met een medewerker',
  callText: 'Wij bellen u nu op dit scherm. Dat kost niets.',
  missing: 'Wij vinden dit niet',
  missingText: 'Ga terug en kies opnieuw.',
  conflict: 'Er is intussen iets veranderd',
  conflictText: 'Kijk hoe het er nu voor staat. Probeer het dan opnieuw.',
  unavailable: 'De verbinding lukt nu niet',
  unavailableText: 'Een andere dienst antwoordt niet. Probeer het straks opnieuw. U bent niets kwijt.',
  tooMany: 'Even geduld',
  tooManyText: 'U probeerde te vaak. Wacht een minuut en probeer het opnieuw.',
  other: 'Dit lukt hier niet',
  otherText: 'Wat u invulde, is bewaard. Probeer het opnieuw, of vraag hulp.',
}

type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
export type KioskLanguageWords = Loose<typeof nl>

const fr: KioskLanguageWords = {
  title: 'Choisissez votre langue',
  lead: 'Touchez votre langue. Vous pouvez toujours changer.',
  more: 'Plus sur les langues',
  until: (day) => `Vous pouvez choisir cette langue ici jusqu’au ${day}.`,
  document: 'Votre document est en néerlandais. La loi belge sur les langues le demande à la ville.',
  part: 'Le texte ci-dessous n’est pas encore traduit.',
  partHelp: 'Demandez l’aide d’une personne.',
  pass: 'Recharger la carte de tri',
  call: 'Parler à un agent',
  callText: 'Nous vous appelons maintenant sur cet écran. C’est gratuit.',
  missing: 'Nous ne trouvons pas ceci',
  missingText: 'Retournez et choisissez à nouveau.',
  conflict: 'Quelque chose a changé entre-temps',
  conflictText: 'Regardez où cela en est. Puis réessayez.',
  unavailable: 'La connexion ne marche pas maintenant',
  unavailableText: 'Un autre service ne répond pas. Réessayez plus tard. Rien n’est perdu.',
  tooMany: 'Un instant',
  tooManyText: 'Vous avez essayé trop souvent. Attendez une minute et réessayez.',
  other: 'Cela ne marche pas ici',
  otherText: 'Vos réponses sont gardées. Réessayez, ou demandez de l’aide.',
}

const en: KioskLanguageWords = {
  title: 'Choose your language',
  lead: 'Touch your language. You can always choose again.',
  more: 'More about languages',
  until: (day) => `You can choose this language here until ${day}.`,
  document: 'Your document is in Dutch. The Belgian language law asks this of the city.',
  part: 'The text below is not translated yet.',
  partHelp: 'Feel free to ask a person for help.',
  pass: 'Top up the sorting pass',
  call: 'Talk to an employee',
  callText: 'We call you on this screen now. It is free.',
  missing: 'We cannot find this',
  missingText: 'Go back and choose again.',
  conflict: 'Something has changed meanwhile',
  conflictText: 'See how it stands now. Then try again.',
  unavailable: 'The connection does not work now',
  unavailableText: 'Another service does not answer. Try again later. You lost nothing.',
  tooMany: 'One moment please',
  tooManyText: 'You tried too often. Wait a minute and try again.',
  other: 'This does not work here',
  otherText: 'What you filled in is kept. Try again, or ask for help.',
}

const tr: KioskLanguageWords = {
  title: 'Dilinizi seçin',
  lead: 'Dilinize dokunun. Her zaman yeniden seçebilirsiniz.',
  more: 'Diller hakkında bilgi',
  until: (day) => `Bu dili burada seçebileceğiniz son gün: ${day}.`,
  document: 'Belgeniz Hollandacadır. Belçika dil yasası şehirden bunu ister.',
  part: 'Aşağıdaki metin henüz çevrilmedi. Hollandacadır.',
  partHelp: 'Bir insandan yardım isteyebilirsiniz.',
  pass: 'Çöp kartına para yükleyin',
  call: 'Bir çalışanla konuşun',
  callText: 'Sizi şimdi bu ekrandan ararız. Ücretsizdir.',
  missing: 'Bunu bulamıyoruz',
  missingText: 'Geri dönün ve yeniden seçin.',
  conflict: 'Bu arada bir şey değişti',
  conflictText: 'Şimdi nasıl olduğuna bakın. Sonra yeniden deneyin.',
  unavailable: 'Bağlantı şimdi çalışmıyor',
  unavailableText: 'Başka bir hizmet cevap vermiyor. Sonra yeniden deneyin. Hiçbir şey kaybolmadı.',
  tooMany: 'Lütfen bekleyin',
  tooManyText: 'Çok sık denediniz. Bir dakika bekleyin ve yeniden deneyin.',
  other: 'Bu burada olmuyor',
  otherText: 'Yazdıklarınız saklı. Yeniden deneyin veya yardım isteyin.',
}

const ar: KioskLanguageWords = {
  title: 'اختر لغتك',
  lead: 'المس لغتك. يمكنك دائمًا أن تختار من جديد.',
  more: 'المزيد عن اللغات',
  until: (day) => `آخر يوم يمكنك فيه اختيار هذه اللغة هنا: ${day}.`,
  document: 'وثيقتك باللغة الهولندية. هذا ما يطلبه قانون اللغات البلجيكي من المدينة.',
  part: 'النص أدناه لم يُترجم بعد. هو باللغة الهولندية.',
  partHelp: 'يمكنك أن تطلب مساعدة من إنسان.',
  pass: 'شحن بطاقة فرز النفايات',
  call: 'تكلّم مع موظف',
  callText: 'نتصل بك الآن على هذه الشاشة. مجانًا.',
  missing: 'لا نجد هذا',
  missingText: 'ارجع واختر من جديد.',
  conflict: 'تغيّر شيء في هذه الأثناء',
  conflictText: 'انظر كيف هو الآن. ثم حاول من جديد.',
  unavailable: 'الاتصال لا يعمل الآن',
  unavailableText: 'خدمة أخرى لا تجيب. حاول لاحقًا. لم تفقد شيئًا.',
  tooMany: 'لحظة من فضلك',
  tooManyText: 'حاولت مرات كثيرة. انتظر دقيقة وحاول من جديد.',
  other: 'هذا لا ينجح هنا',
  otherText: 'ما كتبته محفوظ. حاول من جديد أو اطلب المساعدة.',
}

const uk: KioskLanguageWords = {
  title: 'Виберіть мову',
  lead: 'Торкніться своєї мови. Ви завжди можете вибрати знову.',
  more: 'Більше про мови',
  until: (day) => `Останній день, коли тут можна вибрати цю мову: ${day}.`,
  document: 'Ваш документ нідерландською мовою. Цього вимагає від міста бельгійський закон про мови.',
  part: 'Текст нижче ще не перекладено. Він нідерландською мовою.',
  partHelp: 'Ви можете попросити допомоги людини.',
  pass: 'Поповнити картку для сміття',
  call: 'Поговорити з працівником',
  callText: 'Ми зателефонуємо вам зараз на цьому екрані. Безкоштовно.',
  missing: 'Ми цього не знаходимо',
  missingText: 'Поверніться й виберіть знову.',
  conflict: 'Тим часом щось змінилося',
  conflictText: 'Подивіться, як воно зараз. Потім спробуйте ще раз.',
  unavailable: 'Зв’язок зараз не працює',
  unavailableText: 'Інша служба не відповідає. Спробуйте пізніше. Ви нічого не втратили.',
  tooMany: 'Зачекайте, будь ласка',
  tooManyText: 'Ви пробували занадто часто. Зачекайте хвилину й спробуйте ще раз.',
  other: 'Тут це не вдається',
  otherText: 'Ваші відповіді збережено. Спробуйте ще раз або попросіть допомоги.',
}

const all: Record<ShellLanguage, KioskLanguageWords> = { nl, fr, en, tr, ar, uk }

/** What a contact point says of languages, and what it says in each of them where its other words have only three. */
export const kioskLanguageWords = (language: ShellLanguage): KioskLanguageWords => all[language]

/** Each language as its speakers write it, and the letters that stand for it in a picture. */
export const ownNames: Readonly<Record<ShellLanguage, Readonly<{ name: string; letters: string }>>> = {
  nl: { name: 'Nederlands', letters: 'Nl' },
  fr: { name: 'Français', letters: 'Fr' },
  en: { name: 'English', letters: 'En' },
  tr: { name: 'Türkçe', letters: 'Tr' },
  ar: { name: 'العربية', letters: 'عر' },
  uk: { name: 'Українська', letters: 'Ук' },
}

const byKind = {
  missing: ['missing', 'missingText'],
  conflict: ['conflict', 'conflictText'],
  unavailable: ['unavailable', 'unavailableText'],
  'too-many': ['tooMany', 'tooManyText'],
} as const

/** A refusal in a language in which not each of them is written: what kind it is, and what to do next. */
export function refusalSpoken(kind: string, language: ShellLanguage): Readonly<{ title: string; text: string }> {
  const words = all[language]
  const [title, text] = byKind[kind as keyof typeof byKind] ?? (['other', 'otherText'] as const)
  return { title: words[title], text: words[text] }
}
