using SearchService.Analysis.Kazakh;

namespace SearchService.IndexBuild.Tests.Commands;

public sealed class LearnStemsCommandTests
{
    private static readonly string[] s_endings = ["", "лар", "лардың", "ның", "ға", "ны", "сы", "сының", "да", "дан", "мен", "лары"];

    [Fact]
    public void A_list_is_learned_from_lines_and_analyses_by_it()
    {
        using var folder = new TemporaryFolder();
        var text = string.Join(' ', Enumerable.Repeat(string.Join(' ', s_endings.Select(ending => "тагуна" + ending)), 6));
        var lines = folder.Write("lines.jsonl", $$"""
            {"id":"1","lang":"kk","text":"{{text}}"}
            {"id":"2","lang":"ru","text":"Стороны обмениваются сведениями."}
            {"kk":"{{text}}","ru":"Стороны обмениваются сведениями."}
            not json
            """);
        var models = Path.Combine(folder.Path, "models");
        string[] learn = ["learn-stems", "--lang", "kk", "--data", lines, "--out", Path.Combine(models, "kk.stems.txt"), "--words", Path.Combine(models, "kk.words.txt")];
        var run = Invocation.Run(learn).Expect(2);
        Assert.Contains("texts in other languages", run.Output, StringComparison.Ordinal);
        Assert.Contains("lines.jsonl:4", run.Error, StringComparison.Ordinal);
        var report = Invocation.Run([.. learn, "--json", "--name", "test-1"]).Expect(2).Json();
        Assert.StartsWith("test-1-kk 2 texts", report.GetProperty("stems").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, report.GetProperty("otherTexts").GetInt32());

        var own = Invocation.Run("analyze", "--lang", "kk", "--json", "--models", models, "тагуналарымыздағы").Expect(0).Json();
        Assert.Contains("test-1-kk 2 texts", own.GetProperty("analyzer").GetString(), StringComparison.Ordinal);
        Assert.Equal("тагуна", own.GetProperty("tokens")[0].GetProperty("stems")[0].GetString());
    }

    [Fact]
    public void The_statutes_teach_the_list_that_ships_but_for_its_name()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "kk.stems.txt");
        Invocation.Run("learn-stems", "--lang", "kk", "--data", Requires.Shared("corpus/laws-kk"), "--out", file, "--json").Expect(0);
        using var shipped = new StreamReader(typeof(StemModel).Assembly.GetManifestResourceStream("SearchService.Analysis.Kazakh.Data.stem-model.txt")!);
        Assert.Equal(shipped.ReadToEnd().Split('\n')[1..], File.ReadAllText(file).Split('\n')[1..]);
    }

    [Theory]
    [InlineData("--lang must be kk or ru", "--lang", "en", "--data", ".", "--out", "x")]
    [InlineData("--words is for Kazakh only", "--lang", "ru", "--data", ".", "--out", "x", "--words", "y")]
    [InlineData("--name must be", "--lang", "ru", "--data", ".", "--out", "x", "--name", "a b")]
    public void A_wrong_command_line_is_told_in_a_sentence(string sentence, params string[] arguments) =>
        Invocation.Run(["learn-stems", .. arguments]).ExpectError(64, sentence);

    [Fact]
    public void A_corpus_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        var missing = Path.Combine(folder.Path, "nowhere");
        Invocation.Run("learn-stems", "--lang", "kk", "--data", missing, "--out", Path.Combine(folder.Path, "x")).ExpectError(1, "There is no data at");
    }
}
