"""The words that video and podcast pages put around a transcript, by language; a vertical bar stands between two of them."""

TRANSCRIPT_HEADINGS = {
    "en": "transcript|transcription|full transcript|video transcript|interactive transcript|episode transcript|call transcript"
    "|meeting transcript|audio transcript|auto-generated transcript|read transcript|transcript of this episode",
    "de": "transkript|transkription|abschrift|vollständiges transkript",
    "fr": "transcription|transcription complète|transcription de la vidéo",
    "es": "transcripción|transcripción completa|transcripción del vídeo",
    "pt": "transcrição|transcrição completa|transcrição do vídeo",
    "it": "trascrizione|trascrizione completa",
    "nl": "transcriptie|transcript van de video",
    "pl": "transkrypcja|zapis rozmowy",
    "cs": "přepis|přepis videa",
    "sv": "transkription|utskrift",
    "ru": "расшифровка|расшифровка видео|стенограмма|транскрипт|текст видео",
    "uk": "розшифровка|розшифровка відео|стенограма|текст відео",
    "tr": "transkript|döküm|konuşma metni",
    "ar": "النص|نص الفيديو|التفريغ النصي",
    "ja": "文字起こし|トランスクリプト",
    "zh": "文字稿|转写文本|內容轉文字|内容转文字|字幕文本",
    "ko": "스크립트|대본",
}

CATEGORY_HEADINGS = {
    "en": "category|categories|genre",
    "de": "kategorie|kategorien",
    "fr": "catégorie|catégories",
    "es": "categoría|categorías",
    "pt": "categoria|categorias",
    "it": "categoria|categorie",
    "nl": "categorie",
    "pl": "kategoria",
    "cs": "kategorie",
    "sv": "kategori",
    "ru": "категория",
    "uk": "категорія",
    "tr": "kategori",
    "ja": "カテゴリ|カテゴリー",
    "zh": "分类|分類|类别",
    "ko": "카테고리",
}

DESCRIPTION_HEADINGS = {
    "en": "description|about this video|about this episode|about the talk|episode description|show notes|episode notes|summary",
    "de": "beschreibung|über dieses video|über diese folge|zusammenfassung",
    "fr": "description|à propos de cet épisode|résumé",
    "es": "descripción|acerca de este episodio|resumen",
    "pt": "descrição|sobre este episódio|resumo",
    "it": "descrizione|informazioni sull'episodio|riassunto",
    "nl": "beschrijving|over deze aflevering|samenvatting",
    "pl": "opis",
    "cs": "popis",
    "sv": "beskrivning",
    "ru": "описание",
    "uk": "опис",
    "tr": "açıklama",
    "ja": "説明|概要",
    "zh": "简介|說明|说明",
    "ko": "설명",
}

RELATED_HEADINGS = {
    "en": "recommended|recommended videos|recommended for you|recommendations|up next|related|related videos|related talks"
    "|more videos|more episodes|more from this channel|more from this show|you may also like|you might also like|watch next"
    "|suggested|suggested videos|comments|top comments|featured videos|trending|trending videos|browse more videos|playing next",
    "de": "empfohlen|empfohlene videos|nächstes video|als nächstes|ähnliche videos|mehr videos|weitere folgen|kommentare",
    "fr": "recommandé|recommandations|vidéos recommandées|à suivre|vidéos similaires|plus de vidéos|commentaires",
    "es": "recomendado|recomendados|recomendaciones|a continuación|vídeos relacionados|videos relacionados|comentarios",
    "pt": "recomendado|recomendados|recomendações|a seguir|vídeos relacionados|comentários",
    "it": "consigliati|video consigliati|prossimo video|video correlati|commenti",
    "nl": "aanbevolen|volgende|gerelateerde video's|reacties|opmerkingen",
    "pl": "polecane|polecane filmy|następny|podobne filmy|komentarze",
    "cs": "doporučené|další video|související videa|komentáře",
    "sv": "rekommenderat|rekommenderas|nästa|relaterade videor|kommentarer",
    "ru": "рекомендуемые|рекомендации|следующее видео|похожие видео|комментарии",
    "uk": "рекомендовані|рекомендації|наступне відео|схожі відео|коментарі",
    "tr": "önerilen|önerilenler|sıradaki|ilgili videolar|yorumlar",
    "ar": "مقترحة|التالي|فيديوهات ذات صلة|التعليقات",
    "ja": "おすすめ|次の動画|関連動画|コメント",
    "zh": "推荐|推薦|接下来播放|相关视频|评论|留言",
    "ko": "추천|다음 동영상|관련 동영상|댓글",
}

PHRASES = {
    "en": "skip to player|skip to main content|skip to content|skip to search|skip to footer|skip to navigation|skip navigation"
    "|home|shorts|subscriptions|library|playlists|playlist|your videos|your channel|watch later"
    "|liked videos|explore|menu|search|close|back"
    "|sign in|sign up|log in|login|log out|register|create account|subscribe|subscribed|unsubscribe|join|follow|following"
    "|unfollow|like|dislike|liked|share|save|download|clip|thanks|donate|report|embed|copy link|copy transcript|add to"
    "|add to playlist|bookmark|show more|show less|see more|see less|read more|read less|load more|view all|see all|show all"
    "|...more|…more|more|less|show transcript|hide transcript|view transcript|open transcript|close transcript|toggle timestamps"
    "|transcript search|search transcript|search in video|follow along using the transcript.|jump to|chapters|key moments"
    "|in this video|play|pause|play video|play episode|play all|mute|unmute|settings|quality|playback speed|speed|captions"
    "|subtitles|subtitles/closed captions|theatre mode|theater mode|full screen|fullscreen|exit full screen|picture-in-picture"
    "|miniplayer|autoplay|autoplay is on|autoplay is off|watch full video|enjoy ad-free videos|live chat|live chat replay"
    "|notifications|all notifications|personalised|personalized|upload|create|advertisement|ad|sponsored|skip ad|skip ads"
    "|english|english (auto-generated)|auto-generated|verified|official|exclusive|new|live|premiere|reply|replies|sort by"
    "|add a comment|add a comment...|add comment|listen|listen on spotify|listen on apple podcasts|apple podcasts|spotify"
    "|google podcasts|overcast|rss|rss feed|get the app|share this episode|share this talk|rate this talk|details|overview"
    "|privacy|privacy policy|terms|terms of service|terms of use|cookie policy|cookie preferences|cookies|accept all|reject all"
    "|contact us|help|feedback|copyright|all rights reserved|press|advertise|developers|rumble|dailymotion|youtube|ted|vimeo"
    "|view count|views|subscribers|from the series|less than a minute ago|just now|today|yesterday",
    "de": "direkt zum inhalt|zum hauptinhalt|zur fußzeile|zum player springen|zum hauptinhalt springen|zum footer springen"
    "|navigation überspringen|startseite|abos|mediathek|anmelden|registrieren|abonnieren|abonniert|kanalmitglied werden|folgen"
    "|teilen|speichern|herunterladen|melden|suchen|mehr anzeigen|weniger anzeigen|mehr ansehen|...mehr|…mehr"
    "|transkript anzeigen|transkript ausblenden|im video suchen|kapitel|wiedergabe|wiedergabegeschwindigkeit|vollbild|untertitel"
    "|einstellungen|später ansehen|anzeige|werbung|deutsch|deutsch (automatisch erzeugt)|gerade eben|heute|gestern",
    "fr": "aller au contenu|aller au contenu principal|aller au lecteur|aller au pied de page|passer au contenu|accueil"
    "|abonnements|se connecter|s'inscrire|s'abonner|abonné|suivre|partager|enregistrer|télécharger|signaler|rechercher"
    "|afficher plus|afficher moins|plus|...plus|…plus|voir plus|voir moins|afficher la transcription|masquer la transcription"
    "|chapitres|lecture|plein écran|sous-titres|paramètres|à regarder plus tard|publicité|français"
    "|français (générés automatiquement)|aujourd'hui|hier",
    "es": "saltar al contenido|ir al contenido principal|ir al reproductor|ir al pie de página|inicio|suscripciones"
    "|iniciar sesión|registrarse|suscribirse|suscrito|seguir|compartir|guardar|descargar|denunciar|buscar|mostrar más"
    "|mostrar menos|...más|…más|ver más|ver menos|mostrar transcripción|ocultar transcripción|capítulos|reproducir"
    "|pantalla completa|subtítulos|configuración|ver más tarde|anuncio|español|español (generados automáticamente)|hoy|ayer",
    "pt": "pular para o conteúdo|ir para o conteúdo principal|início|inscrições|fazer login|inscrever-se|inscrito|seguir"
    "|compartilhar|partilhar|salvar|guardar|baixar|transferir|denunciar|pesquisar|mostrar mais|mostrar menos|...mais|…mais"
    "|ver mais|mostrar transcrição|capítulos|tela cheia|legendas|configurações|assistir mais tarde|anúncio|português|hoje|ontem",
    "it": "vai al contenuto|passa al contenuto principale|vai al player|vai al piè di pagina|iscrizioni|accedi|registrati"
    "|iscriviti|iscritto|segui|condividi|salva|scarica|segnala|cerca|mostra altro|mostra meno|...altro|…altro|leggi tutto"
    "|mostra trascrizione|capitoli|schermo intero|sottotitoli|impostazioni|guarda più tardi|annuncio|italiano|oggi|ieri",
    "nl": "naar de inhoud|ga naar de hoofdinhoud|abonnementen|inloggen|aanmelden|abonneren|geabonneerd|volgen|delen|opslaan"
    "|downloaden|rapporteren|zoeken|meer tonen|minder tonen|meer weergeven|minder weergeven|...meer|…meer|transcriptie tonen"
    "|hoofdstukken|volledig scherm|ondertiteling|instellingen|later bekijken|advertentie|nederlands|vandaag|gisteren",
    "pl": "przejdź do treści|strona główna|subskrypcje|zaloguj się|zarejestruj się|subskrybuj|subskrybujesz|obserwuj|udostępnij"
    "|zapisz|pobierz|zgłoś|szukaj|pokaż więcej|pokaż mniej|...więcej|…więcej|pokaż transkrypcję|rozdziały|pełny ekran|napisy"
    "|ustawienia|do obejrzenia|reklama|polski|dzisiaj|wczoraj",
    "cs": "přejít na obsah|domů|odběry|přihlásit se|odebírat|sledovat|sdílet|uložit|stáhnout|nahlásit|hledat|zobrazit více"
    "|zobrazit méně|...více|…více|zobrazit přepis|kapitoly|celá obrazovka|titulky|nastavení|reklama|čeština|dnes|včera",
    "sv": "hoppa till innehåll|prenumerationer|logga in|prenumerera|prenumererar|följ|dela|spara|ladda ned|ladda ner|rapportera"
    "|sök|visa mer|visa mindre|...mer|…mer|visa transkription|kapitel|helskärm|undertexter|inställningar|annons|svenska"
    "|idag|igår",
    "ru": "перейти к содержанию|перейти к основному контенту|главная|подписки|войти|зарегистрироваться|подписаться"
    "|вы подписаны|поделиться|сохранить|скачать|пожаловаться|поиск|ещё|еще|...ещё|…ещё|развернуть|свернуть|показать ещё"
    "|показать текст видео|главы|эпизоды|полный экран|субтитры|настройки|смотреть позже|реклама|русский|сегодня|вчера|только что",
    "uk": "перейти до вмісту|головна|підписки|увійти|підписатися|ви підписані|поділитися|зберегти|завантажити|поскаржитися"
    "|пошук|більше|...більше|…більше|показати більше|показати менше|розділи|повний екран|субтитри|налаштування|реклама"
    "|українська|сьогодні|вчора",
    "tr": "içeriğe geç|ana sayfa|abonelikler|giriş yap|oturum aç|kaydol|abone ol|abone olundu|takip et|paylaş|kaydet|indir|bildir"
    "|ara|daha fazla göster|daha az göster|...devamı|…devamı|transkripti göster|bölümler|tam ekran|altyazılar|ayarlar|reklam"
    "|türkçe|bugün|dün",
    "ar": "الصفحة الرئيسية|تسجيل الدخول|اشتراك|مشترك|متابعة|مشاركة|حفظ|تنزيل|إبلاغ|بحث|عرض المزيد|عرض أقل|المزيد"
    "|عرض النص|إعدادات|إعلان|العربية|اليوم|أمس",
    "ja": "ホーム|ショート|登録チャンネル|ログイン|チャンネル登録|登録済み|共有|保存|オフライン|報告|検索|もっと見る|一部を表示"
    "|...もっと見る|文字起こしを表示|チャプター|全画面|字幕|設定|後で見る|広告|日本語|今日|昨日",
    "zh": "首页|首頁|订阅|訂閱|已订阅|登录|登入|注册|分享|保存|儲存|下载|下載|举报|檢舉|搜索|搜尋|展开|顯示完整資訊|收起"
    "|...更多|显示转写文稿|章节|全屏|全螢幕|字幕|设置|設定|稍后观看|广告|廣告|中文|今天|昨天",
    "ko": "홈|구독|구독중|로그인|공유|저장|오프라인 저장|신고|검색|더보기|간략히|스크립트 표시|챕터|전체화면|자막|설정"
    "|나중에 볼 동영상|광고|한국어|오늘|어제",
}

COUNTED = {
    "en": "views?|watching now|subscribers?|followers?|members?|likes?|dislikes?|comments?|replies|reply|plays?|listens?|videos?"
    "|episodes?|shares?|rumbles?|waiting",
    "de": "aufrufe?|abonnenten|follower|mal angesehen|kommentare?|bewertungen",
    "fr": "vues?|abonnés?|commentaires?|j'aime|vidéos?",
    "es": "visualizaciones|vistas|visitas|suscriptores|seguidores|comentarios?|me gusta|vídeos?",
    "pt": "visualizaç(?:ão|ões)|inscritos|subscritores|seguidores|comentários?",
    "it": "visualizzazion[ei]|iscritti|commenti|mi piace",
    "nl": "weergaven|keer bekeken|abonnees|volgers|reacties",
    "pl": "wyświetle(?:ń|nia|nie)|subskrybent\\w{0,4}|komentarz\\w{0,2}",
    "cs": "zhlédnutí|odběratel\\w{0,2}|komentář\\w{0,2}",
    "sv": "visningar|prenumeranter|kommentarer",
    "ru": "просмотр\\w{0,2}|подписчик\\w{0,2}|комментари\\w{0,3}",
    "uk": "перегляд\\w{0,2}|підписник\\w{0,2}|коментар\\w{0,3}",
    "tr": "görüntüleme|abone|yorum",
    "ar": "مشاهدة|مشاهدات|مشترك|مشتركين",
    "ja": "回視聴|回再生|人の登録者",
    "zh": "次观看|次觀看|次播放|位订阅者|位訂閱者|条评论",
    "ko": "회 조회|명 구독",
}
"""What is counted on a page, as regular expressions that follow a number."""

MAGNITUDES = "k|m|b|tsd|mio|mrd|mln|mld|mil|tys|tis|rb|mn|тыс|млн|млрд|万|萬|億|亿|천|만|억"
"""What may stand between a number and what it counts."""

AGO = {
    "en": "(?:{n}|an?|one) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago",
    "de": "vor (?:{n}|einem|einer) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)",
    "fr": "il y a (?:{n}|une?) (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)",
    "es": "hace (?:{n}|una?) (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)",
    "pt": "há (?:{n}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|m[êe]s(?:es)?|anos?)",
    "it": "(?:{n}|una?|un') ?(?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa",
    "nl": "(?:{n}|een) (?:seconden?|minuut|minuten|uur|dag|dagen|week|weken|maand|maanden|jaar) geleden",
    "pl": "{n} (?:sekund\\w?|minut\\w?|godzin\\w?|dni|dzień|tygodni\\w?|tydzień|miesi\\w{{2,4}}|rok|lata|lat) temu",
    "cs": "před {n} "
    "(?:sekund\\w{{0,3}}|minut\\w{{0,3}}|hodin\\w{{0,3}}|dn\\w{{1,2}}|týdn\\w{{1,2}}|měsíc\\w{{0,2}}|rok\\w{{0,2}}|lety)",
    "sv": "för {n} (?:sekund(?:er)?|minut(?:er)?|timm(?:e|ar)|dag(?:ar)?|veck(?:a|or)|månad(?:er)?|år) sedan",
    "ru": "{n} (?:секунд\\w?|минут\\w?|час\\w{{0,2}}|дн\\w{{1,2}}|день|недел\\w|месяц\\w{{0,2}}|год\\w?|лет) назад",
    "uk": "{n} (?:секунд\\w?|хвилин\\w?|годин\\w?|дн\\w{{1,2}}|день|тижн\\w|тиждень|місяц\\w{{0,2}}|рік|рок\\w{{1,2}}) тому",
    "tr": "{n} (?:saniye|dakika|saat|gün|hafta|ay|yıl) önce",
    "ar": "قبل {n} (?:ثانية|دقيقة|ساعة|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات)",
    "ja": "{n} ?(?:秒|分|時間|日|週間|か月|ヶ月|年)前",
    "zh": "{n} ?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前",
    "ko": "{n} ?(?:초|분|시간|일|주|개월|년) 전",
}
"""How pages say when something was published; `{n}` is a number."""

PUBLISHED = (
    "premiered|premieres|published on|published|streamed live|streamed|uploaded|posted|started streaming|updated|on|live"
    "|premiere am|veröffentlicht am|live übertragen am|première le|diffusé en direct le|ajoutée|estrenado el|publicado el"
    "|publicado em|estreou em|pubblicato il|дата премьеры|опубликовано|трансляция закончилась"
)
"""What may stand before a date or a relative date."""

NOT_NAMES = (
    "note|notes|warning|caution|tip|tips|example|examples|step|chapter|part|section|source|sources|link|links|http|https|update"
    "|edit|summary|title|description|category|transcript|date|time|duration|url|email|phone|language|kind|file|topic|agenda"
    "|question|answer|remember|look|listen|so|now|but|and|or|because|first|second|third|finally|also|again|okay|ok|well|yes|no"
    "|here|there|this|that|then|next|today|however|therefore|breaking|breaking news|p.s|ps|re|fwd|cc|to|from|subject"
)
"""Words that stand before a colon and are not the name of a speaker."""

NAME_PARTICLES = "von van der den de del della di da dos du la le al el bin ibn ben zu zum of the y e"
"""Words of a name that are written in small letters, apart by spaces."""
