namespace SearchService.IndexBuild.Tests.Commands;

public sealed class CheckTermsCommandTests
{
    private const string Terms =
        """
        <tbx><text><body>
        <conceptEntry id="c1"><descrip type="subjectField">law</descrip><langSec xml:lang="kk"><termSec><term>халықаралық шарт</term></termSec></langSec>
        <langSec xml:lang="ru"><termSec><term>международный договор</term></termSec>
        <termSec><term>пакт</term></termSec></langSec></conceptEntry>
        <conceptEntry id="c2"><langSec xml:lang="kk"><termSec><term>халықаралық шарт</term></termSec></langSec>
        <langSec xml:lang="ru"><termSec><term>международный договор</term></termSec></langSec></conceptEntry>
        </body></text></tbx>
        """;

    [Fact]
    public void Terms_that_are_in_no_text_are_listed_with_their_place_and_counted_by_subject()
    {
        using var folder = new TemporaryFolder();
        var terms = folder.Write("terms.tbx", Terms);
        folder.Write("texts/law.txt", "Стороны заключили международные договоры о водах. Это текст закона на русском языке.");
        folder.Write("texts/pairs.jsonl", """{"key":"1","kk":"Мемлекет шарт жасайды.","ru":"Государство заключает договор."}""" + "\nbroken\n");
        var run = Invocation.Run("check-terms", "--terms", terms, "--texts", folder.Below("texts")).Expect(2);
        var lines = run.Output.Split('\n');
        Assert.Equal($"kk\t{terms}:2\tlaw\tхалықаралық шарт", lines[0]);
        Assert.Contains($"ru\t{terms}:4\tlaw\tпакт", lines);
        Assert.Contains("ru\tlaw: 1 of 2 terms in no text", lines);
        Assert.Contains("ru: 1 of 3 terms in none of 2 texts", lines);
        Assert.Contains("terms.tbx:5: The concept c2 has the preferred terms of c1 (line 2)", run.Error, StringComparison.Ordinal);
        Assert.Contains("pairs.jsonl:2", run.Error, StringComparison.Ordinal);

        var json = Invocation.Run("check-terms", "--terms", terms, "--texts", folder.Below("texts"), "--json").Expect(2).Json();
        Assert.Equal(2, json.GetProperty("concepts").GetInt32());
        Assert.Equal("пакт", json.GetProperty("unseen")[2].GetProperty("term").GetString());
        Assert.Equal(1, json.GetProperty("texts").GetProperty("kk").GetInt32());
    }

    [Fact]
    public void Nothing_to_check_or_to_read_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var terms = folder.Write("terms.tbx", Terms);
        Invocation.Run("check-terms", "--terms", terms, "--texts", folder.Below("absent")).ExpectError(1, "absent");
        Invocation.Run("check-terms", "--terms", terms, "--texts", folder.Path).ExpectError(1, "No text");
        Invocation.Run("check-terms", "--terms", folder.Write("none.tbx", "<tbx/>"), "--texts", folder.Path).ExpectError(1, "no concepts");
    }
}
