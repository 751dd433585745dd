using System.Reflection;

namespace SearchService.Analysis.Kazakh;

/// <summary>The lists written by hand: what statistics of text cannot settle.</summary>
/// <remarks>Read once from the resource <c>closed-lists.txt</c>, whose head describes its form. Immutable and thread-safe.</remarks>
internal sealed class ClosedLists
{
    private ClosedLists(TextReader text)
    {
        Dictionary<string, HashSet<string>> sections = [];
        HashSet<string> section = [];
        var lines = new HashingReader(text);
        var version = (lines.ReadLine() ?? "").TrimStart('#', ' ');
        for (var line = lines.ReadLine(); line is not null; line = lines.ReadLine())
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                var name = line.Trim('[', ']');
                if (!sections.TryGetValue(name, out section!))
                {
                    sections.Add(name, section = []);
                }

                continue;
            }

            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                section.Add(word);
            }
        }

        Version = $"{version} {lines.Hash}";
        Verbs = Section(sections, "verbs");
        Nouns = Section(sections, "nouns");
        Elided = Section(sections, "elided");
        Functions = Section(sections, "functions");
        FirstHalves = Section(sections, "first-halves");
        SecondHalves = Section(sections, "second-halves");
        Irregular = Section(sections, "irregular").Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    /// <summary>The lists of this assembly.</summary>
    public static ClosedLists Instance { get; } = Load();

    /// <summary>Names the state of the lists, with a hash of them.</summary>
    public string Version { get; }

    /// <summary>Verb roots.</summary>
    public HashSet<string> Verbs { get; }

    /// <summary>Nouns, adjectives, numerals and adverbs that take endings.</summary>
    public HashSet<string> Nouns { get; }

    /// <summary>Nouns that lose their last narrow vowel before a vowel.</summary>
    public HashSet<string> Elided { get; }

    /// <summary>Words that take no endings.</summary>
    public HashSet<string> Functions { get; }

    /// <summary>Usual first halves of words written as one.</summary>
    public HashSet<string> FirstHalves { get; }

    /// <summary>Usual second halves of words written as one.</summary>
    public HashSet<string> SecondHalves { get; }

    /// <summary>Forms that no rule explains, mostly of pronouns, with their stems.</summary>
    public Dictionary<string, string> Irregular { get; }

    /// <summary>A text resource of this folder.</summary>
    public static StreamReader Open(string name) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream("SearchService.Analysis.Kazakh.Data." + name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly."));

    private static ClosedLists Load()
    {
        using var text = Open("closed-lists.txt");
        return new ClosedLists(text);
    }

    private static HashSet<string> Section(Dictionary<string, HashSet<string>> sections, string name) =>
        sections.TryGetValue(name, out var section) ? section : throw new InvalidDataException($"The closed lists have no section [{name}].");
}
