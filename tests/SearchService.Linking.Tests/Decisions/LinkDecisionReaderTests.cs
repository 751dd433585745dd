using SearchService.Linking.Decisions;

namespace SearchService.Linking.Tests.Decisions;

public sealed class LinkDecisionReaderTests
{
    [Fact]
    public void Decisions_are_read_with_their_notes_and_lines()
    {
        var (decisions, problems) = Read("# verdict, one, other, note\n\nconfirm\ta/art_1@kk\ta/art_1@ru\nreject\ta/art_2@kk\ta/art_2@ru\tother text\r\nadd\ta/art_3@kk\tb/art_9@en\t\n");
        Assert.Empty(problems);
        Assert.Equal(
            [
                new LinkDecision(LinkVerdict.Confirm, "a/art_1@kk", "a/art_1@ru", null, 3),
                new LinkDecision(LinkVerdict.Reject, "a/art_2@kk", "a/art_2@ru", "other text", 4),
                new LinkDecision(LinkVerdict.Add, "a/art_3@kk", "b/art_9@en", null, 5),
            ],
            decisions);
    }

    [Theory]
    [InlineData("confirm\ta", "two provision ids")]
    [InlineData("confirm a b", "two provision ids")]
    [InlineData("maybe\ta\tb", "\"maybe\"")]
    [InlineData("add\ta\ta", "to itself")]
    [InlineData("add\tone\ttwo", "line 1")]
    [InlineData("reject\ttwo\tone", "Line 1 says add")]
    public void A_mistaken_line_is_told_and_the_others_stand(string line, string message)
    {
        var (decisions, problems) = Read($"add\ttwo\tone\n{line}\nreject\tx\ty\n");
        Assert.Equal([1, 3], decisions.Select(decision => decision.Line));
        var (number, told) = Assert.Single(problems);
        Assert.Equal(2, number);
        Assert.Contains(message, told, StringComparison.Ordinal);
    }

    private static (IReadOnlyList<LinkDecision> Decisions, List<(int Line, string Message)> Problems) Read(string text)
    {
        var problems = new List<(int, string)>();
        using var reader = new StringReader(text);
        return (LinkDecisionReader.Read(reader, (line, message) => problems.Add((line, message))), problems);
    }
}
