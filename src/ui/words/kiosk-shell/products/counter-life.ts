import { said } from './said.ts'

/** Birth, living together, coming from abroad and the digital key: prepared here, done at a counter. */
export const counterLifeTexts = {
  'Geboorte aangeven': said('Doğum bildirme', 'التصريح بولادة', 'Повідомити про народження'),
  'Geef de geboorte van uw kind aan, binnen 15 dagen.': said(
    'Çocuğunuzun doğumunu 15 gün içinde bildirin.',
    'صرّح بولادة طفلك خلال 15 يومًا.',
    'Повідомте про народження дитини за 15 днів.',
  ),
  'Uw kind': said('Çocuğunuz', 'طفلك', 'Ваша дитина'),
  'Wanneer is uw kind geboren?': said('Çocuğunuz ne zaman doğdu?', 'متى وُلد طفلك؟', 'Коли народилася ваша дитина?'),
  'Waar is uw kind geboren?': said('Çocuğunuz nerede doğdu?', 'أين وُلد طفلك؟', 'Де народилася ваша дитина?'),
  'ZNA Middelheim': said('ZNA Middelheim hastanesi', 'مستشفى ZNA Middelheim', 'Лікарня ZNA Middelheim'),
  'ZNA Jan Palfijn': said('ZNA Jan Palfijn hastanesi', 'مستشفى ZNA Jan Palfijn', 'Лікарня ZNA Jan Palfijn'),
  'AZ Monica': said('AZ Monica hastanesi', 'مستشفى AZ Monica', 'Лікарня AZ Monica'),
  'GZA Sint-Vincentius': said(
    'GZA Sint-Vincentius hastanesi',
    'مستشفى GZA Sint-Vincentius',
    'Лікарня GZA Sint-Vincentius',
  ),
  'GZA Sint-Augustinus': said(
    'GZA Sint-Augustinus hastanesi',
    'مستشفى GZA Sint-Augustinus',
    'Лікарня GZA Sint-Augustinus',
  ),
  'Thuis of elders': said('Evde veya başka yerde', 'في البيت أو مكان آخر', 'Удома або деінде'),
  'Kom binnen 15 dagen. Valt dag 15 in een weekend? Dan telt de volgende werkdag.': said(
    '15 gün içinde gelin. 15. gün hafta sonu mu? Sonraki iş günü sayılır.',
    'تعال خلال 15 يومًا. إن كان اليوم 15 عطلة أسبوع؟ يُحسب يوم العمل التالي.',
    'Прийдіть за 15 днів. День 15 у вихідні? Тоді рахується наступний робочий день.',
  ),
  'Een of twee ouders tekenen de akte aan het loket of in het ziekenhuis.': said(
    'Anne veya baba ya da ikisi, gişede veya hastanede imzalar.',
    'يوقع أحد الوالدين أو كلاهما في الشباك أو المستشفى.',
    'Один або двоє батьків підписують акт у касі чи в лікарні.',
  ),
  'Uw trouwboekje, als u er een hebt.': said(
    'Varsa evlilik cüzdanınız.',
    'دفتر الزواج، إن كان لديك.',
    'Ваша шлюбна книжка, якщо є.',
  ),
  'Het geboorteattest, behalve van de vijf materniteiten in onze stad.': said(
    'Doğum raporu; şehrimizdeki beş doğumevi için gerekmez.',
    'شهادة الولادة، إلا من أقسام الولادة الخمسة في مدينتنا.',
    'Довідка про народження, крім п’яти пологових нашого міста.',
  ),
  'Wettelijk samenwonen: verklaring afleggen': said(
    'Yasal birlikte yaşama: beyan',
    'المساكنة القانونية: تقديم تصريح',
    'Законне співжиття: заява',
  ),
  'Verklaar samen met uw partner dat u wettelijk gaat samenwonen. U ondertekent allebei.': said(
    'Partnerinizle yasal birlikte yaşayacağınızı beyan edin. İkiniz de imzalarsınız.',
    'صرّح مع شريكك بأنكما ستعيشان معًا قانونيًا. توقعان كلاكما.',
    'Заявіть разом із партнером про законне співжиття. Підписуєте обоє.',
  ),
  'Uw verklaring': said('Beyanınız', 'تصريحك', 'Ваша заява'),
  'U verklaart dat u wettelijk wilt samenwonen. De wet regelt wat dat betekent: artikelen 1475 tot 1479.': said(
    'Yasal birlikte yaşamak istediğinizi beyan edersiniz. Kanun anlamını yazar: 1475 - 1479. maddeler.',
    'تصرّح بأنك تريد مساكنة قانونية. يحدد القانون معناها: المواد 1475 إلى 1479.',
    'Ви заявляєте про законне співжиття. Що це означає, каже закон: статті 1475-1479.',
  ),
  'Kent u allebei die artikelen?': said(
    'İkiniz de bu maddeleri biliyor musunuz?',
    'هل تعرفان كلاكما هذه المواد؟',
    'Ви обоє знаєте ці статті?',
  ),
  'De wet vraagt dat u ze vooraf leest. U vindt ze in het oude Burgerlijk Wetboek.': said(
    'Kanun önceden okumanızı ister. Eski Medeni Kanun’da bulunur (oud Burgerlijk Wetboek).',
    'يطلب القانون أن تقرأها قبلًا. تجدها في القانون المدني القديم (oud Burgerlijk Wetboek).',
    'Закон вимагає прочитати їх заздалегідь. Вони у старому Цивільному кодексі (oud Burgerlijk Wetboek).',
  ),
  'Ja, wij lazen ze allebei': said('Evet, ikimiz de okuduk', 'نعم، قرأناها كلانا', 'Так, ми обоє прочитали'),
  'Nog niet': said('Henüz değil', 'ليس بعد', 'Ще ні'),
  'Hebt u samen een overeenkomst bij een notaris?': said(
    'Noterde birlikte bir sözleşmeniz var mı?',
    'هل لديكما اتفاق عند كاتب عدل؟',
    'Чи маєте ви спільну угоду в нотаріуса?',
  ),
  'Uw ontvangstbewijs krijgt u zodra u allebei ondertekende. Daarna kijkt een medewerker alles na.': said(
    'İkiniz imzalayınca alındı belgesi alırsınız. Sonra bir çalışan her şeye bakar.',
    'تحصل على وصل الاستلام بعد توقيعكما. ثم يراجع موظف كل شيء.',
    'Підтвердження отримаєте, коли підпишете обоє. Потім працівник усе перевірить.',
  ),
  'Lees eerst allebei de artikelen 1475 tot 1479. Kom daarna terug en wijzig uw antwoord.': said(
    'Önce ikiniz de 1475 - 1479. maddeleri okuyun. Sonra dönüp cevabınızı değiştirin.',
    'اقرآ أولًا المواد 1475 إلى 1479. ثم ارجع وغيّر جوابك.',
    'Спершу обоє прочитайте статті 1475-1479. Потім поверніться й змініть відповідь.',
  ),
  'Volgens het Rijksregister bent u gehuwd. Dan kunt u niet wettelijk samenwonen.': said(
    'Kütüğe göre evlisiniz. O zaman yasal birlikte yaşama olmaz.',
    'حسب السجل الوطني أنت متزوج. عندها لا تمكن المساكنة القانونية.',
    'За реєстром ви у шлюбі. Тоді законне співжиття неможливе.',
  ),
  'Wettelijk samenwonen kan vanaf 18 jaar.': said(
    'Yasal birlikte yaşama 18 yaşından itibaren olur.',
    'المساكنة القانونية ممكنة من 18 سنة.',
    'Законне співжиття можливе від 18 років.',
  ),
  'Eén van u is gehuwd of woont wettelijk samen met iemand anders. Dat moet eerst eindigen.': said(
    'Biriniz evli veya başkasıyla yasal birlikte yaşıyor. Önce o bitmeli.',
    'أحدكما متزوج أو في مساكنة قانونية مع غيره. يجب أن ينتهي ذلك أولًا.',
    'Хтось із вас у шлюбі або співжитті з іншою особою. Це має спершу закінчитися.',
  ),
  'U staat niet allebei op hetzelfde adres. Geef eerst uw adreswijziging aan.': said(
    'İkiniz aynı adreste değilsiniz. Önce adres değişikliğini bildirin.',
    'لستما على العنوان نفسه. أبلغا أولًا عن تغيير العنوان.',
    'Ви не за однією адресою. Спершу повідомте про зміну адреси.',
  ),
  'Volgens ons wilt u niet duurzaam samenleven. Daarom schrijven wij uw verklaring niet in.': said(
    'Bize göre kalıcı birlikte yaşamak istemiyorsunuz. Bu yüzden beyanınızı kaydetmiyoruz.',
    'نرى أنكما لا تريدان العيش معًا بشكل دائم. لذلك لا نسجل تصريحكما.',
    'На нашу думку, ви не хочете тривалого співжиття. Тому ми не записуємо вашу заяву.',
  ),
  'Inschrijven als u uit het buitenland komt': said(
    'Yurt dışından gelince kayıt',
    'التسجيل إن أتيت من الخارج',
    'Реєстрація, якщо ви приїхали з-за кордону',
  ),
  'U komt in België wonen en u schrijft zich in onze stad in.': said(
    'Belçika’da oturmaya gelirsiniz ve şehrimize kaydolursunuz.',
    'تأتي للسكن في بلجيكا وتسجل في مدينتنا.',
    'Ви приїхали жити в Бельгію й реєструєтеся в нашому місті.',
  ),
  'Uw verblijf': said('Oturumunuz', 'إقامتك', 'Ваше проживання'),
  'Waarvoor komt u?': said('Ne için geliyorsunuz?', 'لماذا تأتي؟', 'З чим ви прийшли?'),
  'Ik schrijf mij voor het eerst in': said('İlk kez kaydoluyorum', 'أسجل لأول مرة', 'Я реєструюся вперше'),
  'Mijn verblijfskaart vervalt': said(
    'Oturma kartımın süresi bitiyor',
    'تنتهي مدة بطاقة إقامتي',
    'Термін моєї картки проживання спливає',
  ),
  'Mijn situatie verandert': said('Durumum değişiyor', 'يتغير وضعي', 'Моя ситуація змінюється'),
  'Welke taal spreekt u het best?': said(
    'En iyi hangi dili konuşuyorsunuz?',
    'أي لغة تتكلم أفضل؟',
    'Якою мовою ви говорите найкраще?',
  ),
  'Wij kijken uw papieren na en nemen uw vingerafdrukken.': said(
    'Belgelerinize bakar ve parmak izinizi alırız.',
    'ننظر في أوراقك ونأخذ بصمات أصابعك.',
    'Ми перевіряємо папери й беремо відбитки пальців.',
  ),
  'Uw paspoort en uw visum, of uw huidige verblijfskaart.': said(
    'Pasaportunuz ve vizeniz veya şimdiki oturma kartınız.',
    'جواز سفرك وتأشيرتك، أو بطاقة إقامتك الحالية.',
    'Ваш паспорт і віза або картка проживання.',
  ),
  'Uw huurcontract of een ander bewijs van uw adres.': said(
    'Kira sözleşmeniz veya başka bir adres kanıtı.',
    'عقد الإيجار أو إثبات آخر لعنوانك.',
    'Договір оренди або інший доказ вашої адреси.',
  ),
  'Code voor een digitale sleutel': said('Dijital anahtar kodu', 'رمز لمفتاح رقمي', 'Код для цифрового ключа'),
  'Meld u online aan zonder kaartlezer. U krijgt de code aan het loket.': said(
    'İnternette kart okuyucusuz giriş yapın. Kodu gişede alırsınız.',
    'سجّل الدخول على الإنترنت دون قارئ بطاقات. تحصل على الرمز في الشباك.',
    'Входьте в інтернеті без зчитувача карток. Код отримаєте в касі.',
  ),
  'Uw sleutel': said('Anahtarınız', 'مفتاحك', 'Ваш ключ'),
  'Daarop krijgt u de link om uw sleutel te maken.': said(
    'Anahtarı yapmak için bağlantı oraya gelir.',
    'يصلك عليه رابط لإنشاء مفتاحك.',
    'На неї прийде посилання, щоб створити ключ.',
  ),
  'Wij kijken aan het loket na wie u bent. Daarom komt u zelf.': said(
    'Kim olduğunuza gişede bakarız. Bu yüzden kendiniz gelirsiniz.',
    'نتحقق في الشباك من أنت. لذلك تأتي بنفسك.',
    'Ми перевіряємо в касі, хто ви. Тому ви приходите самі.',
  ),
  'Een e-mailadres dat alleen u gebruikt.': said(
    'Yalnız sizin kullandığınız bir e-posta adresi.',
    'بريد إلكتروني تستعمله أنت فقط.',
    'Електронна адреса, якою користуєтеся лише ви.',
  ),
}
