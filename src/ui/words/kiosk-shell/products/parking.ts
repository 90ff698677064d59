import { said } from './said.ts'

/** The resident permit, the sorting pass and the cards of the city. */
export const parkingTexts = {
  'Parkeervergunning voor bewoners': said(
    'Oturanlar için park izni',
    'تصريح وقوف للسكان',
    'Дозвіл на паркування для мешканців',
  ),
  'Gratis en zonder limiet parkeren in de zone van uw adres.': said(
    'Adresinizin bölgesinde ücretsiz ve sınırsız park.',
    'وقوف مجاني دون حد في منطقة عنوانك.',
    'Безкоштовне паркування без обмежень у зоні вашої адреси.',
  ),
  'Voor welke wagen?': said('Hangi araba için?', 'لأي سيارة؟', 'Для якого авто?'),
  'Wij vragen in het voertuigenregister op wiens naam ze staat.': said(
    'Kimin adına olduğunu araç kütüğüne sorarız.',
    'نسأل سجل المركبات باسم من هي.',
    'Ми запитаємо в реєстрі авто, на чиє воно ім’я.',
  ),
  'Hoe gebruikt u deze wagen?': said(
    'Bu arabayı nasıl kullanıyorsunuz?',
    'كيف تستعمل هذه السيارة؟',
    'Як ви користуєтеся цим авто?',
  ),
  'Volgens het voertuigenregister staat ze niet op uw naam.': said(
    'Araç kütüğüne göre araba sizin adınıza değil.',
    'حسب سجل المركبات ليست باسمك.',
    'За реєстром авто воно не на ваше ім’я.',
  ),
  'Wat voor wagen is het?': said('Nasıl bir araba?', 'ما نوع السيارة؟', 'Що це за авто?'),
  'Een wagen van mijn werkgever': said('İşverenimin arabası', 'سيارة صاحب عملي', 'Авто мого роботодавця'),
  'Een leasewagen op mijn naam': said(
    'Adıma kiralık (leasing) araba',
    'سيارة تأجير باسمي',
    'Лізингове авто на моє ім’я',
  ),
  'Een gedeelde wagen': said('Paylaşılan araba', 'سيارة مشتركة', 'Спільне авто'),
  'Een vervangwagen voor korte tijd': said(
    'Kısa süreli yedek araba',
    'سيارة بديلة لوقت قصير',
    'Авто на заміну на короткий час',
  ),
  'Een wagen uit het buitenland of van iemand anders': said(
    'Yabancı araba veya başkasının arabası',
    'سيارة من الخارج أو لشخص آخر',
    'Авто з-за кордону або іншої особи',
  ),
  'Tot en met welke dag?': said('Son gün hangisi?', 'حتى أي يوم؟', 'До якого дня включно?'),
  'Nummerplaat van uw gewone wagen': said(
    'Her zamanki arabanızın plakası',
    'لوحة سيارتك المعتادة',
    'Номер вашого звичайного авто',
  ),
  'Alleen als die een vergunning heeft. Ze rust tot en met die dag en geldt daarna vanzelf weer.': said(
    'Yalnız onun izni varsa. İzin o güne kadar durur, sonra kendiliğinden yine geçerlidir.',
    'فقط إن كان لها تصريح. يتوقف حتى ذلك اليوم ثم يعود تلقائيًا.',
    'Лише якщо воно має дозвіл. Він зупиняється до того дня, потім знову діє сам.',
  ),
  'Attest van werkgever, leasingbedrijf, autodeler of garage': said(
    'İşveren, leasing şirketi, araba paylaşımı veya tamirci belgesi',
    'شهادة من صاحب العمل أو شركة التأجير أو السيارة المشتركة أو الورشة',
    'Довідка роботодавця, лізингу, каршерингу або гаража',
  ),
  'Er staat in dat u deze wagen gebruikt, en hoelang.': said(
    'Bu arabayı kullandığınız ve ne kadar süre, orada yazar.',
    'فيها أنك تستعمل هذه السيارة وكم المدة.',
    'У ній сказано, що ви користуєтеся цим авто й скільки часу.',
  ),
  'Uw straat ligt in geen bewonerszone. U hebt er geen vergunning nodig.': said(
    'Sokağınız oturanlar bölgesinde değil. Orada izin gerekmez.',
    'شارعك ليس في منطقة سكان. لا تحتاج تصريحًا هناك.',
    'Ваша вулиця не в зоні мешканців. Там дозвіл не потрібен.',
  ),
  'Voor uw woning zijn er al 2 vergunningen. Een nieuwe kan als er één stopt.': said(
    'Eviniz için zaten 2 izin var. Biri bitince yenisi olur.',
    'لمسكنك تصريحان. يمكن تصريح جديد إن توقف أحدهما.',
    'Для вашого житла вже є 2 дозволи. Новий можливий, коли один припиниться.',
  ),
  'Deze wagen is niet meer ingeschreven. Kijk de nummerplaat na.': said(
    'Bu araba artık kayıtlı değil. Plakaya bakın.',
    'هذه السيارة لم تعد مسجلة. تأكد من اللوحة.',
    'Це авто вже не зареєстроване. Перевірте номер.',
  ),
  'Een taxi krijgt geen bewonersvergunning.': said(
    'Taksiye oturan izni verilmez.',
    'لا يحصل التاكسي على تصريح سكان.',
    'Таксі не отримує дозволу мешканця.',
  ),
  'Uw attest toont niet dat u deze wagen gebruikt. Vraag een nieuw attest en doe een nieuwe aanvraag.': said(
    'Belgeniz bu arabayı kullandığınızı göstermiyor. Yeni belge isteyin ve yeniden başvurun.',
    'لا تُظهر شهادتك أنك تستعمل هذه السيارة. اطلب شهادة جديدة وقدّم طلبًا جديدًا.',
    'Ваша довідка не показує, що ви користуєтеся авто. Візьміть нову й подайте заяву знову.',
  ),
  'Op uw attest staat een andere wagen of een andere naam. Stuur het juiste attest mee.': said(
    'Belgenizde başka bir araba veya ad var. Doğru belgeyi ekleyin.',
    'في شهادتك سيارة أخرى أو اسم آخر. أرسل الشهادة الصحيحة.',
    'У вашій довідці інше авто або ім’я. Додайте правильну довідку.',
  ),
  'Parkeervergunning bewoner': said('Oturan park izni', 'تصريح وقوف لساكن', 'Дозвіл на паркування мешканця'),
  Sorteerpas: said('Çöp kartı (sorteerpas)', 'بطاقة فرز النفايات (sorteerpas)', 'Картка для сміття (sorteerpas)'),
  'Met deze kaart opent u de containers van uw sorteerstraat.': said(
    'Bu kartla ayırma sokağınızın kutularını açarsınız.',
    'بهذه البطاقة تفتح حاويات شارع الفرز الخاص بك.',
    'Цією карткою ви відкриваєте контейнери на вашій вулиці.',
  ),
  'Sorteerpas opladen': said(
    'Çöp kartına para yükleme (sorteerpas)',
    'شحن بطاقة فرز النفايات (sorteerpas)',
    'Поповнити картку для сміття (sorteerpas)',
  ),
  'Zet geld op uw sorteerpas. U betaalt online of met uw bankkaart.': said(
    'Çöp kartınıza para yükleyin. İnternette veya banka kartıyla ödersiniz.',
    'ضع مالًا على بطاقة الفرز. تدفع على الإنترنت أو ببطاقتك المصرفية.',
    'Покладіть гроші на картку для сміття. Оплата в інтернеті або карткою.',
  ),
  'A-kaart': said('A-kaart (şehir kartı)', 'بطاقة المدينة (A-kaart)', 'Картка міста (A-kaart)'),
  'Uw kaart voor de bib, het zwembad en de sorteerstraat. U spaart er ook punten mee.': said(
    'Kütüphane, yüzme havuzu ve ayırma sokağı kartınız. Puan da toplarsınız.',
    'بطاقتك للمكتبة والمسبح وشارع الفرز. وتجمع بها نقاطًا.',
    'Ваша картка для бібліотеки, басейну й контейнерів. На ній також збирають бали.',
  ),
  'Voor wie is de kaart?': said('Kart kim için?', 'لمن البطاقة؟', 'Для кого картка?'),
  'De kaart is voor': said('Kart şunun için', 'البطاقة من أجل', 'Картка для'),
  'Mijn kind jonger dan 12': said('12 yaşından küçük çocuğum', 'طفلي الأصغر من 12', 'Моєї дитини до 12 років'),
  'Nummer op de Kids-ID': said('Kids-ID üzerindeki numara', 'الرقم على Kids-ID', 'Номер на Kids-ID'),
  'Dat is het rijksregisternummer van uw kind.': said(
    'Bu, çocuğunuzun ulusal numarasıdır.',
    'هذا هو الرقم الوطني لطفلك.',
    'Це номер вашої дитини в Національному реєстрі.',
  ),
  'Gaat u als ouder akkoord met de kaart?': said(
    'Anne veya baba olarak kartı onaylıyor musunuz?',
    'هل توافق على البطاقة كوالد؟',
    'Чи згодні ви як батько чи мати на картку?',
  ),
  'Dit kind kunt u geen kaart geven. Vanaf 12 jaar vraagt een kind ze zelf.': said(
    'Bu çocuğa kart veremezsiniz. 12 yaşından sonra çocuk kendisi ister.',
    'لا يمكنك إعطاء بطاقة لهذا الطفل. من 12 سنة يطلبها الطفل بنفسه.',
    'Цій дитині ви не можете дати картку. Від 12 років дитина просить сама.',
  ),
  'Geen ouder ging akkoord met de kaart. Een ouder kan ze opnieuw aanvragen.': said(
    'Anne veya baba kartı onaylamadı. Anne veya baba yeniden başvurabilir.',
    'لم يوافق أحد الوالدين على البطاقة. يمكن لأحدهما طلبها من جديد.',
    'Ніхто з батьків не погодився. Хтось із них може просити картку знову.',
  ),
  'U hebt al een A-kaart. Kwijt of stuk? Vraag aan het loket een nieuwe.': said(
    'Zaten bir A-kaart var. Kayıp veya bozuk mu? Gişeden yenisini isteyin.',
    'لديك A-kaart. ضاعت أو تلفت؟ اطلب جديدة في الشباك.',
    'У вас уже є A-kaart. Загублена чи зіпсована? Просіть нову в касі.',
  ),
  Kansentarief: said('İndirimli tarife (kansentarief)', 'سعر مخفّض (kansentarief)', 'Пільговий тариф (kansentarief)'),
  'Korting op sport, cultuur en vrije tijd voor wie het moeilijk heeft. Ze komt op uw A-kaart.': said(
    'Zor durumda olanlara spor, kültür ve boş zaman indirimi. A-kaart üzerine gelir.',
    'خصم على الرياضة والثقافة ووقت الفراغ لمن وضعه صعب. يوضع على A-kaart.',
    'Знижка на спорт, культуру й дозвілля для тих, кому важко. Вона на A-kaart.',
  ),
  'Voor wie is het kansentarief?': said(
    'İndirimli tarife kimin için?',
    'لمن السعر المخفّض؟',
    'Для кого пільговий тариф?',
  ),
  'Het kansentarief is voor': said('İndirimli tarife şunun için', 'السعر المخفّض من أجل', 'Пільговий тариф для'),
  'Meteen als wij uw recht kennen. Anders kijkt een medewerker het na.': said(
    'Hakkınızı biliyorsak hemen. Yoksa bir çalışan bakar.',
    'فورًا إن كنا نعرف حقك. وإلا ينظر موظف في الأمر.',
    'Одразу, якщо ми знаємо ваше право. Інакше перевірить працівник.',
  ),
  'Wij vonden geen grond voor het kansentarief. Hebt u later wel een bewijs? Vraag het dan opnieuw aan.': said(
    'İndirimli tarife için neden bulamadık. Sonra kanıtınız olursa yeniden başvurun.',
    'لم نجد أساسًا للسعر المخفّض. إن كان لديك إثبات لاحقًا، اطلبه من جديد.',
    'Ми не знайшли підстав для пільгового тарифу. Матимете доказ пізніше? Просіть знову.',
  ),
}
