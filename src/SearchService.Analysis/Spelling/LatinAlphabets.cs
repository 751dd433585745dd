using System.Collections.Frozen;

namespace SearchService.Analysis.Spelling;

/// <summary>Kazakh in Latin letters: the alphabets of 2017, 2018, 2019 and 2021, and as people write where no alphabet is prescribed.</summary>
/// <remarks>
/// One table for all, since people mix them; only where two alphabets contradict each other (u and i) must the dictionary choose.
/// Casing is not that of Turkish: a capital I is read like i, whatever alphabet it comes from, and i has the readings of ı too.
/// A soft or hard sign, which these alphabets drop, is an option behind the consonants of borrowed words.
/// </remarks>
public sealed class LatinAlphabets : SpellingReading
{
    private const int Usual = 0;
    private const int Possible = 60;
    private const int Seldom = 150;
    private const int Rare = 300;
    private const int LongestKey = 4;

    private static readonly FrozenDictionary<string, SpellingOption[]> s_table = MakeTable();
    private static readonly FrozenDictionary<string, SpellingOption[]>.AlternateLookup<ReadOnlySpan<char>> s_lookup =
        s_table.GetAlternateLookup<ReadOnlySpan<char>>();

    private LatinAlphabets()
    {
    }

    /// <summary>The reading.</summary>
    public static LatinAlphabets Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "latin";

    /// <inheritdoc/>
    public override bool Applies(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (c is >= 'a' and <= 'z' or (>= '\u00DF' and <= '\u024F'))
            {
                letters++;
            }
            else if (c is not ('-' or '\'' or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return letters > 0;
    }

    /// <inheritdoc/>
    public override void AddOptions(ReadOnlySpan<char> word, int at, List<SpellingOption> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (word[at] is '-' or (>= '0' and <= '9'))
        {
            options.Add(new SpellingOption(1, word[at].ToString(), 0));
            return;
        }

        for (var length = Math.Min(LongestKey, word.Length - at); length > 0; length--)
        {
            if (s_lookup.TryGetValue(word.Slice(at, length), out var found))
            {
                options.AddRange(found);
            }
        }
    }

    private static FrozenDictionary<string, SpellingOption[]> MakeTable()
    {
        var table = new Dictionary<string, List<SpellingOption>>(StringComparer.Ordinal);
        void Add(string key, int cost, params ReadOnlySpan<string> readings)
        {
            if (!table.TryGetValue(key, out var list))
            {
                table[key] = list = [];
            }

            foreach (var letters in readings)
            {
                list.Add(new SpellingOption(key.Length, letters, cost));
            }
        }

        AddVowels(Add);
        AddConsonants(Add);
        AddBorrowed(Add);
        return table.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private delegate void Adder(string key, int cost, params ReadOnlySpan<string> readings);

    private static void AddVowels(Adder add)
    {
        add("a", Usual, "а");
        add("a", Possible, "ә");
        add("e", Usual, "е");
        add("e", Seldom, "э");
        add("o", Usual, "о");
        add("o", Possible, "ө");
        add("u", Usual, "у", "ұ");
        add("u", Possible, "ү");
        add("y", Usual, "ы");
        add("y", Seldom, "й", "у", "і");
        add("i", Usual, "і", "и");
        add("i", Possible, "й", "ы");
        add("ı", Usual, "и", "й", "і", "ы");
        foreach (var key in new[] { "á", "ä", "a'", "ə" })
        {
            add(key, Usual, "ә");
        }

        foreach (var key in new[] { "ó", "ö", "o'", "oe" })
        {
            add(key, Usual, "ө");
        }

        foreach (var key in new[] { "ú", "ü", "u'", "ue" })
        {
            add(key, Usual, "ү");
        }

        add("ū", Usual, "ұ");
        add("ŭ", Usual, "ұ");
        add("ý", Usual, "у");
        add("y'", Usual, "у");
        add("w", Usual, "у");
        add("i'", Usual, "и", "й");
        add("ï", Usual, "и");
    }

    private static void AddConsonants(Adder add)
    {
        const string Latin = "bvdjzklmnprstfhg";
        const string Cyrillic = "бвджзклмнпрстфхг";
        for (var i = 0; i < Latin.Length; i++)
        {
            add(Latin[i].ToString(), Usual, Cyrillic[i].ToString());
        }

        add("k", Possible, "қ");
        add("q", Usual, "қ");
        add("g", Possible, "ғ");
        add("n", Possible, "ң");
        add("h", Seldom, "һ", "қ");
        add("x", Usual, "х");
        add("kh", Usual, "х");
        add("gh", Usual, "ғ");
        add("zh", Usual, "ж");
        add("ng", Usual, "ң");
        add("sh", Usual, "ш");
        add("ch", Usual, "ч");
        add("c", Seldom, "ц", "ш", "ч", "к");
        foreach (var key in new[] { "ğ", "ǵ", "g'" })
        {
            add(key, Usual, "ғ");
        }

        foreach (var key in new[] { "ñ", "ń", "ŋ", "n'" })
        {
            add(key, Usual, "ң");
        }

        foreach (var key in new[] { "ş", "š", "s'" })
        {
            add(key, Usual, "ш");
        }

        foreach (var key in new[] { "ç", "č", "c'" })
        {
            add(key, Usual, "ч");
        }
    }

    private static void AddBorrowed(Adder add)
    {
        foreach (var key in new[] { "ıa", "ia", "ya", "ja" })
        {
            add(key, Usual, "я");
        }

        foreach (var key in new[] { "ıý", "iu", "ıu", "yu", "ju", "ıw", "iw", "yw", "yý" })
        {
            add(key, Usual, "ю");
        }

        foreach (var key in new[] { "ıo", "io", "yo", "jo" })
        {
            add(key, Usual, "е");
        }

        add("ö", Seldom, "е");
        add("ts", Usual, "ц");
        add("s", Seldom, "ц");
        add("ye", Seldom, "е");
        add("sh", Possible, "щ");
        add("ş", Possible, "щ");
        add("s'", Possible, "щ");
        add("shch", Usual, "щ");
        add("şş", Usual, "щ");
        add("ck", Rare, "к");
        add("'", Rare, "ь", "ъ", "");
        const string Latin = "bvdzlmnprstf";
        const string Cyrillic = "бвдзлмнпрстф";
        for (var i = 0; i < Latin.Length; i++)
        {
            add(Latin[i].ToString(), Seldom, Cyrillic[i] + "ь");
        }

        foreach (var (latin, cyrillic) in new[] { ("b", "бъ"), ("d", "дъ"), ("z", "зъ"), ("sh", "шь"), ("ch", "чь"), ("n", "нъ"), ("t", "тъ") })
        {
            add(latin, Rare, cyrillic);
        }
    }
}
