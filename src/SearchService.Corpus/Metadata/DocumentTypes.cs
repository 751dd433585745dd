namespace SearchService.Corpus.Metadata;

/// <summary>The type of a document by the words of its title.</summary>
internal static class DocumentTypes
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["соглашение"] = "agreement",
        ["конвенция"] = "convention",
        ["протокол"] = "protocol",
        ["декларация"] = "declaration",
        ["договор"] = "treaty",
        ["кодекс"] = "code",
        ["закон"] = "law",
        ["указ"] = "decree",
        ["постановление"] = "decree",
        ["устав"] = "charter",
        ["хартия"] = "charter",
        ["пакт"] = "covenant",
        ["конституция"] = "constitution",
        ["меморандум"] = "memorandum",
        ["келісім"] = "agreement",
        ["келісімі"] = "agreement",
        ["хаттама"] = "protocol",
        ["хаттамасы"] = "protocol",
        ["конвенциясы"] = "convention",
        ["декларациясы"] = "declaration",
        ["шарт"] = "treaty",
        ["шарты"] = "treaty",
        ["кодексі"] = "code",
        ["заңы"] = "law",
        ["жарлығы"] = "decree",
        ["қаулысы"] = "decree",
        ["жарғы"] = "charter",
        ["жарғысы"] = "charter",
        ["пактісі"] = "covenant",
        ["конституциясы"] = "constitution",
        ["меморандумы"] = "memorandum",
        ["agreement"] = "agreement",
        ["convention"] = "convention",
        ["protocol"] = "protocol",
        ["declaration"] = "declaration",
        ["treaty"] = "treaty",
        ["code"] = "code",
        ["law"] = "law",
        ["act"] = "law",
        ["decree"] = "decree",
        ["charter"] = "charter",
        ["covenant"] = "covenant",
        ["constitution"] = "constitution",
        ["memorandum"] = "memorandum",
    };

    /// <summary>The type, or null. A Russian or English title begins with it, a Kazakh one ends with it.</summary>
    public static string? Of(string title, string language)
    {
        var words = title.ToLowerInvariant().Split([' ', ',', '"', '«', '»', '(', ')', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return language == "kk"
            ? words.Reverse().Take(1).Concat(words.Take(6)).Select(Known).FirstOrDefault(type => type is not null)
            : words.Take(6).Select(Known).FirstOrDefault(type => type is not null);
    }

    private static string? Known(string word) => s_words.GetValueOrDefault(word);
}
