namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the interface in Kazakh.</summary>
internal static class KazakhTexts
{
    private static readonly string[] s_months =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    public static Texts All { get; } = new()
    {
        Lang = "kk",
        Common = new()
        {
            Brand = "Құқықтық іздеу",
            Tagline = "Келісімдер, конвенциялар мен кодекстер қазақ, орыс және ағылшын тілдерінде, бап-бабымен",
            SkipToContent = "Мазмұнға өту",
            MainNavigation = "Негізгі мәзір",
            Home = "Іздеу",
            Works = "Құжаттар",
            Help = "Анықтама",
            ForPrograms = "Бағдарламаларға (API)",
            InterfaceLanguage = "Интерфейс тілі",
            SearchLabel = "Сөздер, тіркес немесе бапқа сілтеме",
            SearchButton = "Іздеу",
            Suggestions = "Ұсыныстар",
            SuggestionCount = count => count == 0 ? "Ұсыныс жоқ" : $"{count} ұсыныс; көрсеткі пернелермен таңдаңыз",
            Copy = "Көшіру",
            Copied = "Көшірілді",
            Footer = "Мәтіннің ресми немесе ресми емес екені әр нұсқаның басында көрсетілген. Оған сүйенбес бұрын ресми дереккөзбен салыстырыңыз.",
            Inferred = "автоматты түрде анықталды",
            Quoted = text => $"«{text}»",
            Articles = count => $"{Number(count)} бап",
            Documents = count => $"{Number(count)} құжат",
            Number = Number,
            Date = date => $"{date.Year} жылғы {date.Day} {s_months[date.Month - 1]}",
        },
        Search = new()
        {
            Title = "Іздеу",
            Examples = "Мысалы",
            Lead = "Құқықтық мәтіндерді бірден үш тілде іздеңіз. Әр нәтиже — бір бап, ал қасында сол баптың басқа тілдердегі нұсқалары тұрады.",
            InTheIndex = "Жинақта",
            BrowseWorks = "Барлық құжат",
            OnlyHeadings = "Тек тақырыптардан",
            AcrossLanguages = "Аудармалар арқылы да",
            Results = "Нәтижелер",
            Everything = "Барлық бап",
            Found = (articles, documents, more) =>
                $"{Number(documents)} құжаттан {(more ? "кемінде " : "")}{Number(articles)} бап табылды",
            Partial = "Іздеу уақыт шегіне жетіп тоқтады: ең жақсы нәтижелер тізімге енбей қалуы мүмкін. Сөз немесе сүзгі қосыңыз.",
            OpenDirectly = "Бірден ашу",
            SortBy = "Реті",
            ByScore = "Сәйкестігі бойынша",
            ByNewest = "Алдымен жаңалары",
            ByOldest = "Алдымен ескілері",
            ByWork = "Құжаттар бойынша",
            PerPage = "Бір бетте",
            Paging = "Нәтиже беттері",
            NextPage = "Келесі бет",
            FirstPage = "Бірінші бет",
            SameArticle = "Сол бап",
            SideBySide = "Қатар қарау",
            ViaTranslation = "Аудармасы арқылы табылды",
            Download = "Жүктеп алу",
            Feed = "Atom таспасы",
            NothingFound = "Ештеңе табылмады",
            NothingFoundAdvice = "Жазылуын тексеріңіз, сөз санын азайтыңыз немесе бір сүзгіні алып тастаңыз.",
            DidYouMean = "Бәлкім, іздегеніңіз",
            Relaxations = "Сұраудың бір бөлігін алып тастаса, мынадай нәтиже шығады",
            Without = part => $"{part} алып тасталса",
        },
        Filter = new()
        {
            Title = "Сүзгілер",
            Jump = chosen => chosen == 0 ? "Сүзгілер" : $"Сүзгілер ({chosen})",
            Chosen = "Таңдалған сүзгілер",
            Clear = "Бәрін алып тастау",
            Remove = name => $"{name} сүзгісін алып тастау",
            More = count => $"Тағы {count}",
            Date = "Құжаттың күні",
            DateHint = "Жыл, күн немесе кезең: 1997, 1948..1954, 1989-06-27..",
            Apply = "Қолдану",
            Facets = new Dictionary<string, string>
            {
                ["lang"] = "Тілі", ["type"] = "Құжат түрі", ["year"] = "Жылы", ["status"] = "Мәртебесі", ["work"] = "Құжат",
            },
        },
        Syntax = new()
        {
            Title = "Сұрауды оқу мүмкін болмады",
            Place = "осы жерде",
            Suggestion = "Бәлкім, айтпағыңыз",
            Otherwise = "Сұрауда қате бар.",
            Messages = new Dictionary<string, string>
            {
                ["unclosed-quote"] = "Тырнақша ашылған, бірақ жабылмаған.",
                ["unclosed-group"] = "Жақшаның жұбы жоқ.",
                ["missing-operand"] = "AND, OR, NOT операторының немесе өрістің қасында сөз жоқ.",
                ["unknown-field"] = "Мұндай өріс жоқ.",
                ["bad-range"] = "Күнді немесе кезеңді оқу мүмкін емес. Былай жазыңыз: 1997, 1997-06-10 немесе 1990..2005.",
                ["bad-number"] = "~ белгісінен кейінгі сан тым үлкен.",
                ["too-long"] = "Сұрау тым ұзын.",
                ["too-many-clauses"] = "Сұраудың бөліктері тым көп.",
                ["leading-wildcard"] = "Сөз * немесе ? белгісінен басталмайды.",
            },
        },
        Document = new()
        {
            Works = "Құжаттар",
            WorksLead = "Барлық құжат және олардың тілдік нұсқалары.",
            MoreWorks = "Тағы құжаттар",
            Versions = "Тілдік нұсқалары",
            About = "Құжат туралы",
            Contents = "Мазмұны",
            SearchInside = "Осы құжаттан іздеу",
            Type = "Құжат түрі",
            Date = "Күні",
            Place = "Орны",
            Parties = "Тараптар",
            Subjects = "Тақырыптары",
            Status = "Мәртебесі",
            CitedAs = "Сілтеме түрі",
            OtherNames = "Басқа атаулары",
            Identifier = "Сәйкестендіргіші",
            Kind = "Мәтін түрі",
            Title = "Атауы",
            Language = "Тілі",
            SourceFile = "Бастапқы файл",
            Checksum = "Бастапқы файлдың SHA-256 мәні",
            InferredHint = "Автоматты түрде анықталды деп белгіленген деректер дереккөзде көрсетілмеген, мәтіннен шығарылған.",
            OtherLanguages = "Басқа тілдерде",
            Path = "Тұрған жеріңіз",
            Neighbours = "Көрші баптар",
            Previous = "Алдыңғы",
            Next = "Келесі",
            Matches = count => count == 0 ? "бұл бетте сәйкестік жоқ" : $"бұл бетте {count} сәйкестік бар",
            BackToResults = "Нәтижелерге оралу",
            WithoutMarks = "Белгілеусіз",
            Citation = "Сілтеме жасау",
            Permalink = "Тұрақты сілтеме",
            SideBySide = "Қатар қарау",
            ChooseLanguages = "Салыстырылатын тілдер",
            Show = "Көрсету",
            NoCounterpart = "Бұл нұсқада сәйкес мәтін жоқ.",
            OneVersion = "Таңдалған тілдерде бұл баптың бір ғана нұсқасы бар.",
            OpenArticle = "Бапты ашу",
            Notices = new Dictionary<string, string>
            {
                ["digest"] = "Дайджест, ресми мәтін емес",
                ["unofficial_translation"] = "Бейресми аударма",
                ["unknown"] = "Мәтіннің ресми екені белгісіз",
            },
        },
        Link = new()
        {
            Translations = "Осы бап басқа тілдерде",
            Similar = "Ұқсас баптар",
            Cites = "Бапта сілтеме жасалған",
            Why = "Неге байланысты",
            Confidence = confidence => $"{Sure(confidence)}, {Wording.Percent(confidence)} %",
            SameNumber = "Нөмірлері бірдей.",
            OtherNumber = "Нөмірлері әртүрлі; байланыс ретінен және мазмұнынан шығады.",
            Length = percent => $"Ұзындығы аудармаға {percent} % сәйкес.",
            Numbers = percent => $"Сандар мен күндер {percent} % сәйкес.",
            Names = percent => $"Атаулар {percent} % сәйкес.",
            SharedNumbers = "Екеуінде де бар:",
            SharedNames = "Екеуінде де бар:",
            Methods = new Dictionary<string, string>
            {
                ["number"] = "Нөмірі бойынша байланыстырылды.", ["alignment"] = "Екі мәтінді тұтас салыстыру арқылы байланыстырылды.",
            },
            Statuses = new Dictionary<string, string>
            {
                ["auto"] = "тексерілмеген", ["confirmed"] = "кітапханашы растаған", ["rejected"] = "кітапханашы қабылдамаған",
            },
        },
        Help = new()
        {
            Title = "Анықтама",
            Lead = "Сұрау тілі бетте де, API-де де, пәрмен жолында да бірдей.",
            Short = "Қалай іздеу керек",
            Full = "Сұрау тілі толық",
            QueryLanguage = "Сұрау тілі",
            Write = "Былай жазыңыз",
            Finds = "Не табылады",
            Rules =
            [
                new("Сөздер", "қоршаған ортаны қорғау", "Осы сөздер кез келген тұлғада кездесетін баптар, ең сәйкесі — бірінші."),
                new("Дәл тіркес", "\"Каспий теңізінің\"", "Дәл осы сөздер, дәл осы ретпен."),
                new("Жақын тұрған сөздер", "\"теңіз ластануы\"~5", "Араларында бес сөзден артық жоқ сөздер."),
                new("Сөздің басы", "тірке*", "Осылай басталатын сөздер. ? белгісі бір әріптің орнына жүреді."),
                new("Ұқсас жазылуы", "декларатсия~", "Бір-екі әрпі ғана бөлек сөздер."),
                new("Барлық сөз", "теңіз AND қалдықтар", "Екеуі де бар баптар. AND, OR, NOT бас әріппен жазылады."),
                new("Сөздердің бірі", "декларация OR хаттама", "Кемінде біреуі бар баптар."),
                new("Бір сөзді қоспау", "тіркеу NOT алым", "Бұл сөз жоқ баптар; сөз алдындағы дефис те солай оқылады."),
                new("Топтар", "(балық OR құс) AND қорғау", "Жақша бөліктерді бірге ұстайды."),
                new("Бапқа сілтеме", "Мадрид хаттамасының 12-бабы", "Бапты ашуды ұсынады."),
            ],
            Fields = "Өрістер",
            FieldsLead = "Сөздің, тіркестің немесе топтың алдындағы өріс пен қос нүкте қай жерден іздеу керегін көрсетеді:",
            FieldMeanings = new Dictionary<string, string>
            {
                ["title"] = "құжаттың атауы",
                ["heading"] = "баптың тақырыбы",
                ["type"] = "құжат түрі: agreement, convention, protocol, declaration, commentary",
                ["lang"] = "тілі: kk, ru, en",
                ["party"] = "тараптар",
                ["art"] = "баптың нөмірі",
                ["date"] = "күні немесе кезең: 1997, 1948..1954",
                ["status"] = "мәртебесі: in_force, expired, not_in_force",
                ["subject"] = "тақырыбы",
                ["work"] = "құжаттың сәйкестендіргіші",
            },
            Reading = "Үш тіл",
            ReadingNotes =
            [
                "Қазақ, орыс және ағылшын сөздері барлық тұлғасында табылады. Тырнақша сөздердің дәл жазылғандай болуын талап етеді.",
                "«Аудармалар арқылы да» сол баптардың басқа тілдердегі нұсқаларын қосады, сөзіңіз бір нұсқада ғана кездессе де.",
                "«Қатар қарау» екі немесе үш нұсқаны қатар көрсетеді, сәйкес абзацтар бір жолда тұрады. Әр байланыстың сенімділігі мен негізі айтылады.",
            ],
            Keyboard = "Пернетақта",
            KeyboardLead = "Барлығына Tab және Enter пернелерімен жетуге болады. Скриптке рұқсат берілсе, мына пернелер де бар:",
            Keys =
            [
                new("/", "іздеу жолына өту"),
                new("j", "келесі нәтиже немесе белгіленген сөз"),
                new("k", "алдыңғы нәтиже немесе белгіленген сөз"),
                new("n", "келесі бап немесе бет"),
                new("p", "алдыңғы бап"),
            ],
            SwitchKeysOff = "Бұл пернелерді өшіру",
            SwitchKeysOn = "Бұл пернелерді қосу",
        },
        Error = new()
        {
            NotFoundTitle = "Мұндай бет жоқ",
            NotFound = "Мекенжайда қате болуы немесе құжаттың сәйкестендіргіші өзгерген болуы мүмкін.",
            BadRequestTitle = "Сұрауды оқу мүмкін болмады",
            BadRequest = "Мекенжайда бірдеңе дұрыс емес.",
            BadParameter = (name, value) => $"{name} параметрінің «{value}» мәніне рұқсат жоқ.",
            Allowed = "Рұқсат етілгені",
            NotReadyTitle = "Индекс дайындалып жатыр",
            NotReady = "Құжаттар оқылып, индекске енгізілуде. Әдетте бұған бір минут та кетпейді.",
            TryAgain = "Қайталап көру",
            TooManyTitle = "Сұрау тым көп",
            TooMany = "Сәл күтіп, қайталап көріңіз.",
            FaultTitle = "Қате шықты",
            Fault = "Қате бізден, ол журналға жазылды. Қайталап көріңіз немесе басты беттен бастаңыз.",
            Home = "Басты бетке",
        },
        Name = new()
        {
            Languages = new Dictionary<string, string> { ["kk"] = "қазақ", ["ru"] = "орыс", ["en"] = "ағылшын" },
            Types = new Dictionary<string, string>
            {
                ["agreement"] = "Келісім", ["convention"] = "Конвенция", ["protocol"] = "Хаттама", ["declaration"] = "Декларация",
                ["commentary"] = "Түсініктеме", ["treaty"] = "Шарт", ["law"] = "Заң", ["code"] = "Кодекс", ["constitution"] = "Конституция",
                ["decree"] = "Жарлық", ["resolution"] = "Қаулы", ["article"] = "Мақала", ["memorandum"] = "Меморандум", ["charter"] = "Жарғы",
                ["regulation"] = "Регламент", ["unknown"] = "Белгісіз", ["document"] = "Құжат",
            },
            Statuses = new Dictionary<string, string> { ["in_force"] = "Күшінде", ["expired"] = "Күшін жойған", ["not_in_force"] = "Күшіне енбеген" },
            Subjects = new Dictionary<string, string>
            {
                ["environment"] = "қоршаған орта", ["caspian-sea"] = "Каспий теңізі", ["wildlife"] = "жануарлар дүниесі",
                ["hazardous-waste"] = "қауіпті қалдықтар", ["intellectual-property"] = "зияткерлік меншік", ["trademarks"] = "тауар таңбалары",
                ["international-law"] = "халықаралық құқық", ["human-rights"] = "адам құқықтары", ["culture"] = "мәдениет", ["cultural-heritage"] = "мәдени мұра", ["education"] = "білім беру",
            },
            Provisions = new Dictionary<string, string>
            {
                ["article"] = "Бап", ["preamble"] = "Кіріспе", ["final_clauses"] = "Қорытынды ережелер", ["signatures"] = "Қолдар",
                ["section"] = "Бөлім", ["paragraph"] = "Абзац", ["annex"] = "Қосымша", ["references"] = "Әдебиет",
            },
            Expressions = new Dictionary<string, string>
            {
                ["authentic"] = "Түпнұсқа мәтін", ["official_translation"] = "Ресми аударма", ["unofficial_translation"] = "Бейресми аударма",
                ["digest"] = "Дайджест", ["unknown"] = "Белгісіз",
            },
        },
    };

    private static string Number(int number) => Wording.Grouped(number, "\u00A0");

    private static string Sure(double confidence) => confidence switch
    {
        >= 0.95 => "дерлік анық",
        >= 0.8 => "әбден ықтимал",
        >= 0.6 => "ықтимал",
        _ => "күмәнді, тексеріңіз",
    };
}
