using System.Runtime.InteropServices;
using SearchService.Corpus.Model;
using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Pairing;

/// <summary>Makes the signatures of documents that are to be compared with each other. Not thread-safe.</summary>
public sealed class SignatureReader
{
    private const int MostStems = 1500;
    private const int MostSpellings = 3000;
    private const int MostNumbers = 300;
    private const int MostNames = 40;
    private const int MostParties = 60;
    private const int MostDates = 200;
    private const int MostArticles = 1500;

    private readonly Dictionary<string, StemReader> _readers = new(StringComparer.Ordinal);
    private readonly List<(int Start, int Length)> _places = [];

    /// <summary>Creates a reader with the translations of words; null for those that are shipped.</summary>
    public SignatureReader(TranslationLexicon? lexicon = null) => Vocabulary = new SignatureVocabulary(lexicon ?? TranslationLexicon.Default);

    internal SignatureVocabulary Vocabulary { get; }

    /// <summary>The signature of one language version of a work.</summary>
    public DocumentSignature Read(Work work, Expression expression)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(expression);
        var gathered = new Gathered();
        foreach (var provision in expression.Provisions)
        {
            gathered.IsOpening = provision.Kind == ProvisionKind.Preamble;
            var length = Read(expression.Language, provision.Heading, gathered) + Read(expression.Language, provision.Text, gathered);
            gathered.Length += length;
            if (provision.Number.Length > 0)
            {
                gathered.Articles.Add((Hash(provision.Eid), length));
            }
        }

        gathered.IsOpening = true;
        Read(expression.Language, expression.Title, gathered);
        return new DocumentSignature
        {
            Id = work.Id,
            Language = expression.Language,
            File = expression.SourceFile,
            Date = work.Date,
            Length = Math.Max(1, gathered.Length),
            Stems = CountedBag.Of(gathered.Stems, MostStems),
            Spellings = [.. gathered.Spellings.Take(MostSpellings).Order()],
            Names = Most(gathered.Names, MostNames),
            Parties = Most(gathered.Parties, MostParties),
            Numbers = CountedBag.Of(gathered.Numbers, MostNumbers),
            Dates = [.. gathered.Dates.Order().Take(MostDates)],
            Articles = [.. gathered.Articles.Take(MostArticles)],
        };
    }

    private int Read(string language, string text, Gathered gathered)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var reader = _readers.TryGetValue(language, out var known) ? known : _readers[language] = new StemReader(language);
        _places.Clear();
        var stems = reader.Read(text, _places);
        for (var i = 0; i < stems.Count; i++)
        {
            var (start, length) = _places[i];
            var word = text.AsSpan(start, length);
            var stem = Vocabulary.IdOf(language, stems[i]);
            if (stem >= 0)
            {
                gathered.Stems[stem] = gathered.Stems.GetValueOrDefault(stem) + 1;
            }

            if (Skeleton.Of(word) is { } spelling)
            {
                gathered.Spellings.Add(Hash(spelling));
                if (IsName(text, start, word))
                {
                    Count(gathered.Names, spelling, stem);
                }

                if (gathered.IsOpening && char.IsUpper(word[0]))
                {
                    Count(gathered.Parties, spelling, stem);
                }
            }
        }

        DateFinder.Add(text, gathered.Dates);
        return AddNumbers(text, gathered.Numbers);
    }

    private static void Count(Dictionary<int, (int Stem, int Count)> names, string spelling, int stem)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(names, Hash(spelling), out var seen);
        use = (seen && use.Stem >= 0 ? use.Stem : stem, use.Count + 1);
    }

    private static NameUse[] Most(Dictionary<int, (int Stem, int Count)> names, int most) =>
    [
        .. names.OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Key).Take(most)
            .Select(entry => new NameUse(entry.Key, entry.Value.Stem, entry.Value.Count)),
    ];

    /// <summary>Whether a word has one capital though no sentence begins with it.</summary>
    private static bool IsName(string text, int start, ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) || (word.Length > 1 && char.IsUpper(word[1])))
        {
            return false;
        }

        var before = start - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        return before >= 0 && (char.IsLetterOrDigit(text[before]) || text[before] is ',' or '-' or '(' or '«' or '"');
    }

    private static int AddNumbers(string text, Dictionary<int, int> numbers)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                length += char.IsLetter(text[i]) ? 1 : 0;
                continue;
            }

            var value = 0;
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                value = unchecked((value * 10) + text[i] - '0');
                length++;
            }

            numbers[value] = numbers.GetValueOrDefault(value) + 1;
            i--;
        }

        return length;
    }

    /// <summary>FNV-1a: the same in every process.</summary>
    private static int Hash(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return unchecked((int)hash);
    }

    private sealed class Gathered
    {
        public int Length { get; set; }

        public Dictionary<int, int> Stems { get; } = [];

        public HashSet<int> Spellings { get; } = [];

        public Dictionary<int, (int Stem, int Count)> Names { get; } = [];

        public Dictionary<int, (int Stem, int Count)> Parties { get; } = [];

        /// <summary>Whether what is read now is the title or the preamble.</summary>
        public bool IsOpening { get; set; }

        public Dictionary<int, int> Numbers { get; } = [];

        public HashSet<int> Dates { get; } = [];

        public List<(int Key, int Length)> Articles { get; } = [];
    }
}
