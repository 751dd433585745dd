using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>The turns of phrase by which the parts of a legal document are known: title, preamble, final clauses, signatures.</summary>
internal static class DocumentWords
{
    private const int LongestTitle = 450;
    private const int LongestAnnexHeading = 250;
    private const int LongestSignature = 160;

    private static readonly HashSet<string> s_preamble = new(StringComparer.Ordinal) { "преамбула", "кіріспе", "preamble", "алғысөз", "вступление" };

    private static readonly HashSet<string> s_finalClauses = new(StringComparer.Ordinal)
    {
        "заключительные положения", "заключительная часть", "заключение", "қорытынды ережелер", "қорытынды бөлім", "final clauses", "final provisions",
        "closing clauses", "closing provisions", "testimonium",
    };

    private static readonly string[] s_finalStarts =
    [
        "Совершено ", "СОВЕРШЕНО ", "Учинено ", "Составлено в ", "В удостоверение чего", "В удостоверение вышеизложенного", "Done at ", "DONE at ", "Done in ", "DONE in ",
        "DONE AT ", "IN WITNESS WHEREOF", "In witness whereof", "In Witness Whereof", "IN FAITH WHEREOF", "In faith whereof", "Осыны куәландыр", "Осыларды куәландыр",
        "Осыған куәлік", "Жоғарыдағыны куәландыр", "ОСЫНЫ КУӘЛАНДЫР",
    ];

    private static readonly string[] s_signatureStarts =
    [
        "(Подпис", "Подписи", "(подпис", "(Қол", "(қол", "Қолдары", "(Signed", "(Signature", "Signatures", "[Signatures", "За Правительство ", "ЗА ПРАВИТЕЛЬСТВО ",
        "For the Government of ", "FOR THE GOVERNMENT OF ", "Президент Республики Казахстан", "Қазақстан Республикасының Президент",
        "Қазақстан РеспубликасыныңПрезидент", "President of the Republic of Kazakhstan", "Премьер-Министр Республики Казахстан",
    ];

    private static readonly string[] s_certifications = ["Осы мәтін", "Осымен", "Осы арқылы", "Настоящим удостоверяю", "Настоящим подтвержда", "I hereby certify"];

    private static readonly string[] s_titleWords =
    [
        "СОГЛАШЕНИЕ", "ПРОТОКОЛ", "КОНВЕНЦИЯ", "ДОГОВОР", "УСТАВ", "ПОЛОЖЕНИЕ", "РЕГЛАМЕНТ", "ЗАКОН", "AGREEMENT", "PROTOCOL", "CONVENTION", "TREATY", "CHARTER",
        "STATUTE", "REGULATIONS",
    ];

    private static readonly HashSet<string> s_titleEnds = new(StringComparer.Ordinal)
    {
        "хаттама", "хаттамасы", "келісім", "келісімі", "келiсiм", "конвенция", "конвенциясы", "шарт", "шарты", "жарғы", "жарғысы", "ереже", "ережесі", "заңы", "заңң",
        "регламент", "регламенті", "декларация", "декларациясы", "пакт", "пактісі", "меморандум", "меморандумы", "жарлығы", "қағидалар", "қағидалары", "жоба",
    };

    /// <summary>Whether the line is the word for preamble.</summary>
    public static bool IsPreambleHeading(string text) => s_preamble.Contains(Bare(text));

    /// <summary>Whether the line is a heading of final clauses.</summary>
    public static bool IsFinalHeading(string text) => s_finalClauses.Contains(Bare(text));

    /// <summary>Whether the line is the heading of a list of literature.</summary>
    public static bool IsReferencesHeading(string text, LabelGrammar grammar) => text.Length < 60 && grammar.References.Contains(Bare(text));

    /// <summary>Whether a paragraph behind the last article begins the final clauses: "Совершено в ...", "... қаласында ... жасалды".</summary>
    public static bool BeginsFinalClauses(string text) => StartsWithAny(text, s_finalStarts) || IsKazakhTestimonium(text);

    /// <summary>Whether a paragraph behind the last article begins the signatures.</summary>
    public static bool BeginsSignatures(string text) => text.Length <= LongestSignature
        && (StartsWithAny(text, s_signatureStarts)
            || (EndsWithAny(text.AsSpan().TrimEnd(" :|"), "үшін", "үшiн") && char.IsUpper(text[0]) && Enumerator.LengthAt(text) == 0));

    /// <summary>Whether a paragraph certifies the copy or translation above it.</summary>
    public static bool IsCertification(string text) => StartsWithAny(text, s_certifications);

    /// <summary>Whether a paragraph is the title of a document that begins in the middle of a file.</summary>
    public static bool IsTitle(string text)
    {
        if (text.Length > LongestTitle || text[^1] is '.' or ';' or ',' or ':' || Enumerator.LengthAt(text) > 0 || char.IsLower(text[0]))
        {
            return false;
        }

        if (StartsWithAny(text, s_titleWords))
        {
            return LineJoiner.IsCapitals(text) || text.Length < 40;
        }

        var space = text.LastIndexOf(' ');
        return s_titleEnds.Contains(text[(space + 1)..].TrimEnd('*', '1', '2', '3').ToLowerInvariant());
    }

    /// <summary>The label of the annex whose heading a paragraph is, also where the label ends it: "Келісімге 2-қосымша".</summary>
    public static Label? AnnexHeading(string text, LabelScanner scanner, LabelGrammar grammar)
    {
        if (text.Length > LongestAnnexHeading || text[^1] is ';' or ',' or ':')
        {
            return null;
        }

        var bar = text.AsSpan().TrimStart("| ");
        if (bar.IsEmpty)
        {
            return null;
        }

        if (scanner.AnnexAt(bar.ToString()) is { } label)
        {
            var rest = bar[label.End..];
            var word = rest.TrimStart(" .:–—-");
            var isHeading = word.IsEmpty || word.StartsWith("к ", StringComparison.Ordinal) || (!char.IsLower(word[0]) && rest[0] is ' ' or '.' or ':' && text[^1] != '.');
            var offset = text.Length - bar.Length;
            return isHeading ? label with { Start = label.Start + offset, End = label.End + offset } : null;
        }

        return EndsWithAnnex(text, scanner, grammar);
    }

    private static Label? EndsWithAnnex(string text, LabelScanner scanner, LabelGrammar grammar)
    {
        foreach (var word in grammar.AnnexAfter)
        {
            if (text.Length <= word.Length + 2 || !text.EndsWith(word, StringComparison.Ordinal) || !char.IsUpper(text[0]) && text[0] is not ('"' or '«' or '|' or '2'))
            {
                continue;
            }

            var space = text.LastIndexOf(' ', text.Length - word.Length - 1);
            space = space == text.Length - word.Length - 1 ? space : text.LastIndexOf(' ');
            var numbered = scanner.AnnexAt(text[(space + 1)..]) is { } found ? found with { Start = space + 1, End = text.Length } : (Label?)null;
            var owner = text.AsSpan(0, Math.Max(space, 0)).TrimEnd();
            return numbered is { Number.Id: not null } ? numbered
                : EndsWithAny(owner, "ға", "ге", "қа", "ке", "на", "не") ? new Label(LabelKind.Annex, 0, text.Length, default, 0) : null;
        }

        return null;
    }

    private static bool IsKazakhTestimonium(string text) => text.Length < 600
        && text.Contains("жасалды", StringComparison.Ordinal)
        && (text.Contains("данада", StringComparison.Ordinal) || text.Contains("тілде", StringComparison.Ordinal) || text.Contains("тiлде", StringComparison.Ordinal))
        && (text.Contains("қаласында", StringComparison.Ordinal) || text.Contains("жылғы", StringComparison.Ordinal) || text.Contains("жылы", StringComparison.Ordinal));

    private static string Bare(string text) => text.Trim().Trim('.', ':', '*', '…').ToLowerInvariant();

    private static bool StartsWithAny(string text, string[] starts) => starts.Any(start => text.StartsWith(start, StringComparison.Ordinal));

    private static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
