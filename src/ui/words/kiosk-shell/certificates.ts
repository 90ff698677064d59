/** A text in the languages of a contact point in which no product is written. */
export type Spoken = Readonly<Record<'tr' | 'ar' | 'uk', string>>

/**
 * What certificates and the way to them say, by the Dutch that stands in the product: a text that the product changes has no translation
 * any more, and is Dutch again, rather than wrong. The document itself is always in Dutch.
 */
export const certificateTexts: Readonly<Record<string, Spoken>> = {
  'Attesten en akten': { tr: 'Belgeler ve nüfus kayıtları', ar: 'الشهادات والوثائق', uk: 'Довідки та акти' },
  'Een bewijs, meteen in handen': {
    tr: 'Resmî bir belge, hemen elinizde',
    ar: 'وثيقة رسمية في يدك فورًا',
    uk: 'Офіційна довідка, одразу в руки',
  },
  Levensbewijs: { tr: 'Yaşam belgesi', ar: 'شهادة حياة', uk: 'Довідка про перебування в живих' },
  'Een bewijs dat u in leven bent, bijvoorbeeld voor een buitenlands pensioen.': {
    tr: 'Hayatta olduğunuzu gösterir, örneğin yurt dışından emeklilik için.',
    ar: 'تثبت أنك على قيد الحياة، مثلًا لمعاش من الخارج.',
    uk: 'Підтверджує, що ви живі, наприклад для пенсії з-за кордону.',
  },
  'Attest van gezinssamenstelling': {
    tr: 'Aile durumu belgesi',
    ar: 'شهادة تكوين الأسرة',
    uk: 'Довідка про склад сім’ї',
  },
  'Een bewijs van wie bij u ingeschreven staat op uw adres.': {
    tr: 'Adresinizde sizinle kimlerin kayıtlı olduğunu gösterir.',
    ar: 'تثبت من هو مسجل معك على عنوانك.',
    uk: 'Показує, хто зареєстрований з вами за вашою адресою.',
  },
  'Attest van woonst': { tr: 'İkametgâh belgesi', ar: 'شهادة سكن', uk: 'Довідка про місце проживання' },
  'Attest van Belgische nationaliteit': {
    tr: 'Belçika vatandaşlığı belgesi',
    ar: 'شهادة الجنسية البلجيكية',
    uk: 'Довідка про бельгійське громадянство',
  },
  'Attest van wettelijke samenwoning': {
    tr: 'Yasal birlikte yaşama belgesi',
    ar: 'شهادة المساكنة القانونية',
    uk: 'Довідка про законне співжиття',
  },
  'Uittreksel uit de bevolkingsregisters': {
    tr: 'Nüfus kayıt örneği',
    ar: 'مستخرج من سجلات السكان',
    uk: 'Витяг із реєстру населення',
  },
  Meteen: { tr: 'Hemen', ar: 'فورًا', uk: 'Одразу' },
  'Waarvoor hebt u het attest nodig?': {
    tr: 'Belge size ne için gerekli?',
    ar: 'لماذا تحتاج إلى الشهادة؟',
    uk: 'Для чого вам потрібна довідка?',
  },
  'Wij drukken dit niet af op het attest. Met uw antwoord maken wij onze attesten beter.': {
    tr: 'Bunu belgeye yazmayız. Cevabınızla belgelerimizi iyileştiririz.',
    ar: 'لا نطبع هذا على الشهادة. جوابك يساعدنا على تحسين شهاداتنا.',
    uk: 'Ми не друкуємо цього на довідці. Ваша відповідь допомагає поліпшити наші довідки.',
  },
  'Ik heb het nodig voor': { tr: 'Bunun için gerekli', ar: 'أحتاج إليها من أجل', uk: 'Вона мені потрібна для' },
  'School of studietoelage': { tr: 'Okul veya öğrenim bursu', ar: 'المدرسة أو منحة دراسية', uk: 'Школа або стипендія' },
  'Werk of een uitkering': { tr: 'İş veya sosyal ödenek', ar: 'العمل أو إعانة', uk: 'Робота або соціальна виплата' },
  'Huren, kopen of een lening': {
    tr: 'Kiralama, satın alma veya kredi',
    ar: 'الإيجار أو الشراء أو قرض',
    uk: 'Оренда, купівля або позика',
  },
  'Ziekenfonds of verzekering': {
    tr: 'Sağlık kasası veya sigorta',
    ar: 'صندوق المرض أو التأمين',
    uk: 'Лікарняна каса або страхування',
  },
  'Een dienst in het buitenland': {
    tr: 'Yurt dışında bir kurum',
    ar: 'جهة رسمية في الخارج',
    uk: 'Установа за кордоном',
  },
  'Soms is ook een legalisatie nodig. Vraag dat aan die dienst.': {
    tr: 'Bazen onay (tasdik) da gerekir. O kuruma sorun.',
    ar: 'أحيانًا يلزم تصديق أيضًا. اسأل تلك الجهة.',
    uk: 'Іноді потрібна також легалізація. Запитайте в тій установі.',
  },
  'Iets anders': { tr: 'Başka bir şey', ar: 'شيء آخر', uk: 'Щось інше' },
  'Dat zeg ik liever niet': { tr: 'Söylemek istemiyorum', ar: 'أفضل ألا أقول', uk: 'Не хочу казати' },
  'Hoe wilt u het attest krijgen?': {
    tr: 'Belgeyi nasıl almak istersiniz?',
    ar: 'كيف تريد أن تحصل على الشهادة؟',
    uk: 'Як ви хочете отримати довідку?',
  },
  'U krijgt het attest altijd meteen. Het staat daarna ook in Mijn loket.': {
    tr: 'Belgeyi her zaman hemen alırsınız. Sonra Mijn loket içinde de bulunur.',
    ar: 'تحصل على الشهادة دائمًا فورًا. وتجدها بعد ذلك في Mijn loket.',
    uk: 'Ви завжди отримуєте довідку одразу. Потім вона є також у Mijn loket.',
  },
  'Wilt u ook een e-mail?': {
    tr: 'E-posta da ister misiniz?',
    ar: 'هل تريد رسالة إلكترونية أيضًا؟',
    uk: 'Бажаєте також електронний лист?',
  },
  'Nee, dit is genoeg': { tr: 'Hayır, bu yeterli', ar: 'لا، هذا يكفي', uk: 'Ні, цього достатньо' },
  'Ja, stuur mij een link': {
    tr: 'Evet, bana bir bağlantı gönderin',
    ar: 'نعم، أرسلوا لي رابطًا',
    uk: 'Так, надішліть мені посилання',
  },
  'Uw e-mailadres': { tr: 'E-posta adresiniz', ar: 'عنوان بريدك الإلكتروني', uk: 'Ваша електронна адреса' },
  'Wij gebruiken dit adres alleen voor dit document.': {
    tr: 'Bu adresi yalnız bu belge için kullanırız.',
    ar: 'نستخدم هذا العنوان لهذه الوثيقة فقط.',
    uk: 'Ми використовуємо цю адресу лише для цього документа.',
  },
}
