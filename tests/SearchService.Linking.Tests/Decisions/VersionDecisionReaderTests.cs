using SearchService.Linking.Decisions;
using SearchService.Linking.Pairing;

namespace SearchService.Linking.Tests.Decisions;

public sealed class VersionDecisionReaderTests
{
    private const string Text = "# decisions\nsame\ttreaty-kk\ttreaty-en\tsame date\nconfirm\ta\tb\n different \tx.txt\ty.txt\nsame\tone\n";

    [Fact]
    public void Decisions_about_documents_are_read_among_those_about_links()
    {
        var problems = new List<(int, string)>();
        using var reader = new StringReader(Text);
        var decisions = VersionDecisionReader.Read(reader, (line, reason) => problems.Add((line, reason)));
        Assert.Equal(
            [new VersionDecision(true, "treaty-kk", "treaty-en", "same date", 2), new VersionDecision(false, "x.txt", "y.txt", null, 4)], decisions);
        Assert.Equal(5, Assert.Single(problems).Item1);
    }

    [Fact]
    public void Decisions_about_links_pass_them_over()
    {
        var problems = new List<int>();
        using var reader = new StringReader(Text);
        Assert.Equal(3, Assert.Single(LinkDecisionReader.Read(reader, (line, _) => problems.Add(line))).Line);
        Assert.Empty(problems);
    }
}
