using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SearchService.Benchmarks.Links;

/// <summary>Writes a corpus of any size in three languages as JSON Lines: works of articles made of parallel texts, and laws.</summary>
/// <remarks>
/// An article is some parallel sentences or paragraphs in two languages, a sixth of the words replaced by others of the language, so
/// that articles of different works share sentences but are seldom the same; each twentieth is a final clause that all works have
/// word for word. Each eighth work is a law in Kazakh as it is. The same seed gives the same corpus.
/// </remarks>
internal sealed partial class LinkingCorpus
{
    private const int ArticlesOfWork = 20;
    private const int ReplacedPerCent = 16;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, string> s_final = new(StringComparer.Ordinal)
    {
        ["kk"] = "Осы Келісім қол қойылған күнінен бастап күшіне енеді және Тараптардың бірі оны тоқтату ниеті туралы жазбаша хабарлама жібергенге дейін қолданылады.",
        ["ru"] = "Настоящее Соглашение вступает в силу со дня подписания и действует до тех пор, пока одна из Сторон письменно не уведомит о намерении прекратить его.",
        ["en"] = "This Agreement enters into force on the day of its signature and remains in force until one of the Parties gives written notice of its intention to terminate it.",
    };

    private readonly Random _random = new(17);
    private readonly List<(string One, string Other, List<(string One, string Other)> Units)> _pools;
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly List<List<(string Heading, string Text)>> _laws;

    /// <summary>Reads what the corpora are made of.</summary>
    /// <param name="shared">The folder of shared data.</param>
    public LinkingCorpus(string shared)
    {
        _pools =
        [
            ("kk", "ru", Units(shared, "kk", "ru", "gov_train", "gov_devtest")),
            ("ru", "en", Units(shared, "ru", "en", "constitution", "udhr")),
            ("kk", "en", Units(shared, "kk", "en", "treaties_dev", "udhr")),
        ];
        foreach (var language in s_final.Keys)
        {
            _words[language] = [.. _pools.SelectMany(pool => pool.Units.Select(unit => pool.One == language ? unit.One : pool.Other == language ? unit.Other : ""))
                .SelectMany(text => text.Split(' ')).Where(word => word.Length > 3 && word.All(char.IsLetter))];
        }

        _laws = [.. Directory.EnumerateFiles(Path.Combine(shared, "corpus", "laws-kk"), "*.txt").Order(StringComparer.Ordinal).Select(Articles)];
    }

    /// <summary>Writes so many provisions and a few more, whole works.</summary>
    public void Write(string file, int provisions)
    {
        using var output = new StreamWriter(file, append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        for (var (work, written) = (0, 0); written < provisions; work++)
        {
            written += work % 8 == 7 && work / 8 < _laws.Count ? WriteLaw(output, work, _laws[work / 8]) : WriteWork(output, work);
        }
    }

    private int WriteWork(StreamWriter output, int work)
    {
        // Kazakh and Russian have more parallel text than English; all three get about as many articles.
        var (one, other, units) = _pools[work % 3];
        for (var article = 1; article <= ArticlesOfWork; article++)
        {
            var chosen = Enumerable.Range(0, _random.Next(2, 5)).Select(_ => units[_random.Next(units.Count)]).ToList();
            WriteLine(output, work, one, article, "", article == ArticlesOfWork ? s_final[one] : string.Join('\n', chosen.Select(unit => Vary(unit.One, one))));
            WriteLine(output, work, other, article, "", article == ArticlesOfWork ? s_final[other] : string.Join('\n', chosen.Select(unit => Vary(unit.Other, other))));
        }

        return 2 * ArticlesOfWork;
    }

    private static int WriteLaw(StreamWriter output, int work, List<(string Heading, string Text)> articles)
    {
        for (var i = 0; i < articles.Count; i++)
        {
            WriteLine(output, work, "kk", i + 1, articles[i].Heading, articles[i].Text);
        }

        return articles.Count;
    }

    private static void WriteLine(StreamWriter output, int work, string language, int article, string heading, string text)
    {
        var label = language switch { "kk" => $"{article}-бап", "ru" => $"Статья {article}", _ => $"Article {article}" };
        output.WriteLine(JsonSerializer.Serialize(new { id = $"w{work}/art_{article}@{language}", lang = language, label, heading, text, work = $"w{work}" }, s_json));
    }

    private string Vary(string text, string language)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (_random.Next(100) < ReplacedPerCent && words[i].Length > 3)
            {
                words[i] = _words[language][_random.Next(_words[language].Length)];
            }
        }

        return string.Join(' ', words);
    }

    private static List<(string One, string Other)> Units(string shared, string one, string other, params string[] files)
    {
        var units = new List<(string One, string Other)>();
        foreach (var line in files.SelectMany(file => File.ReadLines(Path.Combine(shared, "parallel", file + ".jsonl"))))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty(one, out var left) && json.RootElement.TryGetProperty(other, out var right))
            {
                units.Add((Cut(left.GetString()!), Cut(right.GetString()!)));
            }
        }

        return units;
    }

    /// <summary>Long units would make articles of several pages.</summary>
    private static string Cut(string text) => text.Length <= 600 ? text : text[..text.LastIndexOf(' ', 600)];

    private static List<(string Heading, string Text)> Articles(string file)
    {
        var articles = new List<(string Heading, string Text)>();
        var text = new StringBuilder();
        var heading = "";
        foreach (var line in File.ReadLines(file))
        {
            if (ArticleLine().Match(line) is { Success: true } match)
            {
                Add();
                heading = match.Groups[1].Value.Trim();
            }
            else if (line.Length > 0)
            {
                text.Append(text.Length == 0 ? "" : "\n").Append(line);
            }
        }

        Add();
        return articles;

        void Add()
        {
            if (text.Length > 0)
            {
                articles.Add((heading, text.ToString()));
                text.Clear();
            }
        }
    }

    [GeneratedRegex(@"^\s*\d+(?:-\d+)?-бап\.?\s*(.*)$")]
    private static partial Regex ArticleLine();
}
