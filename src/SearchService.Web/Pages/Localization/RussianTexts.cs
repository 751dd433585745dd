namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the interface in Russian.</summary>
internal static class RussianTexts
{
    private static readonly string[] s_months =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    public static Texts All { get; } = new()
    {
        Lang = "ru",
        Common = new()
        {
            Brand = "Правовой поиск",
            Tagline = "Соглашения, конвенции и кодексы на казахском, русском и английском языках — постатейно",
            SkipToContent = "Перейти к содержанию",
            MainNavigation = "Главное меню",
            Works = "Документы",
            Help = "Справка",
            ForPrograms = "Для программ (API)",
            InterfaceLanguage = "Язык интерфейса",
            SearchLabel = "Слова, фраза или ссылка на статью",
            SearchButton = "Найти",
            Suggestions = "Подсказки",
            SuggestionCount = count => count == 0
                ? "Подсказок нет"
                : $"{count} {Wording.Russian(count, "подсказка", "подсказки", "подсказок")}; выбирайте стрелками",
            Copy = "Копировать",
            Copied = "Скопировано",
            Footer = "Официальный ли это текст, указано в начале каждой версии. Прежде чем опираться на него, сверьтесь с официальным источником.",
            Inferred = "определено автоматически",
            Quoted = text => $"«{text}»",
            Articles = count => $"{Number(count)} {Articles(count)}",
            Documents = count => $"{Number(count)} {Wording.Russian(count, "документ", "документа", "документов")}",
            Number = Number,
            Date = date => $"{date.Day} {s_months[date.Month - 1]} {date.Year} г.",
        },
        Search = new()
        {
            Title = "Поиск",
            Examples = "Например",
            Lead = "Поиск по правовым текстам сразу на трёх языках. Каждый результат — статья, а рядом с ней та же статья на других языках.",
            InTheIndex = "В собрании",
            BrowseWorks = "Все документы",
            OnlyHeadings = "Только в заголовках",
            AcrossLanguages = "Также через переводы",
            Everything = "Все статьи",
            Found = (articles, documents, more) =>
                $"{(more ? "Не менее: " : "")}{Number(articles)} {Articles(articles)} в {Number(documents)} {Wording.Russian(documents, "документе", "документах", "документах")}",
            Partial = "Поиск остановлен по времени: лучшие результаты могли не попасть в список. Добавьте слово или фильтр.",
            OpenDirectly = "Открыть сразу",
            SortBy = "Порядок",
            ByScore = "По соответствию",
            ByNewest = "Сначала новые",
            ByOldest = "Сначала старые",
            ByWork = "По документам",
            PerPage = "На странице",
            Paging = "Страницы результатов",
            NextPage = "Следующая страница",
            FirstPage = "Первая страница",
            SameArticle = "Та же статья",
            SideBySide = "Рядом",
            ViaTranslation = "Найдено через перевод",
            Download = "Взять с собой",
            Feed = "Лента Atom",
            NothingFound = "Ничего не найдено",
            NothingFoundAdvice = "Проверьте написание, уберите часть слов или один из фильтров.",
            SearchedByTranslations = "На других языках слова ищутся по их переводам:",
            LeaveOut = word => $"искать без перевода «{word}»",
            WithoutTranslation = word => $"без перевода «{word}»",
            UnderstoodAs = "Некоторые слова поняты так:",
            RespellingKinds = new Dictionary<string, string>
            {
                ["russian-letters"] = "казахский русскими буквами",
                ["latin"] = "казахский латиницей",
                ["keyboard"] = "набрано в другой раскладке",
            },
            DidYouMean = "Возможно, вы искали",
            Relaxations = "Если убрать одну часть запроса, найдётся",
            Without = part => $"без {part}",
        },
        Filter = new()
        {
            Title = "Фильтры",
            Jump = chosen => chosen == 0 ? "Фильтры" : $"Фильтры ({chosen})",
            Chosen = "Выбранные фильтры",
            Clear = "Сбросить все",
            Remove = name => $"Убрать фильтр {name}",
            More = count => $"Ещё {count}",
            Date = "Дата документа",
            DateHint = "Год, день или период: 1997, 1948..1954, 1989-06-27..",
            Apply = "Применить",
            Facets = new Dictionary<string, string>
            {
                ["lang"] = "Язык",
                ["type"] = "Вид документа",
                ["year"] = "Год",
                ["status"] = "Статус",
                ["work"] = "Документ",
            },
        },
        Syntax = new()
        {
            Title = "Запрос не удалось прочитать",
            Place = "здесь",
            Suggestion = "Возможно, вы имели в виду",
            Otherwise = "В запросе есть ошибка.",
            Messages = new Dictionary<string, string>
            {
                ["unclosed-quote"] = "Кавычка открыта, но не закрыта.",
                ["unclosed-group"] = "У скобки нет пары.",
                ["missing-operand"] = "Оператору AND, OR, NOT или полю не к чему относиться.",
                ["unknown-field"] = "Поля с таким названием нет.",
                ["bad-range"] = "Дату или период прочитать нельзя. Пишите так: 1997, 1997-06-10 или 1990..2005.",
                ["bad-number"] = "Число после знака ~ слишком велико.",
                ["too-long"] = "Запрос слишком длинный.",
                ["too-many-clauses"] = "В запросе слишком много частей.",
                ["leading-wildcard"] = "Слово не может начинаться со знака * или ?.",
            },
        },
        Document = new()
        {
            Works = "Документы",
            WorksLead = "Все документы и их версии на разных языках.",
            MoreWorks = "Ещё документы",
            Versions = "Версии на разных языках",
            About = "О документе",
            Contents = "Содержание",
            SearchInside = "Искать в этом документе",
            Type = "Вид документа",
            Date = "Дата",
            Place = "Место",
            Parties = "Стороны",
            Subjects = "Темы",
            Status = "Статус",
            CitedAs = "Как цитируют",
            OtherNames = "Другие названия",
            Identifier = "Идентификатор",
            Kind = "Характер текста",
            Title = "Название",
            Language = "Язык",
            SourceFile = "Исходный файл",
            Checksum = "SHA-256 источника",
            InferredHint = "Отмеченное как определённое автоматически в источнике не указано, а выведено из текста.",
            OtherLanguages = "На других языках",
            Path = "Где вы находитесь",
            Neighbours = "Соседние статьи",
            Previous = "Предыдущая",
            Next = "Следующая",
            Matches = count => count == 0
                ? "на этой странице совпадений нет"
                : $"{count} {Wording.Russian(count, "совпадение", "совпадения", "совпадений")} на этой странице",
            BackToResults = "К результатам",
            WithoutMarks = "Без выделения",
            Citation = "Как сослаться",
            Permalink = "Постоянная ссылка",
            SideBySide = "Рядом",
            ChooseLanguages = "Языки для сравнения",
            Show = "Показать",
            NoCounterpart = "В этой версии соответствия нет.",
            OneVersion = "Среди выбранных языков у этой статьи только одна версия.",
            OpenArticle = "Открыть статью",
            Notices = new Dictionary<string, string>
            {
                ["digest"] = "Дайджест, а не официальный текст",
                ["unofficial_translation"] = "Неофициальный перевод",
                ["unknown"] = "Неизвестно, официальный ли это текст",
            },
        },
        Link = new()
        {
            Translations = "Та же статья на других языках",
            Similar = "Похожие статьи",
            Cites = "На что ссылается статья",
            Why = "Почему они связаны",
            Confidence = confidence => $"{Sure(confidence)}, {Wording.Percent(confidence)} %",
            SameNumber = "Номера совпадают.",
            OtherNumber = "Номера различаются; связь следует из порядка и содержания.",
            Length = percent => $"Длина соответствует переводу на {percent} %.",
            Numbers = percent => $"Числа и даты совпадают на {percent} %.",
            Names = percent => $"Имена и названия совпадают на {percent} %.",
            SharedNumbers = "В обоих текстах:",
            SharedNames = "В обоих текстах:",
            Citations = "Ссылка:",
            MatchedTerms = "Слова, которые переводят друг друга:",
            Note = "Примечание библиотекаря:",
            Methods = new Dictionary<string, string>
            {
                ["number"] = "Связано по номеру.",
                ["alignment"] = "Связано сопоставлением обоих текстов целиком.",
                ["librarian"] = "Связано библиотекарем.",
                ["citation"] = "Связано по ссылке в тексте.",
            },
            Statuses = new Dictionary<string, string>
            {
                ["auto"] = "не проверено",
                ["confirmed"] = "подтверждено библиотекарем",
                ["added"] = "добавлено библиотекарем",
            },
        },
        Parallel = RussianParallelTexts.All,
        Analysis = RussianAnalysisTexts.All,
        Clause = RussianClauseTexts.All,
        Report = RussianReportTexts.All,
        Help = new()
        {
            Title = "Справка",
            Lead = "Язык запросов один и тот же на странице, в API и в командной строке.",
            Short = "Как искать",
            Full = "Весь язык запросов",
            QueryLanguage = "Язык запросов",
            Rules =
            [
                new("Слова", "загрязнение моря", "Статьи с этими словами в любой форме, лучшие — первыми."),
                new("Точная фраза", "\"Каспийского моря\"", "Именно эти слова в этом порядке."),
                new("Слова рядом", "\"охрана вод\"~5", "Эти слова, между которыми не больше пяти других."),
                new("Начало слова", "природ*", "Слова, которые так начинаются. Знак ? заменяет одну букву."),
                new("Похожее написание", "деклорация~", "Слова, отличающиеся одной-двумя буквами."),
                new("Без казахских букв", "Казакстан", "Казахский русскими буквами, латиницей или в другой раскладке читается как то, что имелось в виду."),
                new("Все слова", "море AND отходы", "Статьи, где есть и то и другое. AND, OR и NOT пишутся прописными буквами."),
                new("Любое из слов", "декларация OR протокол", "Статьи, где есть хотя бы одно."),
                new("Без слова", "регистрация NOT пошлина", "Статьи без этого слова; то же значит дефис перед словом."),
                new("Группы", "(рыба OR птица) AND охрана", "Скобки держат части вместе."),
                new("Ссылка на статью", "ст. 12 Мадридского протокола", "Предложит открыть статью."),
            ],
            Fields = "Поля",
            FieldsLead = "Поле и двоеточие перед словом, фразой или группой указывают, где искать:",
            FieldMeanings = new Dictionary<string, string>
            {
                ["title"] = "название документа",
                ["heading"] = "заголовок статьи",
                ["type"] = "вид документа: agreement, convention, protocol, declaration, commentary",
                ["lang"] = "язык: kk, ru, en",
                ["party"] = "стороны",
                ["art"] = "номер статьи",
                ["date"] = "дата или период: 1997, 1948..1954",
                ["status"] = "статус: in_force, expired, not_in_force",
                ["subject"] = "тема",
                ["work"] = "идентификатор документа",
            },
            Reading = "Три языка",
            ReadingNotes =
            [
                "Слова находятся во всех формах на казахском, русском и английском языках. Кавычки требуют слов в точности как написано.",
                "«Также через переводы» добавляет те же статьи на других языках, даже если ваши слова есть только в одной версии.",
                "«Рядом» показывает две или три версии, соответствующие абзацы — в одном ряду. У каждой связи указано, насколько она надёжна и почему.",
            ],
            Keyboard = "Клавиатура",
            KeyboardLead = "Всё доступно с клавиш Tab и Enter. Если скрипты разрешены, есть и такие клавиши:",
            Keys =
            [
                new("/", "перейти к строке поиска"),
                new("j", "следующий результат или выделение"),
                new("k", "предыдущий результат или выделение"),
                new("n", "следующая статья или страница"),
                new("p", "предыдущая статья"),
            ],
            SwitchKeysOff = "Отключить эти клавиши",
            SwitchKeysOn = "Включить эти клавиши",
        },
        Error = new()
        {
            NotFoundTitle = "Такой страницы нет",
            NotFound = "Возможно, в адресе опечатка или у документа теперь другой идентификатор.",
            BadRequestTitle = "Запрос не удалось прочитать",
            BadRequest = "В адресе что-то не так.",
            BadParameter = (name, value) => $"Значение «{value}» параметра {name} недопустимо.",
            Allowed = "Допустимо",
            NotReadyTitle = "Индекс готовится",
            NotReady = "Документы читаются и индексируются. Обычно это занимает меньше минуты.",
            TryAgain = "Попробовать ещё раз",
            TooManyTitle = "Слишком много запросов",
            TooMany = "Подождите немного и попробуйте ещё раз.",
            FaultTitle = "Произошла ошибка",
            Fault = "Ошибка на нашей стороне, она записана в журнал. Попробуйте ещё раз или начните с главной страницы.",
            Home = "На главную страницу",
        },
        Name = new()
        {
            Types = new Dictionary<string, string>
            {
                ["agreement"] = "Соглашение",
                ["convention"] = "Конвенция",
                ["protocol"] = "Протокол",
                ["declaration"] = "Декларация",
                ["commentary"] = "Комментарий",
                ["treaty"] = "Договор",
                ["law"] = "Закон",
                ["code"] = "Кодекс",
                ["constitution"] = "Конституция",
                ["decree"] = "Указ",
                ["resolution"] = "Постановление",
                ["article"] = "Статья",
                ["memorandum"] = "Меморандум",
                ["charter"] = "Устав",
                ["regulation"] = "Регламент",
                ["unknown"] = "Неизвестно",
                ["document"] = "Документ",
            },
            Statuses = new Dictionary<string, string> { ["in_force"] = "Действует", ["expired"] = "Утратил силу", ["not_in_force"] = "Не вступил в силу" },
            Subjects = new Dictionary<string, string>
            {
                ["environment"] = "окружающая среда",
                ["caspian-sea"] = "Каспийское море",
                ["wildlife"] = "животный мир",
                ["hazardous-waste"] = "опасные отходы",
                ["intellectual-property"] = "интеллектуальная собственность",
                ["trademarks"] = "товарные знаки",
                ["international-law"] = "международное право",
                ["human-rights"] = "права человека",
                ["culture"] = "культура",
                ["cultural-heritage"] = "культурное наследие",
                ["education"] = "образование",
            },
            Provisions = new Dictionary<string, string>
            {
                ["article"] = "Статья",
                ["preamble"] = "Преамбула",
                ["final_clauses"] = "Заключительные положения",
                ["signatures"] = "Подписи",
                ["section"] = "Раздел",
                ["paragraph"] = "Абзац",
                ["annex"] = "Приложение",
                ["references"] = "Литература",
            },
            Expressions = new Dictionary<string, string>
            {
                ["authentic"] = "Аутентичный текст",
                ["official_translation"] = "Официальный перевод",
                ["unofficial_translation"] = "Неофициальный перевод",
                ["digest"] = "Дайджест",
                ["unknown"] = "Неизвестно",
            },
        },
    };

    private static string Number(int number) => Wording.Grouped(number, "\u00A0");

    private static string Articles(int count) => Wording.Russian(count, "статья", "статьи", "статей");

    private static string Sure(double confidence) => confidence switch
    {
        >= 0.95 => "почти наверняка",
        >= 0.8 => "весьма вероятно",
        >= 0.6 => "вероятно",
        _ => "под вопросом, проверьте",
    };
}
