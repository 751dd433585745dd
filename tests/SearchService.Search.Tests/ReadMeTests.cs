using System.Text.RegularExpressions;
using SearchService.Search.Query;

namespace SearchService.Search.Tests;

public sealed partial class ReadMeTests
{
    private static string ReadMe => File.ReadAllText(Path.Combine(Requires.ProjectRoot, "README.md"));

    [Fact]
    public void Every_example_of_the_query_language_is_a_query()
    {
        var examples = Section("## The query language").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value)).ToList();
        Assert.True(examples.Count >= 15, $"{examples.Count} examples were read.");
        foreach (var example in examples)
        {
            // A field is shown without a value where any word will do.
            Assert.NotNull(QueryParser.Parse(example.EndsWith(':') ? example + "вода" : example));
        }
    }

    [Fact]
    public void Every_folder_that_the_layout_names_is_there()
    {
        var folders = Section("## Layout").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => Code().Match(line).Groups[1].Value).ToList();
        Assert.True(folders.Count >= 9, $"{folders.Count} folders were read.");
        Assert.All(folders, folder => Assert.True(Directory.Exists(Path.Combine(Requires.ProjectRoot, folder)), folder));
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        foreach (Match link in Link().Matches(ReadMe))
        {
            Assert.True(File.Exists(Path.Combine(Requires.ProjectRoot, link.Groups[1].Value)), link.Value);
        }
    }

    private static string Section(string heading)
    {
        var start = ReadMe.IndexOf(heading, StringComparison.Ordinal);
        var end = ReadMe.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return ReadMe[start..(end < 0 ? ReadMe.Length : end)];
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?!http)([^)]+)\)")]
    private static partial Regex Link();
}
