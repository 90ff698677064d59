/** How an application ends that ends in no document, or that does not end yet. A day and an amount are ready text. */
export type OutcomeWords = Readonly<{
  transferTitle: string
  transferLead: (amount: string) => string
  amount: string
  account: string
  holder: string
  communication: string
  transferReceived: (amount: string) => string
  transferCode: string
  transferCodeAlt: string
  transferAfter: string
  payUntil: (day: string) => string
  handedTitle: string
  handedText: (to: string) => string
  handedReference: (reference: string) => string
  receiptTitle: string
  receiptText: string
  vouchersTitle: string
  vouchersToSend: (count: number) => string
  vouchersSent: (count: number, day: string) => string
  vouchersUntil: (day: string) => string
  appointmentTitle: string
  callForVisit: string
  appointmentBring: string
  booked: string
  when: string
  where: string
  forWhat: string
  plate: string
  card: string
  dwelling: string
  person: string
  gone: string
  zone: string
  everywhere: string
  from: string
  until: string
  untilDay: (day: string) => string
  untilMoment: (moment: string) => string
  untilFurther: string
  never: string
  standsIn: string
  standsInText: string
  doneCard: string
  feeBack: string
  appeal: string
  appealText: (body: string, days: number) => string
  lookAsked: (day: string) => string
  lookStands: string
  lookTakenBack: string
  lookOffer: string
  answerHere: string
  notPossible: string
  youPayNothing: string
  youMayStillAsk: string
}>

const tr: OutcomeWords = {
  transferTitle: 'Buna hakkınız var. Şimdi ödeyin',
  transferLead: (amount) => `Şu tutarı havale edin: ${amount}. Açıklamayı aynen yazın.`,
  amount: 'Tutar',
  account: 'Hesap',
  holder: 'Ad',
  communication: 'Açıklama (mededeling)',
  transferReceived: (amount) => `Gelen tutar: ${amount}. Kalanı aynı açıklamayla havale edin.`,
  transferCode: 'Veya bu kodu banka uygulamanızla okutun. Her şey içinde.',
  transferCodeAlt: 'Banka uygulaması için bu havalenin kodu',
  transferAfter: 'Bankanıza bir iki iş günü gerekir. Size mesaj gelir. Sonra her şeyi postayla göndeririz.',
  payUntil: (day) => `Son ödeme günü: ${day}. Sonra ödeyene parasını geri veririz.`,
  handedTitle: 'Başvurunuz iletildi',
  handedText: (to) => `Şimdi burada: ${to}. Onlar karar verir ve size yazar.`,
  handedReference: (reference) => `Onların numarası: ${reference}. Ararken yanınızda olsun.`,
  receiptTitle: 'Alındı belgeniz',
  receiptText: 'Bunu hangi gün istediğinizi gösterir. Hakkınız için o gün sayılır. İyi saklayın.',
  vouchersTitle: 'Siparişiniz hazır',
  vouchersToSend: (count) => `Postaya hazırlanan: ${count}. Yola çıkınca size mesaj gelir.`,
  vouchersSent: (count, day) => `Postaya verilen: ${count}. Gün: ${day}.`,
  vouchersUntil: (day) => `Son kullanma günü: ${day}. Değiştirmeyiz ve yenisini vermeyiz.`,
  appointmentTitle: 'Bilgileriniz hazır',
  callForVisit: 'Randevu için sizi ararız. Siz de arayabilirsiniz:',
  appointmentBring: 'Bunları getirin',
  booked: 'Randevunuz kesin',
  when: 'Ne zaman',
  where: 'Nerede',
  forWhat: 'Ne için',
  plate: 'Plaka',
  card: 'Kart',
  dwelling: 'Eviniz',
  person: 'Kendiniz',
  gone: 'Saklama süresinden sonra silindi',
  zone: 'Bölge',
  everywhere: 'Bütün şehir',
  from: 'Başlangıç',
  until: 'Geçerli',
  untilDay: (day) => `Son gün: ${day}`,
  untilMoment: (moment) => `Şuna kadar: ${moment}`,
  untilFurther: 'Durdurulana kadar',
  never: 'Hiç başlamadı',
  standsIn: 'Yerine geçtiği',
  standsInText: 'Her zamanki arabanız. O izin bu güne kadar durur.',
  doneCard: 'Kart ve numarası Mijn loket içindedir.',
  feeBack: 'Ödediğinizi geri veririz.',
  appeal: 'Kabul etmiyor musunuz?',
  appealText: (body, days) => `${days} gün içinde itiraz edebilirsiniz. Yer: ${body}.`,
  lookAsked: (day) => `Bir çalışan bu karara bakıyor. En geç şu gün cevap alırsınız: ${day}.`,
  lookStands: 'Bir çalışan her şeye baktı. Karar değişmez.',
  lookTakenBack: 'Bir çalışan her şeye baktı. Aldığınız artık geçerli değil.',
  lookOffer: 'Yanlış bir şey mi var? Bir insan baksın',
  answerHere: 'Burada cevap verin',
  notPossible: 'Bu böyle olmaz:',
  youPayNothing: 'Bir şey ödemezsiniz. Cevabınızı değiştirin veya başvuruyu durdurun.',
  youMayStillAsk: 'Yine de başvurabilirsiniz. O zaman itiraz edebileceğiniz bir karar alırsınız.',
}

const ar: OutcomeWords = {
  transferTitle: 'لديك الحق في هذا. ادفع الآن',
  transferLead: (amount) => `حوّل \u2066${amount}\u2069. انسخ البيان كما هو.`,
  amount: 'المبلغ',
  account: 'الحساب',
  holder: 'الاسم',
  communication: 'البيان (mededeling)',
  transferReceived: (amount) => `وصلنا \u2066${amount}\u2069. حوّل الباقي بالبيان نفسه.`,
  transferCode: 'أو امسح هذا الرمز بتطبيق مصرفك. فيه كل شيء.',
  transferCodeAlt: 'رمز هذا التحويل لتطبيق مصرفك',
  transferAfter: 'يحتاج مصرفك إلى يوم أو يومي عمل. تصلك رسالة. ثم نرسل كل شيء بالبريد.',
  payUntil: (day) => `آخر يوم للدفع: ${day}. من يدفع بعده نعيد له المال.`,
  handedTitle: 'أُحيل طلبك',
  handedText: (to) => `هو الآن عند \u2068${to}\u2069. هم يقررون ويكتبون لك.`,
  handedReference: (reference) => `رقمهم \u2066${reference}\u2069. احتفظ به عند الاتصال بهم.`,
  receiptTitle: 'وصل الاستلام',
  receiptText: 'يقول في أي يوم طلبت هذا. ذلك اليوم يُحسب لحقك. احفظه جيدًا.',
  vouchersTitle: 'طلبك جاهز',
  vouchersToSend: (count) => `نجهّز للبريد: ${count}. تصلك رسالة عند إرسالها.`,
  vouchersSent: (count, day) => `سلّمنا للبريد: ${count}. اليوم: ${day}.`,
  vouchersUntil: (day) => `آخر يوم لاستعمالها: ${day}. لا نبدّلها ولا نعوّضها.`,
  appointmentTitle: 'بياناتك جاهزة',
  callForVisit: 'نتصل بك من أجل موعد. يمكنك أيضًا أن تتصل:',
  appointmentBring: 'أحضر هذا معك',
  booked: 'موعدك مؤكد',
  when: 'متى',
  where: 'أين',
  forWhat: 'من أجل',
  plate: 'لوحة السيارة',
  card: 'البطاقة',
  dwelling: 'مسكنك',
  person: 'نفسك',
  gone: 'حُذف بعد مدة الحفظ',
  zone: 'المنطقة',
  everywhere: 'كل المدينة',
  from: 'ابتداءً من',
  until: 'صالح',
  untilDay: (day) => `آخر يوم: ${day}`,
  untilMoment: (moment) => `حتى ${moment}`,
  untilFurther: 'حتى يتوقف',
  never: 'لم يبدأ',
  standsIn: 'بدل عن',
  standsInText: 'سيارتك المعتادة. يتوقف ذلك التصريح حتى هذا اليوم.',
  doneCard: 'البطاقة ورقمها في Mijn loket.',
  feeBack: 'نعيد لك ما دفعته.',
  appeal: 'غير موافق؟',
  appealText: (body, days) => `يمكنك الاعتراض خلال ${days} يومًا لدى \u2068${body}\u2069.`,
  lookAsked: (day) => `ينظر موظف في هذا القرار. يصلك الجواب في موعد أقصاه ${day}.`,
  lookStands: 'راجع موظف كل شيء. يبقى القرار.',
  lookTakenBack: 'راجع موظف كل شيء. ما حصلت عليه لم يعد صالحًا.',
  lookOffer: 'هل هناك خطأ؟ ليراجعه إنسان',
  answerHere: 'أجب هنا',
  notPossible: 'هذا غير ممكن هكذا:',
  youPayNothing: 'لا تدفع شيئًا. غيّر جوابك أو أوقف الطلب.',
  youMayStillAsk: 'يمكنك تقديم الطلب رغم ذلك. عندها تحصل على قرار يمكنك الاعتراض عليه.',
}

const uk: OutcomeWords = {
  transferTitle: 'Ви маєте на це право. Заплатіть зараз',
  transferLead: (amount) => `Перекажіть ${amount}. Точно перепишіть повідомлення.`,
  amount: 'Сума',
  account: 'Рахунок',
  holder: 'Ім’я',
  communication: 'Повідомлення (mededeling)',
  transferReceived: (amount) => `Ми вже отримали ${amount}. Решту перекажіть із тим самим повідомленням.`,
  transferCode: 'Або скануйте цей код застосунком банку. У ньому вже все є.',
  transferCodeAlt: 'Код цього переказу для застосунку банку',
  transferAfter: 'Банку потрібен один або два робочі дні. Ви отримаєте повідомлення. Потім усе надішлемо поштою.',
  payUntil: (day) => `Останній день оплати: ${day}. Пізніше ми повертаємо гроші.`,
  handedTitle: 'Вашу заяву передано',
  handedText: (to) => `Тепер вона тут: ${to}. Вони вирішують і пишуть вам.`,
  handedReference: (reference) => `Їхній номер: ${reference}. Майте його, коли телефонуєте.`,
  receiptTitle: 'Ваше підтвердження',
  receiptText: 'У ньому день вашої заяви. Цей день рахується для вашого права. Збережіть його.',
  vouchersTitle: 'Ваше замовлення готове',
  vouchersToSend: (count) => `Готуємо до пошти: ${count}. Ви отримаєте повідомлення про відправку.`,
  vouchersSent: (count, day) => `Передано пошті: ${count}. День: ${day}.`,
  vouchersUntil: (day) => `Останній день: ${day}. Ми не міняємо й не замінюємо їх.`,
  appointmentTitle: 'Ваші дані готові',
  callForVisit: 'Ми зателефонуємо, щоб домовитися про зустріч. Можете зателефонувати й самі:',
  appointmentBring: 'Візьміть із собою',
  booked: 'Вашу зустріч призначено',
  when: 'Коли',
  where: 'Де',
  forWhat: 'Для чого',
  plate: 'Номер авто',
  card: 'Картка',
  dwelling: 'Ваше житло',
  person: 'Ви',
  gone: 'Стерто після терміну зберігання',
  zone: 'Зона',
  everywhere: 'Усе місто',
  from: 'Від',
  until: 'Дійсне',
  untilDay: (day) => `Останній день: ${day}`,
  untilMoment: (moment) => `До ${moment}`,
  untilFurther: 'Поки не припинять',
  never: 'Ніколи не почалося',
  standsIn: 'Замість',
  standsInText: 'Ваше звичайне авто. Той дозвіл зупинено до цього дня.',
  doneCard: 'Картка та її номер у Mijn loket.',
  feeBack: 'Ми повернемо вам те, що ви заплатили.',
  appeal: 'Не згодні?',
  appealText: (body, days) => `Ви можете оскаржити протягом ${days} днів. Куди: ${body}.`,
  lookAsked: (day) => `Працівник переглядає це рішення. Відповідь буде не пізніше: ${day}.`,
  lookStands: 'Працівник усе перевірив. Рішення лишається.',
  lookTakenBack: 'Працівник усе перевірив. Те, що ви отримали, вже не дійсне.',
  lookOffer: 'Щось не так? Нехай подивиться людина',
  answerHere: 'Відповісти тут',
  notPossible: 'Так не можна:',
  youPayNothing: 'Ви нічого не платите. Змініть відповідь або зупиніть заяву.',
  youMayStillAsk: 'Ви все одно можете подати заяву. Тоді отримаєте рішення, яке можна оскаржити.',
}

export const shellOutcomes = { tr, ar, uk } as const
