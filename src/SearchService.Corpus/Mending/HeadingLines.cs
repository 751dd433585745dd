using SearchService.Corpus.Structure;

namespace SearchService.Corpus.Mending;

/// <summary>Tells lines that look like the heading of an article, chapter or annex, before paragraphs are known.</summary>
internal sealed class HeadingLines
{
    private readonly LabelScanner _scanner;
    private readonly List<Label> _found = [];

    public HeadingLines(string language) => _scanner = new LabelScanner(LabelGrammar.For(language));

    /// <summary>Whether the line is nothing but a label: "Статья 12", "V БӨЛІМ".</summary>
    public bool IsLabelOnly(string line) => LabelAt(line) is { } label && line.AsSpan(label.End).Trim(" .:").IsEmpty;

    /// <summary>Whether the line begins with a label behind which a heading could stand.</summary>
    public bool IsHeading(string line)
    {
        if (LabelAt(line) is not { } label)
        {
            return false;
        }

        var rest = line.AsSpan(label.End);
        var trimmed = rest.TrimStart(" .:–—-");
        return trimmed.IsEmpty || (!char.IsLower(trimmed[0]) && rest[0] is ' ' or '.' or ':');
    }

    private Label? LabelAt(string line)
    {
        _found.Clear();
        _scanner.FindArticles(line.Length > 40 ? line[..40] : line, _found);
        return _found.Count > 0 && _found[0].Start == 0 ? _found[0]
            : _scanner.ContainerAt(line, 0) ?? (_scanner.AnnexAt(line) is { } annex && annex.Number.Id is not null ? annex : null);
    }
}
