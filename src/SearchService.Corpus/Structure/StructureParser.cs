using System.Globalization;
using SearchService.Corpus.Mending;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Structure;

/// <summary>Divides one document into provisions: preamble, articles, final clauses, signatures, annexes, or sections and paragraphs.</summary>
/// <remarks>One parser for one document; every character of the paragraphs goes into one provision's text, label or heading, or into the path.</remarks>
internal sealed class StructureParser
{
    private const int LongestAnnex = 4000;
    private const int ContainerRank = 10;
    private const int MostSignatures = 60;
    private const int FewestRows = 15;
    private const int LongestSignature = 200;

    private readonly string _language;
    private readonly LabelGrammar _grammar;
    private readonly ElementIds _ids = new();
    private readonly PathStack _path = new();
    private readonly List<ProvisionDraft> _drafts = [];
    private List<TextItem> _items = [];
    private bool[] _articleFollows = [];
    private string _prefix = "";
    private int _documents = 1;
    private int _annexes;
    private bool _beforeArticles = true;
    private string? _openContainer;
    private int _openSince;

    public StructureParser(string language)
    {
        _language = language;
        _grammar = LabelGrammar.For(language);
    }

    /// <summary>Whether the document has articles.</summary>
    public bool HasArticles { get; private set; }

    public List<ProvisionDraft> Parse(IReadOnlyList<SourceParagraph> paragraphs)
    {
        var stream = new ItemStream(ReferencesTail.Split(paragraphs, _grammar), _grammar);
        _items = stream.Read();
        _articleFollows = FindFollowingArticles(_items);
        HasArticles = stream.Articles.Count > 0;
        if (!HasArticles)
        {
            return new SectionParser(_language, _grammar).Parse(_items);
        }

        for (var i = 0; i < _items.Count; i++)
        {
            i = Take(i);
        }

        CloseContainer();
        return DivideAnnexes();
    }

    /// <summary>Takes the item and those that belong to it; returns the index of the last one taken.</summary>
    private int Take(int i)
    {
        var item = _items[i];
        switch (item.Kind)
        {
            case TextItemKind.Article:
                return TakeArticle(i);
            case TextItemKind.Container:
                return TakeContainer(i);
            case TextItemKind.Annex:
                BeginAnnex(item);
                return i;
            case TextItemKind.Document:
                BeginDocument(i);
                return i;
            case TextItemKind.Heading:
                TakeHeading(i);
                return i;
            default:
                TakeParagraph(item.Text, i);
                return i;
        }
    }

    private int TakeArticle(int i)
    {
        var item = _items[i];
        var kind = item.Label.Kind == LabelKind.Section ? "sec" : "art";
        var text = item.Text.Text;
        var start = item.Label.End;
        while (start < text.Length && text[start] is ' ' or '.' or ':' or '–' or '—' or '-')
        {
            start++;
        }

        var next = NextParagraph(i);
        var end = item.HeadingLevel > 0 ? text.Length : ArticleHeading.End(text, start, next, _grammar.SentenceOpeners);
        var label = text[..item.Label.End];
        var draft = new ProvisionDraft(item.Label.Kind == LabelKind.Section ? ProvisionKind.Section : ProvisionKind.Article,
            _ids.Take($"{_prefix}{kind}_{item.Label.Number.Id}"), _path.Titles)
        {
            Label = label,
            Number = PrintedNumber(label),
            Heading = text[start..end].Trim(),
        };
        _drafts.Add(draft);
        _openContainer = null;
        _beforeArticles = false;
        if (end < text.Length)
        {
            draft.Paragraphs.Add(item.Text.TrimmedSlice(end, text.Length));
        }
        else if (start == text.Length && next is not null && ArticleHeading.IsHeading(next, NextParagraph(i + 1)))
        {
            draft.Heading = next;
            return i + 1;
        }

        return i;
    }

    /// <summary>The text of the next item when it is an ordinary paragraph.</summary>
    private string? NextParagraph(int i) =>
        i + 1 < _items.Count && _items[i + 1].Kind == TextItemKind.Paragraph ? _items[i + 1].Text.Text : null;

    private static string PrintedNumber(string label)
    {
        if (char.IsDigit(label[0]) || label.EndsWith("бап", StringComparison.OrdinalIgnoreCase))
        {
            return label[..^3].TrimEnd(' ', '-', '–', '‑', '−');
        }

        return label[(label.LastIndexOf(' ') + 1)..].TrimStart('§');
    }

    private int TakeContainer(int i)
    {
        var item = _items[i];
        var title = item.Text.Text;
        var bare = title.AsSpan(item.Label.End).Trim(" .:–—-").IsEmpty;
        if (bare && NextParagraph(i) is { } heading && IsContainerHeading(i + 1, heading))
        {
            title = $"{title.TrimEnd('.', ':', ' ')}. {heading}";
            i++;
        }

        EnterContainer(item.HeadingLevel > 0 ? item.HeadingLevel : ContainerRank + item.Label.Rank, title);
        return i;
    }

    private bool IsContainerHeading(int i, string text) =>
        text.Length < 250 && !char.IsLower(text[0]) && text[^1] is not ('.' or ';' or ':' or ',') && Enumerator.LengthAt(text) == 0
        && (LineJoiner.IsCapitals(text) || (i + 1 < _items.Count && _items[i + 1].Kind is TextItemKind.Article or TextItemKind.Container));

    private void EnterContainer(int rank, string title)
    {
        if (rank <= _path.Rank)
        {
            CloseContainer();
        }

        _path.Enter(rank, title);
        (_openContainer, _openSince) = (title, _drafts.Count);
    }

    /// <summary>A container in which nothing stood becomes a provision of its own, so that its title is not lost.</summary>
    private void CloseContainer()
    {
        if (_openContainer is { } title && _drafts.Count == _openSince)
        {
            _drafts.Add(new ProvisionDraft(ProvisionKind.Section, _ids.Next($"{_prefix}sec"), [.. _path.Titles.Take(_path.Titles.Count - 1)]) { Heading = title });
        }

        _openContainer = null;
    }

    private void BeginAnnex(TextItem item)
    {
        CloseContainer();
        _path.Clear();
        _annexes++;
        var number = item.Label.Number.Id ?? _annexes.ToString(CultureInfo.InvariantCulture);
        var eid = _ids.Take($"annex_{number}");
        _prefix = eid + "__";
        _beforeArticles = true;
        var text = item.Text.Text;
        var label = text[item.Label.Start..item.Label.End];
        var standsFirst = item.Label.Number.Id is not null && text.AsSpan(0, item.Label.Start).Trim("| ").IsEmpty;
        var annex = new ProvisionDraft(ProvisionKind.Annex, eid, [])
        {
            Number = item.Label.Number.Id ?? "",
            Label = standsFirst ? label : "",
            Heading = standsFirst ? text[item.Label.End..].TrimStart(' ', '.', ':', '–', '—', '-') : text,
        };
        _drafts.Add(annex);
        _path.Enter(0, $"{annex.Label} {annex.Heading}".Trim());
    }

    private void BeginDocument(int i)
    {
        CloseContainer();
        _path.Clear();
        _documents++;
        _prefix = string.Create(CultureInfo.InvariantCulture, $"doc_{_documents}__");
        _beforeArticles = true;
        if (_items[i].Text.Length > 0)
        {
            TakeParagraph(_items[i].Text, i);
        }
    }

    private void TakeHeading(int i)
    {
        var item = _items[i];
        var text = item.Text.Text;
        var isLast = !_articleFollows[i];
        if (DocumentWords.IsReferencesHeading(text, _grammar))
        {
            Begin(ProvisionKind.References, "references", text);
        }
        else if (_beforeArticles && DocumentWords.IsPreambleHeading(text))
        {
            Preamble().Heading = text;
        }
        else if (isLast && DocumentWords.IsFinalHeading(text))
        {
            Begin(ProvisionKind.FinalClauses, "final", text);
        }
        else if (_beforeArticles && item.HeadingLevel == 1)
        {
            TakeParagraph(item.Text, i);
        }
        else if (isLast)
        {
            Begin(ProvisionKind.Section, "sec", text);
        }
        else
        {
            EnterContainer(item.HeadingLevel, text);
        }
    }

    private void TakeParagraph(MappedText text, int i)
    {
        var current = _drafts.Count > 0 && (_openContainer is null || _drafts.Count > _openSince) ? _drafts[^1] : null;
        if (_beforeArticles && (current is null || (_prefix.Length > 0 && !current.Eid.StartsWith(_prefix.TrimEnd('_'), StringComparison.Ordinal))))
        {
            if (_openContainer is null)
            {
                TakePreamble(text);
                return;
            }
        }

        if (current is null)
        {
            current = new ProvisionDraft(ProvisionKind.Section, _ids.Next($"{_prefix}sec"), _path.Titles);
            _drafts.Add(current);
        }

        if (!_beforeArticles && !_articleFollows[i] && current.Kind is ProvisionKind.Article or ProvisionKind.FinalClauses && Closing(current.Kind, text.Text) is { } kind)
        {
            current = Begin(kind, kind == ProvisionKind.Signatures ? "signatures" : "final", "");
        }
        else if ((current.Kind == ProvisionKind.Signatures && EndsSignatures(current, text.Text))
            || (current.Kind is ProvisionKind.Article or ProvisionKind.FinalClauses && !_articleFollows[i] && BeginsTable(i)))
        {
            current = Begin(ProvisionKind.Annex, "annex", "");
        }

        current.Paragraphs.Add(text);
    }

    private void TakePreamble(MappedText text)
    {
        var preamble = Preamble();
        if (preamble.Heading.Length == 0 && preamble.Paragraphs.Count > 0 && DocumentWords.IsPreambleHeading(text.Text))
        {
            preamble.Heading = text.Text;
        }
        else
        {
            preamble.Paragraphs.Add(text);
        }
    }

    private ProvisionDraft Preamble()
    {
        var eid = $"{_prefix}preamble";
        if (_drafts.Count > 0 && _drafts[^1].Eid == eid)
        {
            return _drafts[^1];
        }

        var preamble = new ProvisionDraft(ProvisionKind.Preamble, _ids.Take(eid), _path.Titles);
        _drafts.Add(preamble);
        return preamble;
    }

    private ProvisionDraft Begin(ProvisionKind kind, string eid, string heading)
    {
        CloseContainer();
        _path.Clear();
        var draft = new ProvisionDraft(kind, _ids.Take(_prefix + eid), []) { Heading = heading };
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>Of every item, whether an article of the same component follows it.</summary>
    private static bool[] FindFollowingArticles(List<TextItem> items)
    {
        var follows = new bool[items.Count];
        var seen = false;
        for (var i = items.Count - 1; i >= 0; i--)
        {
            follows[i] = seen;
            seen = items[i].Kind == TextItemKind.Article || (seen && items[i].Kind is not (TextItemKind.Annex or TextItemKind.Document));
        }

        return follows;
    }

    /// <summary>A long table behind the last article is an annex whose heading was lost.</summary>
    private bool BeginsTable(int i)
    {
        var rows = 0;
        while (rows < FewestRows && i + rows < _items.Count && _items[i + rows].Text.Text.Contains('|', StringComparison.Ordinal))
        {
            rows++;
        }

        return rows == FewestRows;
    }

    /// <summary>Tables and texts behind the signatures are an annex, even if nothing says so.</summary>
    private static bool EndsSignatures(ProvisionDraft signatures, string text) =>
        signatures.Paragraphs.Count > MostSignatures || (text.Length > LongestSignature && !DocumentWords.IsCertification(text));

    private static ProvisionKind? Closing(ProvisionKind current, string text) =>
        DocumentWords.BeginsSignatures(text) ? ProvisionKind.Signatures
        : current == ProvisionKind.Article && DocumentWords.BeginsFinalClauses(text) ? ProvisionKind.FinalClauses
        : null;

    /// <summary>An annex without articles that is too long to be read at once is divided into units.</summary>
    private List<ProvisionDraft> DivideAnnexes()
    {
        var result = new List<ProvisionDraft>(_drafts.Count);
        foreach (var draft in _drafts)
        {
            result.Add(draft);
            if (draft.Kind is not (ProvisionKind.Annex or ProvisionKind.Section) || draft.Paragraphs.Sum(paragraph => paragraph.Length) <= LongestAnnex)
            {
                continue;
            }

            var units = UnitDivider.Divide(draft.Paragraphs, _language);
            draft.Paragraphs.Clear();
            draft.Paragraphs.AddRange(units[0]);
            var title = $"{draft.Label} {draft.Heading}".Trim();
            IReadOnlyList<string> path = title.Length == 0 ? draft.Path : [.. draft.Path, title];
            foreach (var unit in units.Skip(1))
            {
                var part = new ProvisionDraft(draft.Kind, _ids.Next($"{draft.Eid}__para"), path);
                part.Paragraphs.AddRange(unit);
                result.Add(part);
            }
        }

        return result;
    }
}
