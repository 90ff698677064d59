import type { Language, ShellLanguage } from '#platform/words.ts'
import { type PhoneSideWords, shellPhone } from './kiosk-shell/phone.ts'

/** Signing in at a contact point with the own phone: what the screen says, and what the phone says. */
const nl = {
  choice: 'Met mijn gsm',
  choiceText: 'Scan een code en gebruik itsme op uw gsm',
  scanTitle: 'Scan de code met uw gsm',
  scanHow: 'Richt de camera van uw gsm op de code. Open de link. Meld u daar aan.',
  scanAlt: 'Code die uw gsm naar de pagina brengt om u aan te melden',
  scanText: 'De code werkt één keer, twee minuten lang.',
  digits: 'Straks ziet u deze cijfers ook op uw gsm',
  waitingTitle: 'Wij wachten op uw gsm',
  waitingText: 'Scan de code, of vraag een nieuwe.',
  signingInText: 'Meld u aan op uw gsm. Dit scherm gaat vanzelf verder.',
  comparingText: 'Kijk op uw gsm. Duw daar op dezelfde cijfers als hier.',
  refusedTitle: 'De cijfers waren niet dezelfde',
  refusedText: 'U bent niet aangemeld. Vraag een nieuwe code, of roep hulp.',
  overTitle: 'Deze code werkt niet meer',
  overText: 'Het duurde te lang, of de code is al gebruikt. Vraag een nieuwe code.',
  lookAgain: 'Opnieuw kijken',
  newCode: 'Nieuwe code',
  otherWay: 'Kies een andere manier',
  phoneTitle: 'Aanmelden op een ander scherm',
  phoneWhere: (place: string) => `U meldt zich aan op het scherm van ${place}.`,
  phoneStand: 'Staat u nu voor dat scherm? Alleen dan gaat u verder.',
  phoneGo: 'Ja, ik meld mij aan',
  phoneWarning: 'Kreeg u deze link van iemand? Ga dan niet verder.',
  phoneAgainTitle: 'U bent nog niet aangemeld',
  phoneAgainText: 'Er ging iets mis bij het aanmelden. Probeer het nog eens.',
  phoneAgain: 'Opnieuw aanmelden',
  compareTitle: 'Welke cijfers staan op het scherm?',
  compareText: 'Kijk op het scherm waar u voor staat. Duw hier op dezelfde cijfers.',
  other: 'Geen van deze',
  doneTitle: 'Kijk nu op het scherm',
  doneText: 'Het scherm gaat verder. Op uw gsm blijft niemand aangemeld bij de stad.',
  noTitle: 'U bent niet aangemeld',
  noText: 'Er gebeurt niets in uw naam. Vraag een nieuwe code op het scherm waar u voor staat.',
  phoneOverTitle: 'Deze link werkt niet meer',
  phoneOverText: 'Vraag een nieuwe code op het scherm van het contactpunt.',
}

type Loose<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer G) => string
      ? (...given: G) => string
      : never
}
export type PhoneSignInWords = Loose<typeof nl>

const en: PhoneSignInWords = {
  choice: 'With my phone',
  choiceText: 'Scan a code and use itsme on your phone',
  scanTitle: 'Scan the code with your phone',
  scanHow: 'Point the camera of your phone at the code. Open the link. Sign in there.',
  scanAlt: 'Code that takes your phone to the page to sign in',
  scanText: 'The code works once, for two minutes.',
  digits: 'You will see these digits on your phone too',
  waitingTitle: 'We are waiting for your phone',
  waitingText: 'Scan the code, or ask for a new one.',
  signingInText: 'Sign in on your phone. This screen goes on by itself.',
  comparingText: 'Look at your phone. Press the same digits there as you see here.',
  refusedTitle: 'The digits were not the same',
  refusedText: 'You are not signed in. Ask for a new code, or call for help.',
  overTitle: 'This code no longer works',
  overText: 'It took too long, or the code was used already. Ask for a new code.',
  lookAgain: 'Look again',
  newCode: 'New code',
  otherWay: 'Choose another way',
  phoneTitle: 'Sign in on another screen',
  phoneWhere: (place) => `You are signing in on the screen at ${place}.`,
  phoneStand: 'Are you in front of that screen now? Only then go on.',
  phoneGo: 'Yes, sign me in',
  phoneWarning: 'Did somebody send you this link? Then do not go on.',
  phoneAgainTitle: 'You are not signed in yet',
  phoneAgainText: 'Something went wrong while signing in. Try once more.',
  phoneAgain: 'Sign in again',
  compareTitle: 'Which digits are on the screen?',
  compareText: 'Look at the screen in front of you. Press the same digits here.',
  other: 'None of these',
  doneTitle: 'Now look at the screen',
  doneText: 'The screen goes on. Nobody stays signed in with the city on your phone.',
  noTitle: 'You are not signed in',
  noText: 'Nothing is done in your name. Ask for a new code on the screen in front of you.',
  phoneOverTitle: 'This link no longer works',
  phoneOverText: 'Ask for a new code on the screen of the contact point.',
}

const fr: PhoneSignInWords = {
  choice: 'Avec mon gsm',
  choiceText: 'Scannez un code et utilisez itsme sur votre gsm',
  scanTitle: 'Scannez le code avec votre gsm',
  scanHow: 'Dirigez l’appareil photo vers le code. Ouvrez le lien. Identifiez-vous là.',
  scanAlt: 'Code qui mène votre gsm à la page pour vous identifier',
  scanText: 'Le code sert une fois, pendant deux minutes.',
  digits: 'Vous verrez aussi ces chiffres sur votre gsm',
  waitingTitle: 'Nous attendons votre gsm',
  waitingText: 'Scannez le code ou demandez-en un autre.',
  signingInText: 'Identifiez-vous sur votre gsm. Cet écran continue tout seul.',
  comparingText: 'Regardez votre gsm. Appuyez là sur les mêmes chiffres qu’ici.',
  refusedTitle: 'Les chiffres n’étaient pas les mêmes',
  refusedText: 'Vous n’êtes pas identifié. Demandez un autre code ou de l’aide.',
  overTitle: 'Ce code ne fonctionne plus',
  overText: 'Cela a duré trop longtemps, ou le code a déjà servi. Demandez un autre code.',
  lookAgain: 'Regarder encore',
  newCode: 'Nouveau code',
  otherWay: 'Choisir un autre moyen',
  phoneTitle: 'S’identifier sur un autre écran',
  phoneWhere: (place) => `Vous vous identifiez sur l’écran de ${place}.`,
  phoneStand: 'Êtes-vous maintenant devant cet écran ? Continuez seulement dans ce cas.',
  phoneGo: 'Oui, je m’identifie',
  phoneWarning: 'Quelqu’un vous a envoyé ce lien ? N’allez pas plus loin.',
  phoneAgainTitle: 'Vous n’êtes pas encore identifié',
  phoneAgainText: 'L’identification n’a pas réussi. Essayez encore une fois.',
  phoneAgain: 'S’identifier à nouveau',
  compareTitle: 'Quels chiffres voyez-vous sur l’écran ?',
  compareText: 'Regardez l’écran devant vous. Appuyez ici sur les mêmes chiffres.',
  other: 'Aucun de ceux-ci',
  doneTitle: 'Regardez maintenant l’écran',
  doneText: 'L’écran continue. Personne ne reste identifié auprès de la ville sur votre gsm.',
  noTitle: 'Vous n’êtes pas identifié',
  noText: 'Rien ne se fait en votre nom. Demandez un autre code sur l’écran devant vous.',
  phoneOverTitle: 'Ce lien ne fonctionne plus',
  phoneOverText: 'Demandez un autre code sur l’écran du point de contact.',
}

/** What the screen says: also in the languages that it speaks and products do not. */
type Screen = Pick<
  PhoneSignInWords,
  | (
      | 'choice'
      | 'choiceText'
      | 'scanTitle'
      | 'scanHow'
      | 'scanAlt'
      | 'scanText'
      | 'digits'
      | 'waitingTitle'
      | 'waitingText'
    )
  | ('signingInText' | 'comparingText' | 'refusedTitle' | 'refusedText' | 'overTitle' | 'overText')
  | ('lookAgain' | 'newCode' | 'otherWay')
>

const tr: Screen = {
  choice: 'Cep telefonumla',
  choiceText: 'Bir kodu okutun ve telefonunuzda itsme kullanın',
  scanTitle: 'Kodu telefonunuzla okutun',
  scanHow: 'Telefonunuzun kamerasını koda tutun. Bağlantıyı açın. Orada giriş yapın.',
  scanAlt: 'Telefonunuzu giriş sayfasına götüren kod',
  scanText: 'Kod bir kez, iki dakika boyunca çalışır.',
  digits: 'Bu rakamları telefonunuzda da göreceksiniz',
  waitingTitle: 'Telefonunuzu bekliyoruz',
  waitingText: 'Kodu okutun ya da yenisini isteyin.',
  signingInText: 'Telefonunuzda giriş yapın. Bu ekran kendiliğinden devam eder.',
  comparingText: 'Telefonunuza bakın. Orada buradakiyle aynı rakamlara basın.',
  refusedTitle: 'Rakamlar aynı değildi',
  refusedText: 'Giriş yapmadınız. Yeni bir kod isteyin ya da yardım çağırın.',
  overTitle: 'Bu kod artık çalışmıyor',
  overText: 'Çok uzun sürdü ya da kod kullanıldı. Yeni bir kod isteyin.',
  lookAgain: 'Yeniden bak',
  newCode: 'Yeni kod',
  otherWay: 'Başka bir yol seçin',
}

const ar: Screen = {
  choice: 'بهاتفي المحمول',
  choiceText: 'امسح رمزا واستخدم itsme على هاتفك',
  scanTitle: 'امسح الرمز بهاتفك',
  scanHow: 'وجه كاميرا هاتفك إلى الرمز. افتح الرابط. سجل الدخول هناك.',
  scanAlt: 'رمز يأخذ هاتفك إلى صفحة تسجيل الدخول',
  scanText: 'يعمل الرمز مرة واحدة ولمدة دقيقتين.',
  digits: 'سترى هذين الرقمين على هاتفك أيضا',
  waitingTitle: 'ننتظر هاتفك',
  waitingText: 'امسح الرمز أو اطلب رمزا جديدا.',
  signingInText: 'سجل الدخول على هاتفك. تتابع هذه الشاشة وحدها.',
  comparingText: 'انظر إلى هاتفك. اضغط هناك على الرقمين نفسيهما الظاهرين هنا.',
  refusedTitle: 'لم يكن الرقمان متطابقين',
  refusedText: 'لم تسجل الدخول. اطلب رمزا جديدا أو اطلب المساعدة.',
  overTitle: 'هذا الرمز لم يعد يعمل',
  overText: 'استغرق الأمر وقتا طويلا أو استخدم الرمز من قبل. اطلب رمزا جديدا.',
  lookAgain: 'انظر مرة أخرى',
  newCode: 'رمز جديد',
  otherWay: 'اختر طريقة أخرى',
}

const uk: Screen = {
  choice: 'З моїм телефоном',
  choiceText: 'Скануйте код і скористайтеся itsme на телефоні',
  scanTitle: 'Скануйте код телефоном',
  scanHow: 'Наведіть камеру телефону на код. Відкрийте посилання. Увійдіть там.',
  scanAlt: 'Код, який веде ваш телефон на сторінку входу',
  scanText: 'Код діє один раз, дві хвилини.',
  digits: 'Ці цифри ви побачите і на телефоні',
  waitingTitle: 'Ми чекаємо на ваш телефон',
  waitingText: 'Скануйте код або попросіть новий.',
  signingInText: 'Увійдіть на телефоні. Цей екран продовжить сам.',
  comparingText: 'Подивіться на телефон. Натисніть там ті самі цифри, що й тут.',
  refusedTitle: 'Цифри були не ті самі',
  refusedText: 'Ви не увійшли. Попросіть новий код або покличте на допомогу.',
  overTitle: 'Цей код більше не діє',
  overText: 'Минуло забагато часу, або код уже використано. Попросіть новий код.',
  lookAgain: 'Подивитися ще раз',
  newCode: 'Новий код',
  otherWay: 'Обрати інший спосіб',
}

const all: Record<Language, PhoneSignInWords> = { nl, en, fr }
const onScreen: Record<ShellLanguage, Screen> = { nl, en, fr, tr, ar, uk }
export const phoneScreenWords = (language: ShellLanguage): Screen => onScreen[language]
const onPhone: Record<ShellLanguage, PhoneSideWords> = { ...all, ...shellPhone.signIn }
export const phoneSignInWords = (language: ShellLanguage): PhoneSideWords => onPhone[language]
