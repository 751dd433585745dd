using System.Text;
using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;

namespace SearchService.Corpus.Tests.Sources;

public sealed class ProvisionLinesTests
{
    private readonly CorpusReport _report = new();

    [Fact]
    public void Ids_label_heading_and_text_come_as_given()
    {
        var item = Assert.Single(Read("""{"id": "code/ru/art_1", "lang": "ru", "label": "Статья 1", "heading": "Сфера", "text": "Первое. Второе.\r\n\r\n 1) третье", "work": "code"}"""));
        var provision = item.Provision;
        Assert.Equal(("code/ru/art_1", "code", "code/ru/art_1", "ru", "1"), (provision.Id, provision.WorkId, provision.Eid, provision.Language, provision.Number));
        Assert.Equal(("Статья 1", "Сфера", "Первое. Второе.\n1) третье"), (provision.Label, provision.Heading, provision.Text));
        Assert.Equal(2, provision.Paragraphs.Count);
        Assert.Equal(3, provision.Sentences.Count);
        Assert.Null(provision.Source);
    }

    [Fact]
    public void Fields_may_be_missing_empty_or_null_and_the_file_is_the_work()
    {
        var items = Read("{\"id\":\"a\",\"lang\":\"kk\",\"text\":\"Мәтін\"}\n{\"id\":\"b\",\"lang\":\"KK\",\"label\":null,\"heading\":\"Атауы\",\"text\":\"\",\"work\":\"\"}\n{\"id\":7,\"lang\":\"en\",\"text\":\"Text\",\"extra\":[1]}");
        Assert.Equal(["a", "b", "7"], items.Select(item => item.Provision.Id));
        Assert.All(items, item => Assert.Equal("bulk-file", item.Provision.WorkId));
        Assert.Empty(_report.SkippedSources);
    }

    [Theory]
    [InlineData("{\"id\":\"a\"", "JSON")]
    [InlineData("[1]", "object")]
    [InlineData("{\"lang\":\"en\",\"text\":\"x\"}", "id")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"}", "lang")]
    [InlineData("{\"id\":\"a\",\"lang\":\"english\",\"text\":\"x\"}", "english")]
    [InlineData("{\"id\":\"a\",\"lang\":\"en\"}", "text")]
    [InlineData("{\"id\":\"first\",\"lang\":\"en\",\"text\":\"x\"}", "first")]
    [InlineData("{\"id\":\"a\",\"lang\":\"en\",\"text\":\"\\ud800\"}", "surrogate")]
    [InlineData("not json", "JSON")]
    public void A_broken_line_is_reported_with_its_number_and_the_others_are_read(string line, string reason)
    {
        var items = Read($"{{\"id\":\"first\",\"lang\":\"en\",\"text\":\"x\"}}\n\n{line}\n{{\"id\":\"last\",\"lang\":\"en\",\"text\":\"y\"}}\n");
        Assert.Equal([("first", 1), ("last", 4)], items.Select(item => (item.Provision.Id, item.Line)));
        var skipped = Assert.Single(_report.SkippedSources);
        Assert.Equal(("bulk file.jsonl", 3), (skipped.File, skipped.Line));
        Assert.Contains(reason, skipped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_over_the_limit_is_skipped_without_being_held()
    {
        var items = Read(new string('x', 100_000) + "\n{\"id\":\"a\",\"lang\":\"en\",\"text\":\"y\"}", new CorpusOptions { MaxLineLength = 50_000 });
        Assert.Equal("a", Assert.Single(items).Provision.Id);
        Assert.Equal(1, Assert.Single(_report.SkippedSources).Line);
    }

    [Fact]
    public void Lines_are_read_while_they_are_enumerated()
    {
        var reader = new EndlessLines();
        var items = new ProvisionLines(new CorpusOptions(), _report, []).Read(reader, "endless.jsonl").Take(50_000).ToList();
        Assert.Equal("50000", items[^1].Provision.Id);
        Assert.InRange(reader.Lines, 50_000, 55_000);
    }

    [Theory]
    [InlineData("judged/en-obliqa/collection.jsonl", "en")]
    [InlineData("judged/ru-tax-code/collection.jsonl", "ru")]
    [InlineData("judged/kk-laws/collection.jsonl", "kk")]
    public void Real_collections_are_read_whole(string file, string language)
    {
        var path = Requires.Shared(file);
        var items = new CorpusReader([path], _report).Read().Cast<ProvisionItem>().ToList();
        Assert.Equal(File.ReadLines(path).Count(line => line.Length > 0), items.Count + _report.SkippedSources.Count);
        Assert.True(items.Count > 500 && _report.SkippedSources.Count * 100 < items.Count, $"{items.Count} read, {_report.SkippedSources.Count} skipped");
        Assert.All(items, item => Assert.Equal(language, item.Provision.Language));
        Assert.All(items, item => Assert.Equal(item.Provision.Text, string.Join('\n', item.Provision.Paragraphs.Select((Func<TextSpan, string>)(span => item.Provision.Text[span.Start..span.End])))));
    }

    private List<ProvisionItem> Read(string lines, CorpusOptions? options = null) =>
        [.. new ProvisionLines(options ?? new CorpusOptions(), _report, []).Read(new StringReader(lines), "bulk file.jsonl")];

    private sealed class EndlessLines : TextReader
    {
        private string _line = "";
        private int _at;

        public int Lines { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at == _line.Length)
            {
                Lines++;
                (_line, _at) = ($"{{\"id\":\"{Lines}\",\"lang\":\"en\",\"text\":\"Text {Lines}.\"}}\n", 0);
            }

            var length = Math.Min(count, _line.Length - _at);
            _line.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }
    }
}
