import type { ShellLanguage } from '#platform/words.ts'

const nl = {
  choose: 'Ik heb alleen contant geld',
  title: 'Betaal contant aan een loket',
  lead: 'Toon dit nummer aan de medewerker. Schrijf het op, of druk het af.',
  leadWithoutPrinter: 'Toon dit nummer aan de medewerker. Schrijf het op.',
  number: 'Uw nummer',
  amount: 'Te betalen',
  until: 'Tot en met',
  where: 'Waar',
  after: 'Na het betalen werken wij verder. Kom daarna terug naar een contactpunt, of kijk in Mijn loket.',
  over: 'Komt u later? Niets gaat verloren. U krijgt hier of aan het loket een nieuwe datum.',
  phone: 'Staat de betaalpagina nog open op uw gsm? Betaal daar niet meer.',
  print: 'Nummer afdrukken',
  printed: 'Uw nummer komt uit de printer hiernaast.',
  cannotPrint: 'Afdrukken lukt nu niet. Schrijf het nummer op.',
}

/** Words by their name; each language says the same things. */
export type CashWords = Readonly<Record<keyof typeof nl, string>>

const en: CashWords = {
  choose: 'I only have cash',
  title: 'Pay in cash at a counter',
  lead: 'Show this number to the employee. Write it down, or print it.',
  leadWithoutPrinter: 'Show this number to the employee. Write it down.',
  number: 'Your number',
  amount: 'To pay',
  until: 'Until and including',
  where: 'Where',
  after: 'After you pay, we go on. Then come back to a contact point, or look in My counter.',
  over: 'Do you come later? Nothing is lost. Here or at the counter you get a new date.',
  phone: 'Is the payment page still open on your phone? Do not pay there any more.',
  print: 'Print the number',
  printed: 'Your number comes out of the printer beside you.',
  cannotPrint: 'Printing does not work now. Write the number down.',
}

const fr: CashWords = {
  choose: 'J’ai seulement de l’argent liquide',
  title: 'Payez en liquide à un guichet',
  lead: 'Montrez ce numéro à l’employé. Notez-le, ou imprimez-le.',
  leadWithoutPrinter: 'Montrez ce numéro à l’employé. Notez-le.',
  number: 'Votre numéro',
  amount: 'À payer',
  until: 'Jusqu’au',
  where: 'Où',
  after: 'Après le paiement, nous continuons. Revenez ensuite à un point de contact, ou regardez dans Mon guichet.',
  over: 'Vous venez plus tard ? Rien n’est perdu. Ici ou au guichet, vous recevez une nouvelle date.',
  phone: 'La page de paiement est encore ouverte sur votre gsm ? N’y payez plus.',
  print: 'Imprimer le numéro',
  printed: 'Votre numéro sort de l’imprimante à côté.',
  cannotPrint: 'L’impression ne marche pas. Notez le numéro.',
}

const tr: CashWords = {
  choose: 'Yalnızca nakit param var',
  title: 'Gişede nakit ödeyin',
  lead: 'Bu numarayı görevliye gösterin. Yazın veya yazdırın.',
  leadWithoutPrinter: 'Bu numarayı görevliye gösterin. Yazın.',
  number: 'Numaranız',
  amount: 'Ödenecek',
  until: 'Son gün',
  where: 'Nerede',
  after: 'Ödedikten sonra devam ederiz. Sonra bir temas noktasına gelin veya Mijn loket içine bakın.',
  over: 'Daha sonra mı geleceksiniz? Hiçbir şey kaybolmaz. Burada veya gişede yeni bir tarih alırsınız.',
  phone: 'Ödeme sayfası telefonunuzda hâlâ açık mı? Artık orada ödemeyin.',
  print: 'Numarayı yazdır',
  printed: 'Numaranız yandaki yazıcıdan çıkıyor.',
  cannotPrint: 'Yazdırma şimdi çalışmıyor. Numarayı yazın.',
}

const ar: CashWords = {
  choose: 'لدي نقود فقط',
  title: 'ادفع نقدًا عند شباك',
  lead: 'أظهر هذا الرقم للموظف. اكتبه أو اطبعه.',
  leadWithoutPrinter: 'أظهر هذا الرقم للموظف. اكتبه.',
  number: 'رقمك',
  amount: 'المبلغ',
  until: 'حتى يوم',
  where: 'أين',
  after: 'بعد الدفع نتابع الطلب. عد بعدها إلى نقطة اتصال أو انظر في Mijn loket.',
  over: 'هل تأتي لاحقًا؟ لا يضيع شيء. تحصل هنا أو عند الشباك على تاريخ جديد.',
  phone: 'هل صفحة الدفع ما زالت مفتوحة على هاتفك؟ لا تدفع هناك.',
  print: 'اطبع الرقم',
  printed: 'يخرج رقمك من الطابعة بجانبك.',
  cannotPrint: 'الطباعة لا تعمل الآن. اكتب الرقم.',
}

const uk: CashWords = {
  choose: 'У мене лише готівка',
  title: 'Заплатіть готівкою біля віконця',
  lead: 'Покажіть цей номер працівникові. Запишіть або надрукуйте його.',
  leadWithoutPrinter: 'Покажіть цей номер працівникові. Запишіть його.',
  number: 'Ваш номер',
  amount: 'До сплати',
  until: 'До (включно)',
  where: 'Де',
  after: 'Після оплати ми працюємо далі. Потім поверніться до пункту контакту або дивіться в Mijn loket.',
  over: 'Прийдете пізніше? Нічого не пропаде. Тут або біля віконця отримаєте нову дату.',
  phone: 'Сторінка оплати ще відкрита на телефоні? Більше там не платіть.',
  print: 'Надрукувати номер',
  printed: 'Ваш номер виходить із принтера поруч.',
  cannotPrint: 'Друк зараз не працює. Запишіть номер.',
}

const all: Readonly<Record<ShellLanguage, CashWords>> = { nl, en, fr, tr, ar, uk }

/** What a contact point says to who has only cash. */
export const kioskCashWords = (language: ShellLanguage): CashWords => all[language]
