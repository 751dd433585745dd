namespace SearchService.Linking.Mentions;

/// <summary>The words for the parts of legal texts, by their folded forms.</summary>
internal static class PlaceWords
{
    /// <summary>The keys of the parts inside of an article, the smallest first, and of the article.</summary>
    public static IReadOnlyList<string> Nested { get; } = ["ind", "subpar", "par", "art"];

    private static readonly Dictionary<string, Dictionary<string, string>> s_words = new(StringComparer.Ordinal)
    {
        ["kk"] = Kazakh(),
        ["ru"] = Russian(),
        ["en"] = English(),
    };

    /// <summary>The key of the part that a token names, or null; abbreviations take their stop along.</summary>
    public static string? Of(MentionText text, int at, out int next)
    {
        next = at + 1;
        if (!text.IsWord(at) || !s_words.TryGetValue(text.Language, out var words) || !words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Folded(at), out var key))
        {
            return null;
        }

        next += text[at].Length <= 4 && text.IsSign(next, '.') && text.IsGlued(next) ? 1 : 0;
        return key;
    }

    private static Dictionary<string, string> English() => Make(
        ("art", "article articles art arts"), ("par", "paragraph paragraphs para paras par"), ("subpar", "subparagraph subparagraphs subpara item items point points"),
        ("chp", "chapter chapters ch"), ("sec", "section sections"), ("annex", "annex annexes appendix appendices schedule"), ("principle", "principle principles"),
        ("rule", "rule rules"));

    private static Dictionary<string, string> Russian() => Make(
        ("art", "статья статьи статье статью статьей статьею статей статьям статьями статьях ст стст"),
        ("par", "пункт пункта пункту пунктом пункте пункты пунктов пунктам пунктами пунктах п часть части частью частей частям частями частях ч"),
        ("subpar", "подпункт подпункта подпункту подпунктом подпункте подпункты подпунктов подпунктам подпунктами подпунктах пп подп"),
        ("ind", "абзац абзаца абзацу абзацем абзаце абзацы абзацев абзацам абзацами абзацах"),
        ("chp", "глава главы главе главу главой глав главам главами главах гл"), ("sec", "раздел раздела разделу разделом разделе разделы разделов разделам разделах"),
        ("annex", "приложение приложения приложению приложением приложении приложений приложениям приложениями приложениях"),
        ("principle", "принцип принципа принципу принципом принципе принципы принципов принципам принципах"),
        ("rule", "правило правила правилу правилом правиле"));

    private static Dictionary<string, string> Kazakh()
    {
        string[] cases =
        [
            "", "ы", "і", "ын", "ін", "ының", "інің", "ына", "іне", "ында", "інде", "ындағы", "індегі", "ынан", "інен", "ымен", "імен", "тың", "тің", "дың", "дің", "та", "те", "да",
            "де", "тан", "тен", "дан", "ден", "қа", "ке", "ға", "ге", "ты", "ті", "ды", "ді", "пен", "бен", "мен", "тағы", "тегі", "дағы", "дегі", "ынша", "інше",
        ];
        string[] afterVowel = ["", "сы", "сі", "сын", "сін", "сының", "сінің", "сына", "сіне", "сында", "сінде", "сындағы", "сіндегі", "сынан", "сінен", "сымен", "сімен", "ның", "нің", "ға", "ге", "да", "де", "дан", "ден", "мен", "ны", "ні", "дағы", "дегі"];
        string[] plurals = ["тар", "тер", "лар", "лер", "дар", "дер"];
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("art", "бап", "баб", cases);
        Add("par", "тармақ", "тармағ", cases);
        Add("par", "бөлік", "бөліг", cases);
        Add("ind", "азатжол", "азатжол", cases);
        Add("ind", "абзац", "абзац", cases);
        Add("sec", "бөлім", "бөлім", cases);
        Add("chp", "тарау", "тарау", cases);
        Add("principle", "қағидат", "қағидат", cases);
        Add("subpar", "тармақша", "тармақша", afterVowel);
        Add("annex", "қосымша", "қосымша", afterVowel);
        Add("principle", "қағида", "қағида", afterVowel);
        return words;

        void Add(string key, string stem, string possessed, string[] endings)
        {
            foreach (var ending in endings)
            {
                words.TryAdd((ending.Length > 0 && ending[0] is 'ы' or 'і' ? possessed : stem) + ending, key);
                foreach (var plural in plurals)
                {
                    words.TryAdd(stem + plural + ending, key);
                }
            }
        }
    }

    private static Dictionary<string, string> Make(params (string Key, string Forms)[] parts)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, forms) in parts)
        {
            foreach (var form in forms.Split(' '))
            {
                words.Add(form, key);
            }
        }

        return words;
    }
}
