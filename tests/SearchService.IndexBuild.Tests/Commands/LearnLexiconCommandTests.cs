namespace SearchService.IndexBuild.Tests.Commands;

/// <summary>learn-lexicon, and evaluate links with what it wrote.</summary>
public sealed class LearnLexiconCommandTests
{
    private const string Terms =
        """
        <tbx><text><body>
        <conceptEntry id="c1"><langSec xml:lang="kk"><termSec><term>шарт</term></termSec></langSec>
        <langSec xml:lang="ru"><termSec><term>договор</term></termSec></langSec></conceptEntry>
        <conceptEntry id="c1"><langSec xml:lang="kk"><termSec><term>сот</term></termSec></langSec></conceptEntry>
        </body></text></tbx>
        """;

    private const string Units =
        """
        {"key":"1","kk":"Мемлекет шарт жасайды.","ru":"Государство заключает договор."}
        {"key":"2","kk":"Сот шешім шығарады.","ru":"Суд выносит решение."}
        {"key":"3","kk":"Теңіз ластанады.","ru":"Море загрязняется."}
        """;

    [Fact]
    public void A_lexicon_is_learned_from_lines_and_terms_and_finds_translations()
    {
        using var folder = new TemporaryFolder();
        var (pairs, terms, lexicon, ranking) = (folder.Write("pairs.jsonl", Units), folder.Write("terms.tbx", Terms), folder.Below("lexicon.tsv"), folder.Below("run.tsv"));
        string[] learn = ["learn-lexicon", "--pairs", pairs, "--terms", terms, "--out", lexicon];
        var run = Invocation.Run(learn).Expect(2);
        Assert.Contains("terms.tbx:4", run.Error, StringComparison.Ordinal);
        var lines = run.Output.Split('\n');
        Assert.StartsWith("kk to ru", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  шарт: договор ", lines[1], StringComparison.Ordinal);
        var first = File.ReadAllText(lexicon);
        var report = Invocation.Run([.. learn, "--json"]).Expect(2).Json();
        Assert.Equal(1, report.GetProperty("concepts").GetInt32());
        Assert.Equal(first, File.ReadAllText(lexicon));

        string[] evaluate = ["evaluate", "links", pairs, "--from", "kk", "--to", "ru", "--lexicon", lexicon];
        var found = Invocation.Run([.. evaluate, "--run", ranking]).Expect(0);
        Assert.Contains("3 units: accuracy at 1 1.000", found.Output, StringComparison.Ordinal);
        Assert.Equal(9, File.ReadAllLines(ranking).Length);
        Assert.StartsWith("1\t1\t", File.ReadAllLines(ranking)[0], StringComparison.Ordinal);
        Assert.Equal(1, Invocation.Run([.. evaluate, "--documents", "--json"]).Expect(0).Json().GetProperty("accuracy").GetDouble());
    }

    [Theory]
    [InlineData("{\"kk\":\"шарт\"}", "has no key")]
    [InlineData("{\"key\":\"1\",\"kk\":\"a\"}\n{\"key\":\"1\",\"kk\":\"b\"}", "gold.jsonl:2: the key 1 is there twice")]
    [InlineData("not json", "not a JSON object")]
    [InlineData("{\"key\":\"1\",\"kk\":\"a\",\"kk\":\"b\"}", "each member once")]
    [InlineData("{\"key\":\"1\",\"kk\":\"шарт\"}", "No unit has texts in both")]
    public void A_broken_gold_set_is_refused_with_the_reason(string line, string reason)
    {
        using var folder = new TemporaryFolder();
        Invocation.Run("evaluate", "links", folder.Write("gold.jsonl", line), "--from", "kk", "--to", "ru").ExpectError(1, reason);
    }

    [Fact]
    public void Nothing_to_learn_from_and_other_languages_are_mistakes_of_the_command_line()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run("learn-lexicon", "--out", folder.Below("lexicon.tsv")).ExpectError(64, "--pairs or --terms");
        Invocation.Run("evaluate", "links", "x.jsonl", "--from", "kk", "--to", "de").ExpectError(64, "--to must be kk, ru or en");
        Invocation.Run("evaluate", "links", folder.Below("absent.jsonl"), "--from", "kk", "--to", "ru").ExpectError(1, "absent.jsonl");
    }
}
