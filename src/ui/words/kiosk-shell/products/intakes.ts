import { said } from './said.ts'

/** Pension, income guarantee, allowance and parking card for a handicap: taken in here, decided by another government. */
export const intakeTexts = {
  'Pensioen aanvragen': said('Emeklilik başvurusu', 'طلب المعاش', 'Заява на пенсію'),
  'Wij nemen uw aanvraag aan en geven ze door aan de Federale Pensioendienst.': said(
    'Başvurunuzu alır, Federal Emeklilik Kurumu’na iletiriz.',
    'نستلم طلبك ونحيله إلى دائرة المعاشات الاتحادية.',
    'Ми приймаємо вашу заяву й передаємо її Федеральній пенсійній службі.',
  ),
  'Uw ontvangstbewijs krijgt u meteen. De federale dienst beslist daarna.': said(
    'Alındı belgenizi hemen alırsınız. Sonra federal kurum karar verir.',
    'تحصل على وصل الاستلام فورًا. ثم تقرر الدائرة الاتحادية.',
    'Підтвердження ви отримаєте одразу. Потім вирішує федеральна служба.',
  ),
  'Uw pensioen': said('Emekliliğiniz', 'معاشك', 'Ваша пенсія'),
  'Wanneer wilt u met pensioen?': said(
    'Ne zaman emekli olmak istersiniz?',
    'متى تريد أن تتقاعد؟',
    'Коли ви хочете вийти на пенсію?',
  ),
  'Werkte u ook in een ander land?': said(
    'Başka bir ülkede de çalıştınız mı?',
    'هل عملت في بلد آخر أيضًا؟',
    'Чи працювали ви також в іншій країні?',
  ),
  'Uw telefoonnummer': said('Telefon numaranız', 'رقم هاتفك', 'Ваш номер телефону'),
  'Dan kan de dienst u bellen. U mag dit openlaten.': said(
    'Böylece kurum sizi arayabilir. Boş bırakabilirsiniz.',
    'عندها يمكن للدائرة أن تتصل بك. يمكنك تركه فارغًا.',
    'Тоді служба зможе вам зателефонувати. Можна не заповнювати.',
  ),
  'Inkomensgarantie voor ouderen aanvragen': said(
    'Yaşlılar için gelir desteği (IGO)',
    'طلب ضمان الدخل لكبار السن (IGO)',
    'Гарантований дохід для літніх людей (IGO)',
  ),
  'Een aanvulling voor ouderen met een laag inkomen. De Federale Pensioendienst beslist.': said(
    'Geliri düşük yaşlılar için ek. Federal Emeklilik Kurumu karar verir.',
    'إضافة لكبار السن أصحاب الدخل المنخفض. تقرر دائرة المعاشات الاتحادية.',
    'Доплата для літніх людей з низьким доходом. Вирішує Федеральна пенсійна служба.',
  ),
  'Uw situatie': said('Durumunuz', 'وضعك', 'Ваша ситуація'),
  'Was u dit jaar meer dan 30 dagen in het buitenland?': said(
    'Bu yıl 30 günden fazla yurt dışında mıydınız?',
    'هل كنت هذه السنة أكثر من 30 يومًا في الخارج؟',
    'Чи були ви цього року понад 30 днів за кордоном?',
  ),
  'Bezit u een huis of een stuk grond?': said(
    'Eviniz veya arsanız var mı?',
    'هل تملك بيتًا أو قطعة أرض؟',
    'Чи маєте ви дім або ділянку землі?',
  ),
  'Tegemoetkoming voor personen met een handicap': said(
    'Engelliler için destek',
    'إعانة للأشخاص ذوي الإعاقة',
    'Допомога для людей з інвалідністю',
  ),
  'Een vervangend of extra inkomen. De federale dienst beslist, vaak binnen zes maanden.': said(
    'Gelir yerine geçen veya ek gelir. Federal kurum çoğunlukla altı ayda karar verir.',
    'دخل بديل أو إضافي. تقرر الدائرة الاتحادية، غالبًا خلال ستة أشهر.',
    'Замінний або додатковий дохід. Федеральна служба вирішує, часто за шість місяців.',
  ),
  'Uw arts': said('Doktorunuz', 'طبيبك', 'Ваш лікар'),
  'De federale dienst vraagt uw medische gegevens zelf aan uw arts.': said(
    'Federal kurum tıbbi bilgilerinizi doktorunuzdan kendisi ister.',
    'تطلب الدائرة الاتحادية بياناتك الطبية من طبيبك بنفسها.',
    'Федеральна служба сама просить ваші медичні дані у лікаря.',
  ),
  'Naam en gemeente van uw arts': said(
    'Doktorunuzun adı ve belediyesi',
    'اسم طبيبك وبلديته',
    'Ім’я та громада вашого лікаря',
  ),
  'Parkeerkaart voor personen met een handicap': said(
    'Engelliler için park kartı',
    'بطاقة وقوف للأشخاص ذوي الإعاقة',
    'Паркувальна картка для людей з інвалідністю',
  ),
  'Parkeren op voorbehouden plaatsen. De federale dienst geeft de kaart, niet de stad.': said(
    'Ayrılmış yerlere park etmek için. Kartı şehir değil, federal kurum verir.',
    'الوقوف في الأماكن المخصصة. تعطي البطاقة الدائرة الاتحادية، لا المدينة.',
    'Паркування на виділених місцях. Картку дає федеральна служба, а не місто.',
  ),
  'Uw kaart': said('Kartınız', 'بطاقتك', 'Ваша картка'),
  'Waarom vraagt u een kaart?': said('Neden kart istiyorsunuz?', 'لماذا تطلب بطاقة؟', 'Чому ви просите картку?'),
  'Ik heb er nog geen': said('Henüz kartım yok', 'ليس لدي بطاقة بعد', 'У мене ще немає картки'),
  'Mijn kaart loopt af': said('Kartımın süresi bitiyor', 'تنتهي مدة بطاقتي', 'Термін моєї картки спливає'),
  'Mijn kaart is weg of stuk': said(
    'Kartım kayıp veya bozuk',
    'بطاقتي ضائعة أو تالفة',
    'Моя картка загублена або зіпсована',
  ),
  Ontvangstbewijs: said('Alındı belgesi', 'وصل استلام', 'Підтвердження отримання'),
  'Taxicheques bestellen': said('Taksi çeki siparişi', 'طلب شيكات التاكسي', 'Замовити чеки на таксі'),
  'Goedkoper met de taxi als u zich moeilijk verplaatst.': said(
    'Zor hareket ediyorsanız taksiye daha ucuz binersiniz.',
    'تاكسي أرخص إن كنت تتنقل بصعوبة.',
    'Дешевше таксі, якщо вам важко пересуватися.',
  ),
  'De cheques komen met de post, enkele werkdagen na uw betaling.': said(
    'Çekler ödemeden birkaç iş günü sonra postayla gelir.',
    'تصل الشيكات بالبريد بعد أيام عمل قليلة من الدفع.',
    'Чеки прийдуть поштою за кілька робочих днів після оплати.',
  ),
  'Hoeveel cheques wilt u?': said('Kaç çek istersiniz?', 'كم شيكًا تريد؟', 'Скільки чеків ви хочете?'),
  'Een cheque is € 5 waard en kost u € 2,75. U kunt er 144 per jaar krijgen.': said(
    'Bir çek € 5 değerindedir, size € 2,75 tutar. Yılda 144 çek alabilirsiniz.',
    'قيمة الشيك 5 يورو وتدفع أنت 2,75 يورو. يمكنك أخذ 144 في السنة.',
    'Чек коштує € 5, а ви платите € 2,75. На рік можна 144 чеки.',
  ),
  'Aantal cheques': said('Çek sayısı', 'عدد الشيكات', 'Кількість чеків'),
  'Uw inkomen': said('Geliriniz', 'دخلك', 'Ваш дохід'),
  'U vindt dit op uw laatste aanslagbiljet van de belastingen, bij "gezamenlijk belastbaar inkomen".': said(
    'Son vergi bildiriminizde bulursunuz: "gezamenlijk belastbaar inkomen".',
    'تجده في آخر إشعار ضريبي لك، عند "gezamenlijk belastbaar inkomen".',
    'Це в останньому податковому повідомленні: "gezamenlijk belastbaar inkomen".',
  ),
  'Inkomen van een jaar': said('Bir yıllık gelir', 'دخل سنة', 'Дохід за рік'),
  'Uw medisch attest': said('Doktor raporunuz', 'شهادتك الطبية', 'Ваша медична довідка'),
  'Uw arts bevestigt dat u zich moeilijk verplaatst. Hebt u het nog niet? Dan bellen wij u.': said(
    'Doktorunuz zor hareket ettiğinizi yazar. Henüz yok mu? Sizi ararız.',
    'يؤكد طبيبك أنك تتنقل بصعوبة. ليست لديك بعد؟ نتصل بك.',
    'Лікар підтверджує, що вам важко пересуватися. Ще не маєте? Ми зателефонуємо.',
  ),
  'Medisch attest': said('Doktor raporu', 'شهادة طبية', 'Медична довідка'),
  'Uw inkomen is hoger dan de grens. Daalde het onlangs? Bel ons.': said(
    'Geliriniz sınırdan yüksek. Son zamanda düştü mü? Bizi arayın.',
    'دخلك أعلى من الحد. هل انخفض مؤخرًا؟ اتصل بنا.',
    'Ваш дохід вищий за межу. Він нещодавно зменшився? Зателефонуйте.',
  ),
  'U bent jonger dan 65 en uw handicap is niet erkend. Bel ons: misschien is er andere hulp.': said(
    '65 yaşından gençsiniz ve engeliniz tanınmamış. Arayın: belki başka yardım vardır.',
    'عمرك أقل من 65 وإعاقتك غير معترف بها. اتصل بنا: ربما توجد مساعدة أخرى.',
    'Вам менше 65, інвалідність не визнана. Зателефонуйте: можливо, є інша допомога.',
  ),
  'U bent niet ingeschreven in onze stad. Vraag aan uw eigen gemeente wat zij biedt.': said(
    'Şehrimizde kayıtlı değilsiniz. Kendi belediyenize ne sunduğunu sorun.',
    'لست مسجلًا في مدينتنا. اسأل بلديتك ماذا تقدم.',
    'Ви не зареєстровані в нашому місті. Запитайте свою громаду, що вона пропонує.',
  ),
  'U vraagt meer dan u dit jaar nog kunt krijgen. Bestel er minder, of wacht tot volgend jaar.': said(
    'Bu yıl alabileceğinizden fazla istiyorsunuz. Daha az isteyin veya gelecek yılı bekleyin.',
    'تطلب أكثر مما يمكنك أخذه هذه السنة. اطلب أقل، أو انتظر السنة القادمة.',
    'Ви просите більше, ніж можна цього року. Замовте менше або зачекайте до наступного.',
  ),
  'Wij kregen geen medisch attest dat dit bevestigt. Hebt u het? Vraag de cheques dan opnieuw aan.': said(
    'Bunu gösteren doktor raporu almadık. Sizde var mı? Çekler için yeniden başvurun.',
    'لم نستلم شهادة طبية تؤكد هذا. هل هي لديك؟ اطلب الشيكات من جديد.',
    'Ми не отримали медичної довідки про це. Маєте її? Замовте чеки ще раз.',
  ),
}
