using System.Text.Json;
using SearchService.Corpus.Model;
using SearchService.Linking.Model;

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

    /// <summary>A version whose articles have the given numbers; the ids of its provisions are the keys and places of the units.</summary>
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
                Id = $"{unit.Key}~{i}@{language}",
                WorkId = "work",
                Eid = $"art_{number(i)}",
                Language = language,
                Number = $"{number(i)}",
                Text = unit.Text,
                Paragraphs = [new TextSpan(0, unit.Text.Length)],
            }),
        ],
    };

    /// <summary>The F1 of the links from the first version to the second, right ones being those between units that share a key.</summary>
    public static double F1(Expression from, Expression to)
    {
        var links = Links(from, to);
        var right = links.Count(link => IsRight(link.From, link.To));
        var expected = from.Provisions.Sum(provision => to.Provisions.Count(other => IsRight(provision.Id, other.Id)));
        return 2.0 * right / (links.Count + expected);
    }

    /// <summary>The links from the first version to the second.</summary>
    public static List<ProvisionLink> Links(Expression from, Expression to)
    {
        var work = new Work { Id = "work", Expressions = [from, to] };
        return [.. WorkLinker.Link(work, HonestLexicon.Learned).Where(link => link.From.EndsWith("@" + from.Language, StringComparison.Ordinal))];
    }

    /// <summary>Whether two provisions have a key in common; one made of two units has both keys, with a plus between.</summary>
    public static bool IsRight(string from, string to) => KeysOf(from).Intersect(KeysOf(to)).Any();

    /// <summary>Two units as one.</summary>
    public static Unit Merge(Unit first, Unit second) => new($"{first.Key}+{second.Key}", $"{first.Text}\n{second.Text}");

    /// <summary>A unit as two, divided behind the sentence that ends nearest to its middle; null for one that has no such place.</summary>
    public static (Unit First, Unit Second)? Split(Unit unit)
    {
        var (middle, best) = (unit.Text.Length / 2, -1);
        for (var i = 1; i < unit.Text.Length - 1; i++)
        {
            if (unit.Text[i] is '.' or ';' or '\n' && char.IsWhiteSpace(unit.Text[i + 1]) && (best < 0 || Math.Abs(i - middle) < Math.Abs(best - middle)))
            {
                best = i;
            }
        }

        return best < unit.Text.Length / 4 || best > unit.Text.Length * 3 / 4
            ? null
            : (unit with { Text = unit.Text[..(best + 1)] }, unit with { Text = unit.Text[(best + 1)..].Trim() });
    }

    /// <summary>The keys of a provision; a key may itself contain anything but these signs.</summary>
    private static string[] KeysOf(string id) => id[..id.LastIndexOf('@')].Split("~")[0].Split('+');
}
