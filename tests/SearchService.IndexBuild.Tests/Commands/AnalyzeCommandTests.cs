using System.Diagnostics;

namespace SearchService.IndexBuild.Tests.Commands;

public sealed class AnalyzeCommandTests
{
    [Fact]
    public void Tokens_are_lines_of_cells_divided_by_tabs()
    {
        var lines = Invocation.Run("analyze", "--lang", "ru", "об охране вод, ст. 5").Expect(0).Lines;
        Assert.Equal("0\t2\t0\tword\tоб\tоб\tstop", lines[0]);
        Assert.StartsWith("3\t9\t1\tword\tохране\tохран", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Split('\t')[3] == "number");
    }

    [Fact]
    public void A_text_can_come_from_the_input_and_tokens_can_be_json()
    {
        var tokens = Invocation.RunWithInput("protected waters", "analyze", "--lang", "en", "--json").Expect(0).Json().GetProperty("tokens");
        Assert.Equal(["protected", "waters"], tokens.EnumerateArray().Select(token => token.GetProperty("exact").GetString()));
        Assert.Equal(["protect", "water"], tokens.EnumerateArray().Select(token => token.GetProperty("stems")[0].GetString()));
        Assert.Equal(10, tokens[1].GetProperty("startOffset").GetInt32());
    }

    [Fact]
    public void Stems_are_one_line_a_form_whatever_the_line_ends_and_what_stands_behind_a_tab()
    {
        var stems = Invocation.RunWithInput("waters\r\n\r\nlaws\tlaw\t17\n\n§\nwaters", "analyze", "--lang", "en", "--stems").Expect(0);
        Assert.Equal(["waters\twater", "laws\tlaw", "§\t§", "waters\twater"], stems.Lines);
        var json = Invocation.RunWithInput("laws\n", "analyze", "--lang", "en", "--stems", "--json").Expect(0).Json();
        Assert.Equal("law", json[0].GetProperty("stems")[0].GetString());
    }

    [Fact]
    public void An_explanation_names_the_suffixes_and_the_language_is_told_from_the_text()
    {
        var lines = Invocation.Run("analyze", "--explain", "мемлекеттеріміздің ст. жаhандық").Expect(0).Lines;
        Assert.StartsWith("kk (told from the text) by kk+", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("    grammar: мемлекет + тер (plural) + іміз (our) + дің (genitive) [noun, listed", lines[2], StringComparison.Ordinal);
        Assert.Contains("    letters: h (U+0068) as һ", lines);
    }

    [Fact]
    public void Stems_need_a_language() => Invocation.Run("analyze", "--stems", "а").ExpectError(64, "--lang");

    [Fact]
    public void Without_any_text_it_says_so() => Invocation.Run("analyze", "--lang", "kk").ExpectError(64, "standard input");

    [Fact]
    public void The_measuring_script_reads_the_stems_of_every_gold_form()
    {
        var gold = Requires.Shared("stems/kk.ktb.dev.tsv");
        var script = Requires.Shared("stems/measure.py");
        using var folder = new TemporaryFolder();
        var stems = folder.Write("stems.tsv", Invocation.RunWithInput(File.ReadAllText(gold), "analyze", "--lang", "kk", "--stems").Expect(0).Output);
        using var process = Process.Start(new ProcessStartInfo(Requires.Program("python3"), [script, "--gold", gold, "--stems", stems]) { RedirectStandardOutput = true })!;
        var measured = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Matches(@"missing\s+0\.000", measured);
    }
}
