using System.Text;
using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;
using SearchService.Linking.Lexicon;
using SearchService.Linking.Pairing;

namespace SearchService.Linking.Tests.Pairing;

/// <summary>Documents as librarians find them: the shared parallel texts, the sample and the laws, without metadata, some cut, some without title, date or labels.</summary>
internal sealed class LooseDocuments
{
    private static readonly (string Kazakh, string Russian, string English)[] s_countries =
    [
        ("Өзбекстан", "Узбекистан", "Uzbekistan"), ("Моңғолия", "Монгол", "Mongolia"), ("Түркия", "Турец", "Turkey"),
        ("Финляндия", "Финлянд", "Finland"), ("Канада", "Канад", "Canada"),
    ];

    /// <summary>So many letters that are the same are no accident.</summary>
    private const int Piece = 40;

    private readonly List<(string Text, string Language, string? Work)> _documents = [];

    /// <summary>The parallel texts and the languages they have.</summary>
    public static (string File, string[] Languages)[] Parallel { get; } =
    [
        ("udhr", ["kk", "ru", "en"]), ("constitution", ["ru", "en"]), ("treaty_european_cultural_convention_1954", ["kk", "en"]),
        ("treaty_hague_child_abduction_1980", ["kk", "en"]), ("treaty_hague_evidence_1970", ["kk", "en"]),
        ("treaty_hague_service_1965", ["kk", "en"]), ("treaty_madrid_protocol_1989", ["kk", "en"]), ("treaty_tax_mutual_assistance_1988", ["kk", "en"]),
    ];

    /// <summary>The languages and works of the documents, in the order of their names.</summary>
    public IReadOnlyList<(string Text, string Language, string? Work)> All => _documents;

    /// <summary>Adds a document and the work that it is a version of.</summary>
    public void Add(string text, string language, string? work) => _documents.Add((text, language, work));

    /// <summary>Adds the parallel texts as documents.</summary>
    /// <param name="random">Chooses labels, titles, and what is cut.</param>
    /// <param name="cut">The share of documents of which the end or every other article is missing.</param>
    public void AddParallel(Random random, double cut)
    {
        foreach (var (file, languages) in Parallel)
        {
            foreach (var language in languages)
            {
                var units = ParallelTexts.Read(file, language).Index().Select(unit => (Number: unit.Index + 1, unit.Item.Text)).ToList();
                if (random.NextDouble() < cut)
                {
                    units = random.Next(2) == 0
                        ? units[..(int)Math.Ceiling(units.Count * (0.4 + (0.4 * random.NextDouble())))]
                        : [.. units.Where(_ => random.Next(2) == 0)];
                }

                Add(Write(file, language, units, random), language, file);
            }
        }
    }

    /// <summary>Adds the digests of the sample.</summary>
    public void AddSample()
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(Requires.ProjectRoot, "data", "works")).Order(StringComparer.Ordinal))
        {
            foreach (var file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
            {
                Add(File.ReadAllText(file), Path.GetFileNameWithoutExtension(file), Path.GetFileName(folder));
            }
        }
    }

    /// <summary>Adds agreements that differ from one of the sample in the other party and the date alone; some lack a language.</summary>
    public void AddTemplates(Random random)
    {
        foreach (var (index, (kazakh, russian, english)) in s_countries.Index())
        {
            var (year, day) = (1994 + index, 3 + index);
            var missing = random.Next(4);
            foreach (var (i, language) in new[] { "kk", "ru", "en" }.Index().Where(entry => entry.Index != missing))
            {
                var text = File.ReadAllText(Path.Combine(Requires.ProjectRoot, "data", "works", "kz-az-environment-1997", $"{language}.md"))
                    .Replace("Әзербайжан", kazakh, StringComparison.Ordinal).Replace("әзербайжан", kazakh, StringComparison.Ordinal)
                    .Replace("Азербайджан", russian, StringComparison.Ordinal).Replace("азербайджан", russian, StringComparison.Ordinal)
                    .Replace("Azerbaijan", english, StringComparison.Ordinal)
                    .Replace("1997", $"{year}", StringComparison.Ordinal).Replace("10 ", $"{day} ", StringComparison.Ordinal);
                Add(text, language, $"kz-{english}");
            }
        }
    }

    /// <summary>Adds Kazakh laws that are versions of nothing else: those that hold a sentence of a parallel text are passed over.</summary>
    public void AddLaws(int skip, int count)
    {
        var known = Parallel.Where(text => text.Languages.Contains("kk")).SelectMany(text => ParallelTexts.Read(text.File, "kk"))
            .SelectMany(unit => Squeeze(unit.Text).Chunk(Piece)).Where(piece => piece.Length == Piece).Select(piece => new string(piece)).ToHashSet(StringComparer.Ordinal);
        var laws = Directory.GetFiles(Requires.Shared("corpus/laws-kk"), "*.txt").Order(StringComparer.Ordinal).Skip(skip);
        foreach (var law in laws.Select(File.ReadAllText).Where(law => !Holds(Squeeze(law), known)).Take(count))
        {
            Add(law, "kk", null);
        }
    }

    /// <summary>Reads them from files as a corpus does; the file names tell nothing.</summary>
    public (List<DocumentSignature> Signatures, SignatureReader Reader) Read(TranslationLexicon lexicon)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < _documents.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder.Path, $"d{i:D4}.txt"), _documents[i].Text);
        }

        var reader = new SignatureReader(lexicon);
        var signatures = new CorpusReader([folder.Path], new CorpusReport()).Read().OfType<WorkItem>()
            .Select(item => reader.Read(item.Work, item.Work.Expressions[0])).ToList();
        Assert.Equal(_documents.Count, signatures.Count);
        Assert.Equal(_documents.Select(document => document.Language), signatures.Select(signature => signature.Language));
        return (signatures, reader);
    }

    /// <summary>The document behind a signature.</summary>
    public (string Text, string Language, string? Work) Of(DocumentSignature signature) => _documents[int.Parse(signature.Id[1..], System.Globalization.CultureInfo.InvariantCulture)];

    private static bool Holds(string law, HashSet<string> known)
    {
        var pieces = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i + Piece <= law.Length; i++)
        {
            if (pieces.Contains(law.AsSpan(i, Piece)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Write(string file, string language, List<(int Number, string Text)> units, Random random)
    {
        var text = new StringBuilder();
        if (random.Next(2) == 0 && Titles.Of(file, language) is { } title)
        {
            text.Append(title).Append("\n\n");
        }

        var labels = random.Next(3);
        for (var i = 0; i < units.Count; i++)
        {
            var number = labels == 0 ? units[i].Number : i + 1;
            text.Append(labels == 2 ? "" : Label(language, number)).Append(units[i].Text).Append("\n\n");
        }

        return text.ToString();
    }

    private static string Label(string language, int number) => language switch
    {
        "kk" => $"{number}-бап\n",
        "ru" => $"Статья {number}\n",
        _ => $"Article {number}\n",
    };

    /// <summary>Titles with dates of some of the texts.</summary>
    private static class Titles
    {
        public static string? Of(string file, string language) => (file, language) switch
        {
            ("udhr", "kk") => "Адам құқықтарының жалпыға бірдей декларациясы",
            ("udhr", "ru") => "Всеобщая декларация прав человека",
            ("udhr", "en") => "Universal Declaration of Human Rights",
            ("constitution", "ru") => "Конституция Республики Казахстан\n\nпринята 30 августа 1995 года",
            ("constitution", "en") => "Constitution of the Republic of Kazakhstan\n\nadopted on 30 August 1995",
            ("treaty_european_cultural_convention_1954", "kk") => "Еуропа мәдени конвенциясы\n\nПариж қаласы, 1954 жылғы 19 желтоқсан",
            ("treaty_european_cultural_convention_1954", "en") => "European Cultural Convention\n\nParis, 19 December 1954",
            ("treaty_hague_child_abduction_1980", "kk") => "Балаларды халықаралық ұрлаудың азаматтық-құқықтық аспектілері туралы конвенция",
            ("treaty_hague_child_abduction_1980", "en") => "Convention on the Civil Aspects of International Child Abduction",
            ("treaty_hague_evidence_1970", "kk") => "Азаматтық немесе сауда істері бойынша шетелде дәлелдемелерді алу туралы конвенция",
            ("treaty_hague_evidence_1970", "en") => "Convention on the Taking of Evidence Abroad in Civil or Commercial Matters",
            ("treaty_madrid_protocol_1989", "kk") => "Таңбаларды халықаралық тіркеу туралы Мадрид келісіміне хаттама",
            ("treaty_madrid_protocol_1989", "en") => "Protocol Relating to the Madrid Agreement Concerning the International Registration of Marks",
            _ => null,
        };
    }
}
