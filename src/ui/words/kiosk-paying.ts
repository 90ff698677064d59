import type { ShellLanguage } from '#platform/words.ts'

const nl = {
  payPhone: 'Betaal met uw gsm',
  payCard: 'Betaal met kaart',
  phoneAlt: 'Code met de betaalpagina',
  phoneText: 'Betaal op uw gsm. Dit scherm gaat vanzelf door.',
  phoneDeclined: 'De betaling op uw gsm is geweigerd. Er is niets aangerekend. Probeer opnieuw, of betaal anders.',
  receipt: 'Uw betaalbewijs',
  declined: 'Uw kaart is geweigerd. Er is niets aangerekend. Probeer een andere kaart, of betaal later.',
  cardCanceled: 'U stopte de betaling. Er is niets aangerekend. U kunt opnieuw beginnen, of later betalen.',
  cardExpired: 'Het betalen duurde te lang. Er is niets aangerekend. U kunt opnieuw beginnen, of later betalen.',
  terminalOut: 'De kaartlezer werkt nu niet. Betaal later thuis, of vraag hulp.',
  providerSilent: 'De betaaldienst antwoordt niet. Er is niets aangerekend. Probeer het opnieuw.',
  unsureTitle: 'Wij weten nog niet of u betaald hebt',
  unsurePayText: 'De betaaldienst antwoordt nu niet. Betaal niet opnieuw.',
  unsureWait: 'Wij kijken vanzelf verder. Dit scherm gaat door zodra wij het weten.',
  unsureLater:
    'U moet niet wachten. Is er betaald, dan staat alles in Mijn loket. Betaalt u twee keer, dan krijgt u één keer terug.',
}

/** Words by their name; each language says the same things. */
type PayingWords = Readonly<Record<keyof typeof nl, string>>

const en: PayingWords = {
  payPhone: 'Pay with your phone',
  payCard: 'Pay by card',
  phoneAlt: 'Code with the payment page',
  phoneText: 'Pay on your phone. This screen goes on by itself.',
  phoneDeclined: 'The payment on your phone was refused. Nothing was charged. Try again, or pay another way.',
  receipt: 'Your receipt',
  declined: 'Your card was refused. Nothing was charged. Try another card, or pay later.',
  cardCanceled: 'You stopped the payment. Nothing was charged. You can start again, or pay later.',
  cardExpired: 'Paying took too long. Nothing was charged. You can start again, or pay later.',
  terminalOut: 'The card reader does not work now. Pay later at home, or ask for help.',
  providerSilent: 'The payment service does not answer. Nothing was charged. Try again.',
  unsureTitle: 'We do not know yet whether you paid',
  unsurePayText: 'The payment service does not answer now. Do not pay again.',
  unsureWait: 'We keep looking. This screen goes on as soon as we know.',
  unsureLater:
    'You need not wait. If you paid, everything is in My counter. If you pay twice, you get one payment back.',
}

const fr: PayingWords = {
  payPhone: 'Payez avec votre gsm',
  payCard: 'Payez par carte',
  phoneAlt: 'Code avec la page de paiement',
  phoneText: 'Payez sur votre gsm. Cet écran avance tout seul.',
  phoneDeclined: 'Le paiement sur votre gsm est refusé. Rien n’a été débité. Réessayez, ou payez autrement.',
  receipt: 'Votre reçu',
  declined: 'Votre carte est refusée. Rien n’a été débité. Essayez une autre carte, ou payez plus tard.',
  cardCanceled: 'Vous avez arrêté le paiement. Rien n’a été débité. Recommencez, ou payez plus tard.',
  cardExpired: 'Le paiement a duré trop longtemps. Rien n’a été débité. Recommencez, ou payez plus tard.',
  terminalOut: 'Le lecteur ne marche pas. Payez plus tard chez vous, ou demandez de l’aide.',
  providerSilent: 'Le service de paiement ne répond pas. Rien n’a été débité. Réessayez.',
  unsureTitle: 'Nous ne savons pas encore si vous avez payé',
  unsurePayText: 'Le service de paiement ne répond pas. Ne payez pas une deuxième fois.',
  unsureWait: 'Nous continuons à vérifier. Cet écran avance dès que nous le savons.',
  unsureLater:
    'Vous ne devez pas attendre. Si c’est payé, tout est dans Mon guichet. Payé deux fois ? Nous remboursons une fois.',
}

const tr: PayingWords = {
  payPhone: 'Telefonunuzla ödeyin',
  payCard: 'Kartla ödeyin',
  phoneAlt: 'Ödeme sayfasının kodu',
  phoneText: 'Telefonunuzda ödeyin. Bu ekran kendiliğinden ilerler.',
  phoneDeclined: 'Telefonunuzdaki ödeme reddedildi. Para alınmadı. Yeniden deneyin veya başka yolla ödeyin.',
  receipt: 'Ödeme belgeniz',
  declined: 'Kartınız reddedildi. Para alınmadı. Başka bir kart deneyin veya sonra ödeyin.',
  cardCanceled: 'Ödemeyi durdurdunuz. Para alınmadı. Yeniden başlayın veya sonra ödeyin.',
  cardExpired: 'Ödeme çok uzun sürdü. Para alınmadı. Yeniden başlayın veya sonra ödeyin.',
  unsureTitle: 'Ödeyip ödemediğinizi henüz bilmiyoruz',
  unsurePayText: 'Ödeme hizmeti şimdi cevap vermiyor. Yeniden ödemeyin.',
  unsureWait: 'Bakmaya devam ediyoruz. Öğrenince bu ekran ilerler.',
  unsureLater: 'Beklemeniz gerekmez. Ödendiyse her şey Mijn loket içindedir. İki kez öderseniz birini geri alırsınız.',
  terminalOut: 'Kart okuyucu şimdi çalışmıyor. Sonra evde ödeyin veya yardım isteyin.',
  providerSilent: 'Ödeme hizmeti cevap vermiyor. Para alınmadı. Yeniden deneyin.',
}

const ar: PayingWords = {
  payPhone: 'ادفع بهاتفك',
  payCard: 'ادفع بالبطاقة',
  phoneAlt: 'رمز صفحة الدفع',
  phoneText: 'ادفع على هاتفك. تتابع هذه الشاشة وحدها.',
  phoneDeclined: 'رُفض الدفع على هاتفك. لم يُخصم شيء. حاول من جديد أو ادفع بطريقة أخرى.',
  receipt: 'إيصال الدفع',
  declined: 'رُفضت بطاقتك. لم يُخصم شيء. جرّب بطاقة أخرى أو ادفع لاحقًا.',
  cardCanceled: 'أوقفت الدفع. لم يُخصم شيء. ابدأ من جديد أو ادفع لاحقًا.',
  cardExpired: 'استغرق الدفع وقتًا طويلًا. لم يُخصم شيء. ابدأ من جديد أو ادفع لاحقًا.',
  unsureTitle: 'لا نعرف بعد هل دفعت',
  unsurePayText: 'خدمة الدفع لا تجيب الآن. لا تدفع مرة أخرى.',
  unsureWait: 'نواصل التحقق. تتابع هذه الشاشة عندما نعرف.',
  unsureLater: 'لا يجب أن تنتظر. إذا تم الدفع فكل شيء في Mijn loket. إذا دفعت مرتين نعيد لك مرة.',
  terminalOut: 'قارئ البطاقات لا يعمل الآن. ادفع لاحقًا في البيت أو اطلب المساعدة.',
  providerSilent: 'خدمة الدفع لا تجيب. لم يُخصم شيء. حاول من جديد.',
}

const uk: PayingWords = {
  payPhone: 'Заплатіть телефоном',
  payCard: 'Заплатіть карткою',
  phoneAlt: 'Код зі сторінкою оплати',
  phoneText: 'Заплатіть на телефоні. Цей екран піде далі сам.',
  phoneDeclined: 'Оплату на телефоні відхилено. Гроші не знято. Спробуйте ще раз або заплатіть інакше.',
  receipt: 'Ваша квитанція',
  declined: 'Вашу картку відхилено. Гроші не знято. Спробуйте іншу картку або заплатіть пізніше.',
  cardCanceled: 'Ви зупинили оплату. Гроші не знято. Почніть знову або заплатіть пізніше.',
  cardExpired: 'Оплата тривала надто довго. Гроші не знято. Почніть знову або заплатіть пізніше.',
  unsureTitle: 'Ми ще не знаємо, чи ви заплатили',
  unsurePayText: 'Служба оплати зараз не відповідає. Не платіть ще раз.',
  unsureWait: 'Ми перевіряємо далі. Екран піде далі, коли дізнаємося.',
  unsureLater: 'Вам не треба чекати. Якщо оплачено, усе в Mijn loket. Якщо заплатите двічі, одну оплату повернемо.',
  terminalOut: 'Пристрій для карток зараз не працює. Сплатіть пізніше вдома або попросіть допомоги.',
  providerSilent: 'Служба оплати не відповідає. Гроші не знято. Спробуйте ще раз.',
}

const all: Readonly<Record<ShellLanguage, PayingWords>> = { nl, en, fr, tr, ar, uk }

/** What a contact point says of a payment that did not go, or of which nobody knows yet. */
export const kioskPayingWords = (language: ShellLanguage): PayingWords => all[language]
