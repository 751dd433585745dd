using SearchService.Corpus.Model;

namespace SearchService.Corpus.Sources;

/// <summary>Reads texts that are versions of one work as that work. Not thread-safe.</summary>
internal sealed class LooseVersionReader
{
    private readonly LooseTextReader _texts;
    private readonly Dictionary<string, LooseWork> _works = new(StringComparer.Ordinal);
    private readonly HashSet<LooseWork> _done = [];

    public LooseVersionReader(LooseTextReader texts, IReadOnlyList<LooseWork> works)
    {
        _texts = texts;
        foreach (var work in works)
        {
            foreach (var member in work.Members)
            {
                _works[member.Id] = work;
            }
        }
    }

    /// <summary>Whether a text is a version of a work with others.</summary>
    public bool Has(string id) => _works.ContainsKey(id);

    /// <summary>The work with all its versions when the first of them is met; null for the others.</summary>
    public Work? Read(string id)
    {
        var work = _works[id];
        if (!_done.Add(work))
        {
            return null;
        }

        var own = work.Members[0].Id;
        var texts = work.Members.Select(member => _texts.Read(member.Folder, member.File, (_, _) => own)).OfType<Work>().ToList();
        return texts.Count == 0 ? null : Joined(texts, [.. work.Members.Skip(1).Select(member => member.Id)]);
    }

    /// <summary>What the first version that says something says.</summary>
    private static Work Joined(List<Work> texts, IReadOnlyList<string> otherIds) => texts[0] with
    {
        Type = texts.Select(text => text.Type).FirstOrDefault(type => type != "document") ?? "document",
        Date = texts.Select(text => text.Date).FirstOrDefault(date => date is not null),
        Place = texts.Select(text => text.Place).FirstOrDefault(place => place is not null),
        Parties = [.. texts.SelectMany(text => text.Parties).Distinct(StringComparer.Ordinal)],
        Aliases = otherIds,
        Expressions = [.. texts.SelectMany(text => text.Expressions)],
        Inferred = texts.SelectMany(text => text.Inferred).Append("expressions").ToHashSet(StringComparer.Ordinal),
    };
}
