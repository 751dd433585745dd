using System.Text;
using SearchService.Corpus.Model;
using SearchService.Corpus.Sources;

namespace SearchService.Corpus.Tests.Sources;

public sealed class CorpusReaderTests : IDisposable
{
    private const string GoodYaml = """
        id: sample-1999
        type: agreement
        date: 1999-05-06
        place: Алматы
        parties: [A, B]
        citations:
          en: "Sample Agreement"
        expressions:
          kk: { title: "Үлгі", kind: digest, note: "Дайджест." }
          en: { title: "Sample", kind: unofficial_translation }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly CorpusReport _report = new();

    private string Root => _folder.Path;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_work_folder_gives_the_work_with_its_expressions_in_order()
    {
        Write("works/sample-1999/work.yaml", GoodYaml);
        Write("works/sample-1999/en.md", "# Sample\n\n### Article 1\n\nText.");
        Write("works/sample-1999/kk.txt", "1-бап\n\nМәтін.");
        var work = Assert.IsType<WorkItem>(Assert.Single(Read())).Work;
        Assert.Equal(("sample-1999", "agreement", new DateOnly(1999, 5, 6), "Алматы"), (work.Id, work.Type, work.Date, work.Place));
        Assert.Equal(["kk", "en"], work.Expressions.Select(expression => expression.Language));
        Assert.Equal((ExpressionKind.Digest, "Үлгі", "Дайджест."), (work.Expressions[0].Kind, work.Expressions[0].Title, work.Expressions[0].Note));
        Assert.Equal("works/sample-1999/kk.txt", work.Expressions[0].SourceFile);
        Assert.Equal(64, work.Expressions[0].Sha256.Length);
        Assert.Equal("sample-1999/art_1@kk", Assert.Single(work.Expressions[0].Provisions).Id);
        Assert.Empty(work.Inferred);
        Assert.Empty(_report.SkippedSources);
    }

    [Theory]
    [InlineData("colour: red", 1, "colour")]
    [InlineData("id: other", 1, "other")]
    [InlineData("type: poem", 1, "poem")]
    [InlineData("place: x\ndate: 6 May 1999", 2, "6 May 1999")]
    [InlineData("place: x\nparties:\n  a: b", 3, "parties")]
    [InlineData("status: maybe", 1, "maybe")]
    [InlineData("expressions:\n  kk:\n    titel: x", 3, "titel")]
    [InlineData("expressions:\n  kazakh:\n    title: x", 3, "kazakh")]
    [InlineData("expressions:\n  kk:\n    kind: best", 3, "best")]
    [InlineData("a: b: c", 1, "YAML")]
    [InlineData("place: \"open", 1, "YAML")]
    [InlineData("- list", 1, "mapping")]
    [InlineData("place: [a]", 1, "place")]
    public void A_bad_value_in_work_yaml_is_reported_with_its_line_and_stops_no_other_work(string yaml, int line, string reason)
    {
        Write("works/bad/work.yaml", yaml);
        Write("works/bad/en.md", "Article 1\n\nText.");
        Write("works/sample-1999/work.yaml", GoodYaml);
        Write("works/sample-1999/en.md", "Article 1\n\nText.");
        Write("works/sample-1999/kk.md", "1-бап\n\nМәтін.");
        Assert.Equal("sample-1999", Assert.IsType<WorkItem>(Assert.Single(Read())).Work.Id);
        Assert.Contains(_report.SkippedSources, skipped => skipped.File == "works/bad/work.yaml" && skipped.Line == line && skipped.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_file_of_a_work_is_reported_and_the_others_are_read()
    {
        Write("works/sample-1999/work.yaml", GoodYaml);
        Write("works/sample-1999/en.md", "Article 1\n\nText.");
        Write("works/sample-1999/kk.md", "  \n");
        Write("works/sample-1999/notes.md", "Not a language.");
        var work = Assert.IsType<WorkItem>(Assert.Single(Read())).Work;
        Assert.Equal("en", Assert.Single(work.Expressions).Language);
        Assert.Equal(["works/sample-1999/kk.md", "works/sample-1999/notes.md"], _report.SkippedSources.Select(skipped => skipped.File));
    }

    [Fact]
    public void A_loose_text_has_its_id_from_the_name_and_says_what_was_inferred()
    {
        Write("Шарт туралы.txt", "СОГЛАШЕНИЕ О ПРИРОДЕ\n\nг. Астана, 5 мая 2010 года\n\nСтатья 1\n\nСтороны сотрудничают в области охраны природы.");
        var work = Assert.IsType<WorkItem>(Assert.Single(Read())).Work;
        Assert.Equal("shart-turaly", work.Id);
        Assert.Equal(("agreement", new DateOnly(2010, 5, 5), "Астана"), (work.Type, work.Date, work.Place));
        Assert.Equal("СОГЛАШЕНИЕ О ПРИРОДЕ", work.Expressions[0].Title);
        Assert.Equal("ru", work.Expressions[0].Language);
        Assert.Equal(["date", "language", "place", "title", "type"], _report.Inferences.Select(inference => inference.Property).Order());
    }

    [Fact]
    public void A_text_in_windows_1251_is_read_and_reported_as_inferred()
    {
        var text = "Статья 1\r\n\r\nСтороны сотрудничают в области охраны окружающей среды – № 5.";
        File.WriteAllBytes(Path.Combine(Root, "old.txt"), [.. text.Select(ToWindows1251)]);
        var work = Assert.IsType<WorkItem>(Assert.Single(Read())).Work;
        Assert.Equal("Стороны сотрудничают в области охраны окружающей среды – № 5.", Assert.Single(work.Expressions[0].Provisions).Text);
        Assert.Contains(new Inference("old.txt", "old", "encoding", "windows-1251"), _report.Inferences);
    }

    [Theory]
    [InlineData(new byte[] { }, "empty")]
    [InlineData(new byte[] { 0x20, 0x0A }, "empty")]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 }, "binary")]
    [InlineData(new byte[] { 0x41, 0xFF, 0xFE, 0x42 }, "UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 }, "UTF-16")]
    [InlineData(new byte[] { 0x2E, 0x2E, 0x31, 0x32 }, "language")]
    public void A_file_without_text_is_skipped_with_the_reason(byte[] bytes, string reason)
    {
        File.WriteAllBytes(Path.Combine(Root, "bad.txt"), bytes);
        Write("good.txt", "Article 1\n\nThe Parties cooperate in the protection of the environment.");
        Assert.Equal("good", Assert.IsType<WorkItem>(Assert.Single(Read())).Work.Id);
        var skipped = Assert.Single(_report.SkippedSources);
        Assert.Equal("bad.txt", skipped.File);
        Assert.Contains(reason, skipped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_over_the_limit_and_a_foreign_format_are_skipped_and_a_readme_is_no_document()
    {
        Write("large.txt", new string('a', 2000));
        Write("paper.pdf", "%PDF");
        Write("README.md", "About the data.");
        Write(".hidden/x.txt", "Hidden text.");
        Assert.Empty(Read(new CorpusOptions { MaxDocumentBytes = 1000 }));
        Assert.Equal(["large.txt", "paper.pdf"], _report.SkippedSources.Select(skipped => skipped.File));
        Assert.Contains("1,000", _report.SkippedSources[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_one_name_are_told_apart_by_their_folders_and_a_text_read_before_is_skipped()
    {
        Write("a/text.txt", "Article 1\n\nThe Parties cooperate.");
        Write("b/text.txt", "Article 1\n\nThe Parties exchange information.");
        Write("c/b text.txt", "Article 1\n\nThe Parties consult each other.");
        var ids = new CorpusReader([Root, Path.Combine(Root, "a")], _report).Read().Cast<WorkItem>().Select(item => item.Work.Id).ToList();
        Assert.Equal(["text", "b-text", "c-b-text"], ids);
        Assert.Contains("a/text.txt", Assert.Single(_report.SkippedSources).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_work_given_twice_is_skipped_the_second_time()
    {
        Write("works/sample-1999/work.yaml", "type: agreement");
        Write("works/sample-1999/en.md", "Article 1\n\nText.");
        Assert.Single(new CorpusReader([Root, Path.Combine(Root, "works")], _report).Read());
        Assert.Contains("sample-1999", Assert.Single(_report.SkippedSources).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_gives_title_kind_and_note()
    {
        var text = "---\ntitle: Given title\nkind: digest\nnote: A note\n---\n\nArticle 1\n\nThe Parties cooperate.";
        Write("x.md", text);
        var expression = Assert.IsType<WorkItem>(Assert.Single(Read())).Work.Expressions[0];
        Assert.Equal(("Given title", ExpressionKind.Digest, "A note"), (expression.Title, expression.Kind, expression.Note));
        Assert.DoesNotContain("title", expression.Inferred);
        Assert.Equal("art_1", Assert.Single(expression.Provisions).Eid);
        Assert.Equal(text.IndexOf("The Parties", StringComparison.Ordinal), expression.Provisions[0].Source!.ToSource(0));
    }

    [Fact]
    public void Bad_front_matter_is_reported_with_its_line()
    {
        Write("x.md", "---\ntitle: x\ncolour: red\n---\n\nThe Parties cooperate.");
        Assert.Empty(Read());
        Assert.Equal(("x.md", 3), (_report.SkippedSources[0].File, _report.SkippedSources[0].Line));
    }

    [Fact]
    public void A_missing_path_is_reported()
    {
        Assert.Empty(new CorpusReader([Path.Combine(Root, "none")], _report).Read());
        Assert.Single(_report.SkippedSources);
    }

    [Fact]
    public void The_same_folder_gives_the_same_items_in_the_same_order()
    {
        foreach (var name in new[] { "b", "a", "C", "ә", "10", "9" })
        {
            Write($"{name}.txt", $"Article 1\n\nThe Parties cooperate in matter {name}.");
        }

        var first = Read().Cast<WorkItem>().Select(item => item.Work.Expressions[0].SourceFile).ToList();
        Assert.Equal(["10.txt", "9.txt", "C.txt", "a.txt", "b.txt", "ә.txt"], first);
    }

    private List<CorpusItem> Read(CorpusOptions? options = null) => [.. new CorpusReader([Root], _report, options).Read()];

    private void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }

    private static byte ToWindows1251(char c) => c switch
    {
        >= 'А' and <= 'я' => (byte)(c - 'А' + 0xC0),
        '№' => 0xB9,
        '–' => 0x96,
        _ => (byte)c,
    };
}
