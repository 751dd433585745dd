using SearchService.Corpus.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchService.Corpus.Sources;

/// <summary>What work.yaml says of a work and its expressions.</summary>
/// <param name="Work">The work without expressions.</param>
/// <param name="Expressions">The expressions by language.</param>
internal sealed record YamlWork(Work Work, IReadOnlyDictionary<string, YamlExpression> Expressions)
{
    private const string FileName = "work.yaml";

    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "agreement", "convention", "treaty", "declaration", "protocol", "charter", "covenant", "statute", "code", "constitution", "law", "decree", "resolution",
        "regulation", "rules", "memorandum", "commentary", "document",
    };

    private static readonly HashSet<string> s_statuses = new(StringComparer.Ordinal) { "in_force", "expired", "not_in_force" };

    /// <summary>Reads the YAML; every problem is added with its line, and the work is null where there is any.</summary>
    public static YamlWork? Read(string text, string file, string folderName, List<SkippedSource> problems)
    {
        var root = Load(text, file, problems);
        if (root is null)
        {
            return null;
        }

        var before = problems.Count;
        var map = new YamlReader(root, file, problems);
        map.Allow("id", "type", "date", "place", "parties", "subjects", "status", "citations", "aliases", "expressions");
        var work = new Work
        {
            Id = map.Text("id") ?? folderName,
            Type = map.OneOf("type", s_types) ?? "document",
            Date = map.Date("date"),
            Place = map.Text("place"),
            Parties = map.List("parties"),
            Subjects = map.List("subjects"),
            Status = map.OneOf("status", s_statuses),
            Citations = map.Languages("citations"),
            Aliases = map.List("aliases"),
        };
        if (work.Id != folderName || !WorkIds.IsValid(work.Id))
        {
            map.Problem("id", $"The id \"{work.Id}\" must be the name of the folder, \"{folderName}\", in lower-case Latin letters, digits and hyphens.");
        }

        var expressions = new Dictionary<string, YamlExpression>(StringComparer.Ordinal);
        foreach (var (language, reader) in map.Maps("expressions"))
        {
            expressions[language] = YamlExpression.Read(language, reader);
        }

        return problems.Count == before ? new YamlWork(work, expressions) : null;
    }

    private static YamlMappingNode? Load(string text, string file, List<SkippedSource> problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return root;
            }

            problems.Add(new SkippedSource(file, 1, $"{FileName} must be one mapping of keys to values."));
        }
        catch (YamlException e)
        {
            problems.Add(new SkippedSource(file, (int)e.Start.Line, $"Not valid YAML: {e.Message}"));
        }
        catch (ArgumentException e)
        {
            // The parser reports some broken anchors and escapes so.
            problems.Add(new SkippedSource(file, 0, $"Not valid YAML: {e.Message}"));
        }

        return null;
    }
}
