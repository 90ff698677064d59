import { said } from './said.ts'

/** How long an act takes, and why it cannot be given. */
export const actEnds = {
  'Over wie gaat de akte?': said('Kayıt kimin hakkında?', 'عمن الوثيقة؟', 'Кого стосується акт?'),
  'Over mij, of over iemand buiten mijn gezin': said(
    'Benim veya ailemden olmayan birinin hakkında',
    'عني، أو عن شخص من خارج أسرتي',
    'Мене або особи не з моєї сім’ї',
  ),
  'Over iemand buiten mijn gezin': said(
    'Ailemden olmayan birinin hakkında',
    'عن شخص من خارج أسرتي',
    'Особи не з моєї сім’ї',
  ),
  'Staat er iemand niet bij? Kies de eerste mogelijkheid. Daarna zegt u wie het is.': said(
    'Biri eksik mi? İlk seçeneği seçin. Sonra kim olduğunu yazarsınız.',
    'هل ينقص أحد؟ اختر الإمكانية الأولى. ثم تقول من هو.',
    'Когось немає? Виберіть перший варіант. Потім скажете, хто це.',
  ),
  'Meteen, als de akte in de databank staat. Anders enkele werkdagen.': said(
    'Kayıt veri tabanındaysa hemen. Yoksa birkaç iş günü.',
    'فورًا إن كانت الوثيقة في قاعدة البيانات. وإلا بعد أيام عمل قليلة.',
    'Одразу, якщо акт є в базі. Інакше кілька робочих днів.',
  ),
  'Meteen, als de databank de akte en uw recht kent. Anders enkele werkdagen.': said(
    'Veri tabanı kaydı ve hakkınızı biliyorsa hemen. Yoksa birkaç iş günü.',
    'فورًا إن كانت القاعدة تعرف الوثيقة وحقك. وإلا بعد أيام عمل قليلة.',
    'Одразу, якщо база знає акт і ваше право. Інакше кілька робочих днів.',
  ),
  'De akte gaat over iemand anders. Vraag ze aan bij: akte van iemand anders.': said(
    'Kayıt başka biri hakkında. Şuradan isteyin: başka birinin kaydı.',
    'الوثيقة عن شخص آخر. اطلبها في: وثيقة شخص آخر.',
    'Акт стосується іншої особи. Просіть тут: акт іншої особи.',
  ),
  'Wij vonden deze akte niet. Vraag ze aan de gemeente waar het gebeurde, of aan het Rijksarchief.': said(
    'Bu kaydı bulamadık. Olayın olduğu belediyeden veya Devlet Arşivi’nden isteyin.',
    'لم نجد هذه الوثيقة. اطلبها من البلدية التي حدث فيها ذلك أو من الأرشيف الوطني.',
    'Ми не знайшли цього акта. Зверніться до громади, де це сталося, або до Державного архіву.',
  ),
  'Deze akte is nog niet openbaar. U bent geen familie, erfgenaam, vertegenwoordiger of advocaat. Een geboorteakte is openbaar na 100 jaar, een huwelijksakte na 75, een overlijdensakte na 50.':
    said(
      'Bu kayıt henüz herkese açık değil. Aile, mirasçı, temsilci veya avukat değilsiniz. Doğum kaydı 100, evlilik kaydı 75, ölüm kaydı 50 yıl sonra açılır.',
      'هذه الوثيقة ليست عامة بعد. لست من العائلة ولا وريثًا ولا ممثلًا ولا محاميًا. تصبح شهادة الميلاد عامة بعد 100 سنة، والزواج بعد 75، والوفاة بعد 50.',
      'Цей акт ще не публічний. Ви не родич, не спадкоємець, не представник і не адвокат. Акт про народження публічний через 100 років, про шлюб через 75, про смерть через 50.',
    ),
  'Wij vinden deze akte niet, ook niet op papier. Kijk na of naam, jaar en gemeente juist zijn. Vraag de akte daarna opnieuw aan.':
    said(
      'Bu kaydı kâğıtta da bulamadık. Ad, yıl ve belediye doğru mu, bakın. Sonra yeniden başvurun.',
      'لا نجد هذه الوثيقة، ولا على الورق. تأكد من الاسم والسنة والبلدية. ثم اطلبها من جديد.',
      'Ми не знаходимо цього акта, навіть на папері. Перевірте ім’я, рік і громаду. Потім подайте заяву ще раз.',
    ),
  'Wij vinden uw akte niet, ook niet op papier. Is ze in het buitenland opgemaakt? Vraag ze dan daar aan.': said(
    'Kaydınızı kâğıtta da bulamadık. Yurt dışında mı düzenlendi? O zaman oradan isteyin.',
    'لا نجد وثيقتك، ولا على الورق. هل حُررت في الخارج؟ اطلبها إذن هناك.',
    'Ми не знаходимо вашого акта, навіть на папері. Його склали за кордоном? Тоді зверніться туди.',
  ),
  'Deze akte staat niet in de databank. Ze ligt op papier bij deze gemeente: {lookedUp.keeper}. Vraag de akte daar aan.':
    said(
      'Bu kayıt veri tabanında yok. Kâğıtta şu belediyede: {lookedUp.keeper}. Oradan isteyin.',
      'هذه الوثيقة ليست في قاعدة البيانات. هي على الورق في بلدية {lookedUp.keeper}. اطلبها هناك.',
      'Цього акта немає в базі. Він на папері в громаді: {lookedUp.keeper}. Зверніться туди.',
    ),
  'Uw bewijs toont niet dat u recht hebt op deze akte. Hebt u een ander bewijs? Vraag ze opnieuw aan.': said(
    'Kanıtınız bu kayda hakkınızı göstermiyor. Başka kanıtınız var mı? Yeniden başvurun.',
    'لا يُظهر إثباتك حقك في هذه الوثيقة. هل لديك إثبات آخر؟ اطلبها من جديد.',
    'Ваш доказ не показує права на цей акт. Маєте інший? Подайте заяву ще раз.',
  ),
}
