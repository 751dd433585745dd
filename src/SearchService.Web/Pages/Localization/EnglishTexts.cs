using System.Globalization;

namespace SearchService.Web.Pages.Localization;

/// <summary>The words of the interface in English.</summary>
internal static class EnglishTexts
{
    private static readonly string[] s_months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static Texts All { get; } = new()
    {
        Lang = "en",
        Common = new()
        {
            Brand = "Legal Search",
            Tagline = "Agreements, conventions and codes in Kazakh, Russian and English, article by article",
            SkipToContent = "Skip to the content",
            MainNavigation = "Main navigation",
            Works = "Documents",
            Help = "Help",
            ForPrograms = "For programs (API)",
            InterfaceLanguage = "Language of the interface",
            SearchLabel = "Words, a phrase or a citation",
            SearchButton = "Search",
            Suggestions = "Suggestions",
            SuggestionCount = count => count == 0 ? "No suggestions" : $"{count} {Wording.English(count, "suggestion", "suggestions")}; choose with the arrow keys",
            Copy = "Copy",
            Copied = "Copied",
            Footer = "What kind of text each version is, official or not, stands at its head. Check the official source before you rely on it.",
            Inferred = "determined automatically",
            Quoted = text => $"“{text}”",
            Articles = count => $"{Number(count)} {Wording.English(count, "article", "articles")}",
            Documents = count => $"{Number(count)} {Wording.English(count, "document", "documents")}",
            Number = Number,
            Date = date => $"{date.Day} {s_months[date.Month - 1]} {date.Year}",
        },
        Search = new()
        {
            Title = "Search",
            Examples = "For example",
            Lead = "Search the law in three languages at once. Every hit is an article, with the same article in the other languages beside it.",
            InTheIndex = "In the collection",
            BrowseWorks = "All documents",
            OnlyHeadings = "In headings only",
            AcrossLanguages = "Also through translations",
            Everything = "All articles",
            Found = (articles, documents, more) =>
                $"{(more ? "At least " : "")}{Number(articles)} {Wording.English(articles, "article", "articles")} in {Number(documents)} {Wording.English(documents, "document", "documents")}",
            Partial = "The search was stopped by its time limit: better hits may be missing. Add a word or a filter.",
            OpenDirectly = "Open directly",
            SortBy = "Order",
            ByScore = "Best match",
            ByNewest = "Newest first",
            ByOldest = "Oldest first",
            ByWork = "By document",
            PerPage = "Per page",
            Paging = "Pages of results",
            NextPage = "Next page",
            FirstPage = "First page",
            SameArticle = "Same article",
            SideBySide = "Side by side",
            ViaTranslation = "Found through its translation",
            Download = "Take along",
            Feed = "Atom feed",
            NothingFound = "Nothing was found",
            NothingFoundAdvice = "Check the spelling, use fewer words, or leave out a filter.",
            SearchedByTranslations = "In other languages these words are searched by their translations:",
            LeaveOut = word => $"search without the translation “{word}”",
            WithoutTranslation = word => $"without the translation “{word}”",
            UnderstoodAs = "Some words were understood as:",
            RespellingKinds = new Dictionary<string, string>
            {
                ["russian-letters"] = "Kazakh in Russian letters",
                ["latin"] = "Kazakh in Latin letters",
                ["keyboard"] = "typed on another keyboard layout",
            },
            DidYouMean = "Did you mean",
            Relaxations = "With one part left out there would be",
            Without = part => $"without {part}",
        },
        Filter = new()
        {
            Title = "Filters",
            Jump = chosen => chosen == 0 ? "Filters" : $"Filters ({chosen})",
            Chosen = "Chosen filters",
            Clear = "Clear all",
            Remove = name => $"Remove the filter {name}",
            More = count => $"{count} more",
            Date = "Date of the document",
            DateHint = "A year, a day or a period: 1997, 1948..1954, 1989-06-27..",
            Apply = "Apply",
            Facets = new Dictionary<string, string>
            {
                ["lang"] = "Language",
                ["type"] = "Kind of document",
                ["year"] = "Year",
                ["status"] = "Status",
                ["work"] = "Document",
            },
        },
        Syntax = new()
        {
            Title = "The query could not be read",
            Place = "here",
            Suggestion = "Perhaps you meant",
            Otherwise = "The query has a mistake.",
            Messages = new Dictionary<string, string>
            {
                ["unclosed-quote"] = "A quotation mark is opened but not closed.",
                ["unclosed-group"] = "A parenthesis has no partner.",
                ["missing-operand"] = "AND, OR, NOT or a field has nothing to work on.",
                ["unknown-field"] = "There is no field of that name.",
                ["bad-range"] = "The date or period cannot be read. Write it as 1997, 1997-06-10 or 1990..2005.",
                ["bad-number"] = "The number behind ~ is too large.",
                ["too-long"] = "The query is too long.",
                ["too-many-clauses"] = "The query has too many parts.",
                ["leading-wildcard"] = "A word cannot begin with * or ?.",
            },
        },
        Document = new()
        {
            Works = "Documents",
            WorksLead = "Every document with its language versions.",
            MoreWorks = "More documents",
            Versions = "Language versions",
            About = "About the document",
            Contents = "Contents",
            SearchInside = "Search in this document",
            Type = "Kind of document",
            Date = "Date",
            Place = "Place",
            Parties = "Parties",
            Subjects = "Subjects",
            Status = "Status",
            CitedAs = "Cited as",
            OtherNames = "Other names",
            Identifier = "Identifier",
            Kind = "Kind of text",
            Title = "Title",
            Language = "Language",
            SourceFile = "Source file",
            Checksum = "SHA-256 of the source",
            InferredHint = "What is marked as determined automatically was not stated by the source; it was read out of the text.",
            OtherLanguages = "In other languages",
            Path = "Where you are",
            Neighbours = "Neighbouring articles",
            Previous = "Previous",
            Next = "Next",
            Matches = count => count == 0 ? "no matches on this page" : $"{count} {Wording.English(count, "match", "matches")} on this page",
            BackToResults = "Back to the results",
            WithoutMarks = "Without highlights",
            Citation = "Citation",
            Permalink = "Permanent link",
            SideBySide = "Side by side",
            ChooseLanguages = "Languages to compare",
            Show = "Show",
            NoCounterpart = "This version has nothing that corresponds.",
            OneVersion = "There is only one version of this article among the chosen languages.",
            OpenArticle = "Open the article",
            Notices = new Dictionary<string, string>
            {
                ["digest"] = "A digest, not the official text",
                ["unofficial_translation"] = "An unofficial translation",
                ["unknown"] = "It is not known whether this text is official",
            },
        },
        Link = new()
        {
            Translations = "The same article in other languages",
            Similar = "Similar articles",
            Cites = "Cited in this article",
            Why = "Why this link",
            Confidence = confidence => $"{Sure(confidence)}, {Wording.Percent(confidence)}%",
            SameNumber = "Both have the same number.",
            OtherNumber = "The numbers differ; the link follows from order and content.",
            Length = percent => $"The lengths fit a translation to {percent}%.",
            Numbers = percent => $"Numbers and dates agree to {percent}%.",
            Names = percent => $"Names agree to {percent}%.",
            SharedNumbers = "In both:",
            SharedNames = "In both:",
            MatchedTerms = "Words that translate each other:",
            Note = "Librarian's note:",
            Methods = new Dictionary<string, string>
            {
                ["number"] = "Linked by its number.",
                ["alignment"] = "Linked by comparing both texts as a whole.",
                ["librarian"] = "Linked by a librarian.",
            },
            Statuses = new Dictionary<string, string>
            {
                ["auto"] = "not reviewed",
                ["confirmed"] = "confirmed by a librarian",
                ["added"] = "added by a librarian",
            },
        },
        Analysis = EnglishAnalysisTexts.All,
        Help = new()
        {
            Title = "Help",
            Lead = "One query language serves the page, the API and the command line.",
            Short = "How to search",
            Full = "All of the query language",
            QueryLanguage = "Query language",
            Rules =
            [
                new("Words", "protection of the sea", "Articles with these words in any of their forms, the best first."),
                new("Exact phrase", "\"international registration\"", "Exactly these words in this order."),
                new("Words close together", "\"registration office\"~5", "These words with at most five others between them."),
                new("Beginning of a word", "environ*", "Words that begin so. A ? stands for one letter."),
                new("Similar spelling", "Madryd~", "Words that differ in a letter or two."),
                new("Without Kazakh letters", "Qazaqstan", "Kazakh in Latin or Russian letters, or typed on another keyboard layout, is read as what it stands for."),
                new("All words", "sea AND pollution", "Articles that have both. AND, OR and NOT are written in capitals."),
                new("Either word", "declaration OR protocol", "Articles that have at least one."),
                new("Without a word", "registration NOT fee", "Articles without that word; a hyphen before the word does the same."),
                new("Groups", "(fish OR birds) AND protection", "Parentheses keep parts together."),
                new("A citation", "Madrid Protocol, art. 5", "Offers to open the article."),
            ],
            Fields = "Fields",
            FieldsLead = "A field and a colon before a word, a phrase or a group limit where it is searched:",
            FieldMeanings = new Dictionary<string, string>
            {
                ["title"] = "the title of the document",
                ["heading"] = "the heading of the article",
                ["type"] = "the kind of document: agreement, convention, protocol, declaration, commentary",
                ["lang"] = "the language: kk, ru, en",
                ["party"] = "the parties",
                ["art"] = "the number of the article",
                ["date"] = "the date or a period: 1997, 1948..1954",
                ["status"] = "the status: in_force, expired, not_in_force",
                ["subject"] = "the subject",
                ["work"] = "the identifier of the document",
            },
            Reading = "Three languages",
            ReadingNotes =
            [
                "Words are found in all their forms in Kazakh, Russian and English. Quotation marks ask for exactly the words as written.",
                "“Also through translations” adds the same articles in the other languages, even if only one version has your words.",
                "Side by side shows two or three versions with corresponding paragraphs in rows. Each link says how sure it is and why.",
            ],
            Keyboard = "Keyboard",
            KeyboardLead = "Everything can be reached with Tab and Enter. Where scripts are allowed there are also these keys:",
            Keys =
            [
                new("/", "go to the search box"),
                new("j", "next hit or highlight"),
                new("k", "previous hit or highlight"),
                new("n", "next article or page"),
                new("p", "previous article"),
            ],
            SwitchKeysOff = "Switch these keys off",
            SwitchKeysOn = "Switch these keys on",
        },
        Error = new()
        {
            NotFoundTitle = "There is no such page",
            NotFound = "The address may be mistyped, or the document may have been given another identifier.",
            BadRequestTitle = "The request could not be read",
            BadRequest = "Something in the address is not as it should be.",
            BadParameter = (name, value) => $"The value “{value}” of the parameter {name} is not allowed.",
            Allowed = "Allowed",
            NotReadyTitle = "The index is being prepared",
            NotReady = "The documents are being read and indexed. This usually takes less than a minute.",
            TryAgain = "Try again",
            TooManyTitle = "Too many requests",
            TooMany = "Please wait a moment and try again.",
            FaultTitle = "Something went wrong",
            Fault = "The mistake is ours and has been logged. Try again, or begin from the start page.",
            Home = "To the start page",
        },
        Name = new()
        {
            Types = new Dictionary<string, string>
            {
                ["agreement"] = "Agreement",
                ["convention"] = "Convention",
                ["protocol"] = "Protocol",
                ["declaration"] = "Declaration",
                ["commentary"] = "Commentary",
                ["treaty"] = "Treaty",
                ["law"] = "Law",
                ["code"] = "Code",
                ["constitution"] = "Constitution",
                ["decree"] = "Decree",
                ["resolution"] = "Resolution",
                ["article"] = "Article",
                ["memorandum"] = "Memorandum",
                ["charter"] = "Charter",
                ["regulation"] = "Regulation",
                ["unknown"] = "Not known",
                ["document"] = "Document",
            },
            Statuses = new Dictionary<string, string> { ["in_force"] = "In force", ["expired"] = "Expired", ["not_in_force"] = "Not in force" },
            Subjects = new Dictionary<string, string>
            {
                ["environment"] = "environment",
                ["caspian-sea"] = "Caspian Sea",
                ["wildlife"] = "wildlife",
                ["hazardous-waste"] = "hazardous waste",
                ["intellectual-property"] = "intellectual property",
                ["trademarks"] = "trademarks",
                ["international-law"] = "international law",
                ["human-rights"] = "human rights",
                ["culture"] = "culture",
                ["cultural-heritage"] = "cultural heritage",
                ["education"] = "education",
            },
            Provisions = new Dictionary<string, string>
            {
                ["article"] = "Article",
                ["preamble"] = "Preamble",
                ["final_clauses"] = "Final clauses",
                ["signatures"] = "Signatures",
                ["section"] = "Section",
                ["paragraph"] = "Paragraph",
                ["annex"] = "Annex",
                ["references"] = "References",
            },
            Expressions = new Dictionary<string, string>
            {
                ["authentic"] = "Authentic text",
                ["official_translation"] = "Official translation",
                ["unofficial_translation"] = "Unofficial translation",
                ["digest"] = "Digest",
                ["unknown"] = "Not known",
            },
        },
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Sure(double confidence) => confidence switch
    {
        >= 0.95 => "almost certain",
        >= 0.8 => "very likely",
        >= 0.6 => "likely",
        _ => "uncertain, please check",
    };
}
