using System.Text.Json;
using SearchService.Corpus.Model;

namespace SearchService.Linking.Tests;

/// <summary>The shared parallel texts as works, whole or with articles missing, renumbered or split.</summary>
internal static class ParallelTexts
{
    /// <summary>A unit of a parallel text: its key and its text in one language.</summary>
    internal sealed record Unit(string Key, string Text);

    public static List<Unit> Read(string file, string language)
    {
        var units = new List<Unit>();
        foreach (var line in File.ReadLines(Requires.Shared($"parallel/{file}.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty(language, out var text) && text.GetString() is { Length: > 0 } value)
            {
                units.Add(new Unit(json.RootElement.GetProperty("key").GetString()!, value));
            }
        }

        return units;
    }

    /// <summary>A version whose articles have the given numbers; the ids of its provisions are the keys of the units.</summary>
    public static Expression Expression(string language, IReadOnlyList<Unit> units, Func<int, int> number) => new()
    {
        WorkId = "work",
        Language = language,
        Title = "Title",
        SourceFile = "none",
        Sha256 = "",
        Provisions =
        [
            .. units.Select((unit, i) => new Provision
            {
                Id = $"{unit.Key}@{language}",
                WorkId = "work",
                Eid = $"art_{number(i)}",
                Language = language,
                Number = $"{number(i)}",
                Text = unit.Text,
                Paragraphs = [new TextSpan(0, unit.Text.Length)],
            }),
        ],
    };

    /// <summary>The F1 of the links from the first version to the second, right ones being those between units of the same key.</summary>
    public static double F1(Expression from, Expression to)
    {
        var work = new Work { Id = "work", Expressions = [from, to] };
        var links = WorkLinker.Link(work).Where(link => link.From.EndsWith("@" + from.Language, StringComparison.Ordinal)).ToList();
        var right = links.Count(link => link.From.Split('@')[0] == link.To.Split('@')[0]);
        var expected = from.Provisions.Select(provision => provision.Id.Split('@')[0])
            .Intersect(to.Provisions.Select(provision => provision.Id.Split('@')[0])).Count();
        return 2.0 * right / (links.Count + expected);
    }
}
