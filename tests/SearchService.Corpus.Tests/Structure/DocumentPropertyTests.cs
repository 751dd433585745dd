using System.Text;
using SearchService.Corpus.Model;
using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Tests.Structure;

/// <summary>What holds for any text whatever, tried on the seeds, on damaged seeds and on texts put together at random.</summary>
public sealed class DocumentPropertyTests
{
    private static readonly (string File, string Language)[] s_seeds =
        [("000_1406ed2fdc0d1362.txt", "kk"), ("001_d07e983b9730e51b.txt", "en"), ("002_45f8f29fde36d9d9.txt", "ru")];

    private static readonly string[] s_pieces =
    [
        "Статья 1", "Статья 2. Заголовок", "1-бап.", "2 - бап", "Article 3", "ARTICLE IV.", "\n", "\n\n", " ", "  ", "\r\n", "\f", "\u00AD", "\u200B", "*", "**", "***", "_", "#", "## {n}", "> ",
        "[x](http://y)", "![", "](", "&amp;", "&#1", "&#x41;", "<sup>1</sup>", "<br>", "<", "</p>", "<!--", "-->", "| a | b |", "---", "===", "1) ", "а) ", "- ", "..", ".....", ":.", "Н.", "г. ",
        "слово", "қоршағанортанықорғау", "жаhандық", "Word", "научно - технических", "сотрудни-\nчество", "Приложение {n}", "{n}-қосымша", "Annex A", "ГЛАВА {n}", "{n}-тарау. Атауы {n}", "Литература", "(Подписи)",
        "Совершено в г. Алматы 10 июня 1997 г.", "№ 5", "§ 3", "12", "XIV", "\"", "«", "»", "\uD83D\uDE00", "\uD83D", "\u0000", "\u0085", "😀", "é", "\t", "```", "\\*", "---\ntitle: {n}\n---\n",
    ];

    [Fact]
    public void The_seeds_are_whole_and_consistent()
    {
        foreach (var (file, language) in s_seeds)
        {
            var document = DocumentParser.Parse(file, File.ReadAllText(Requires.Shared("corpus/seeds/" + file)), language, "seed");
            Check(document, File.ReadAllText(Requires.Shared("corpus/seeds/" + file)), file);
            Assert.Null(Coverage.FirstLoss(document));
        }
    }

    [Fact]
    public void Every_letter_of_a_seed_is_found_in_its_source_at_the_mapped_position()
    {
        foreach (var (file, language) in s_seeds)
        {
            var source = File.ReadAllText(Requires.Shared("corpus/seeds/" + file));
            var document = DocumentParser.Parse(file, source, language, "seed");
            var mended = document.Repaired.Repairs.Where(repair => repair.Kind is "look-alike").Select(repair => repair.After).ToHashSet();
            foreach (var provision in document.Provisions)
            {
                for (var i = 0; i < provision.Text.Length; i++)
                {
                    var c = source[provision.Source!.ToSource(i)];
                    var same = c == provision.Text[i] || char.IsWhiteSpace(provision.Text[i]) || !char.IsLetterOrDigit(provision.Text[i]);
                    Assert.True(same || mended.Contains(WordAt(provision.Text, i)), $"{file} {provision.Eid} {i}: {provision.Text[i]} from {c}");
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Truncated_and_damaged_seeds_never_throw(int seed)
    {
        var random = new Random(seed);
        foreach (var (file, language) in s_seeds)
        {
            var bytes = File.ReadAllBytes(Requires.Shared("corpus/seeds/" + file));
            for (var round = 0; round < 25; round++)
            {
                var damaged = bytes[random.Next(bytes.Length / 2)..random.Next(bytes.Length / 2, bytes.Length)];
                for (var flips = random.Next(40); flips > 0; flips--)
                {
                    damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                }

                var text = Encoding.UTF8.GetString(damaged);
                Check(DocumentParser.Parse(file, text, language, "seed"), text, $"seed {seed} round {round} of {file}");
            }
        }
    }

    [Theory]
    [InlineData("kk", 11)]
    [InlineData("ru", 12)]
    [InlineData("en", 13)]
    [InlineData("de", 14)]
    public void Texts_put_together_at_random_keep_the_promises(string language, int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder();
            for (var pieces = random.Next(1, 60); pieces > 0; pieces--)
            {
                // A title that comes twice in the path cannot be counted, so every piece is numbered.
                var piece = s_pieces[random.Next(s_pieces.Length)].Replace("{n}", pieces.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
                text.Append(piece).Append(random.Next(3) == 0 ? " " : "");
            }

            var name = random.Next(2) == 0 ? "random.md" : "random.txt";
            var source = text.ToString();
            var because = $"seed {seed} round {round} {name}: {source}";
            var document = DocumentParser.Parse(name, source, language, "random");
            Check(document, source, because);
            Assert.True(Coverage.FirstLoss(document) is null, $"{Coverage.FirstLoss(document)} {because}");
        }
    }

    private static void Check(ParsedDocument document, string source, string because)
    {
        Assert.True(document.Provisions.Select(p => p.Eid).Distinct().Count() == document.Provisions.Count, because);
        foreach (var provision in document.Provisions)
        {
            CheckSpans(provision, because);
            CheckMap(provision, source, because);
            Assert.True(provision.Id == $"{provision.WorkId}/{provision.Eid}@{provision.Language}", because);
            Assert.True(provision.Eid.AsSpan().IndexOfAny(" /@\n") < 0, because);
        }

        Assert.All(document.Repaired.Repairs, repair => Assert.True(repair.Line >= 1 && repair.Line <= source.Split('\n').Length + source.Count(c => c == '\r'), because));
    }

    private static void CheckSpans(Provision provision, string because)
    {
        Assert.True(provision.Text.Length == 0 || provision.Text == string.Join('\n', provision.Paragraphs.Select(span => provision.Text[span.Start..span.End])), because);
        var paragraph = 0;
        var end = 0;
        foreach (var sentence in provision.Sentences)
        {
            while (paragraph < provision.Paragraphs.Count && provision.Paragraphs[paragraph].End <= sentence.Start)
            {
                paragraph++;
            }

            Assert.True(sentence.Start >= end && sentence.Length > 0 && sentence.End <= provision.Paragraphs[paragraph].End, because);
            end = sentence.End;
        }
    }

    private static void CheckMap(Provision provision, string source, string because)
    {
        var last = 0;
        for (var i = 0; i < provision.Text.Length; i++)
        {
            var position = provision.Source!.ToSource(i);
            Assert.True(position >= last && position <= source.Length, because);
            last = position;
        }
    }

    private static string WordAt(string text, int at)
    {
        int start = at, end = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end];
    }
}
