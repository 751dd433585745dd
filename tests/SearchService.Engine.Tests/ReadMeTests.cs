using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using SearchService.Engine.Index;
using SearchService.Engine.Search;
using SearchService.Engine.Search.Queries;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests;

/// <summary>The page about the engine: its example runs, and what it names is there.</summary>
public sealed partial class ReadMeTests
{
    private static readonly string s_folder = Path.Combine(Requires.ProjectRoot, "src", "SearchService.Engine");

    private static string Page => File.ReadAllText(Path.Combine(s_folder, "README.md"));

    [Fact]
    public void The_example_finds_its_document()
    {
        using var directory = new MemoryDirectory();
        using (var writer = new IndexWriter(directory))
        {
            var tokens = new TokenBuffer();
            tokens.Add("water"u8, positionIncrement: 1, startOffset: 0, endOffset: 5);
            tokens.Add("code"u8, positionIncrement: 1, startOffset: 6, endOffset: 10);
            var document = new Document();
            document.Add(new TextField("body", tokens));
            document.Add(new StoredValueField("title", "Water Code"));
            writer.AddDocument(document);
            writer.Commit();
        }

        using var reader = DirectoryReader.Open(directory);
        var top = new IndexSearcher(reader).Search(new PhraseQuery("body", ["water", "code"]), 10);

        Assert.Equal((1, 0), (top.TotalHits, top.ScoreDocs[0].Doc));
        Assert.Equal("Water Code", reader.Leaves[0].Reader.Document(0)[0].String);
    }

    [Fact]
    public void The_example_is_the_code_of_the_test_above()
    {
        var start = Page.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        var example = Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
        var test = new StringBuilder();
        foreach (var line in File.ReadLines(Path.Combine(Requires.ProjectRoot, "tests", "SearchService.Engine.Tests", "ReadMeTests.cs")))
        {
            test.Append(line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line).Append('\n');
        }

        Assert.Contains(example, test.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_type_member_and_folder_that_it_names_is_there()
    {
        Type[] own = [.. typeof(IndexWriter).Assembly.GetTypes(), .. typeof(ReadMeTests).Assembly.GetTypes()];
        var types = own.Concat(typeof(object).Assembly.GetTypes()).ToLookup(type => type.Name.Split('`')[0], StringComparer.Ordinal);
        var names = Code().Matches(Page).Select(match => match.Groups[1].Value).Distinct().Except(["XFormat", "XWriter", "XReader"]).ToList();
        Assert.True(names.Count > 50, $"only {names.Count} names were read");
        foreach (var name in names)
        {
            var parts = name.Split('.');
            var isThere = System.IO.Directory.Exists(Path.Combine(s_folder, name))
                || (parts.Length == 1 ? types[name].Any() || own.Any(type => HasMember(type, name)) : types[parts[0]].Any(type => HasMember(type, parts[1])));
            Assert.True(isThere, name);
        }
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        foreach (Match link in Link().Matches(Page))
        {
            Assert.True(File.Exists(Path.Combine(s_folder, link.Groups[1].Value)), link.Value);
        }
    }

    private static bool HasMember(Type type, string name) =>
        type.GetMember(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Length > 0;

    [GeneratedRegex("`([A-Z][A-Za-z0-9]+(?:[./][A-Z][A-Za-z0-9]+)?)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();
}
