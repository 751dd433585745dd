using SearchService.Corpus.Mending;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Structure;

/// <summary>Divides a text without articles by its headings and paragraphs.</summary>
internal sealed class SectionParser(string language, LabelGrammar grammar)
{
    private const int LongestHeading = 150;
    private const int LongestFront = 600;
    private const int MostFrontParagraphs = 16;
    private const int BodyParagraph = 200;
    private const int ContainerRank = 10;
    private const int LineRank = 30;

    private readonly ElementIds _ids = new();
    private readonly PathStack _path = new();
    private readonly List<ProvisionDraft> _drafts = [];
    private readonly List<MappedText> _pending = [];
    private ProvisionKind _kind = ProvisionKind.Paragraph;
    private string _heading = "";
    private bool _open;

    public List<ProvisionDraft> Parse(IReadOnlyList<TextItem> items)
    {
        var first = TakeFront(items);
        for (var i = first; i < items.Count; i++)
        {
            var text = items[i].Text.Text;
            if (items[i].Kind == TextItemKind.Annex)
            {
                Open(ProvisionKind.Annex, text);
            }
            else if (DocumentWords.IsReferencesHeading(text, grammar))
            {
                Open(ProvisionKind.References, text);
            }
            else if (items[i].Kind == TextItemKind.Container || (_kind != ProvisionKind.References && IsHeading(items, i)))
            {
                OpenSection(items, i);
            }
            else
            {
                _pending.Add(items[i].Text);
            }
        }

        Flush();
        return _drafts;
    }

    /// <summary>The title and what stands with it before the text begins: authors, dates, a note.</summary>
    private int TakeFront(IReadOnlyList<TextItem> items)
    {
        var count = 0;
        while (count < Math.Min(items.Count, MostFrontParagraphs) && IsFront(items[count]))
        {
            count++;
        }

        var noted = count;
        var length = 0;
        while (count > 0 && items[0].HeadingLevel == 1 && noted < items.Count && items[noted].HeadingLevel == 0 && length < LongestFront)
        {
            length += items[noted++].Text.Length;
        }

        count = noted > count && noted < items.Count && items[noted].HeadingLevel > 1 && length < LongestFront ? noted : count;
        if (count == 0 || count == items.Count)
        {
            return 0;
        }

        var front = new ProvisionDraft(ProvisionKind.Preamble, _ids.Take("preamble"), []);
        front.Paragraphs.AddRange(items.Take(count).Select(item => item.Text));
        _drafts.Add(front);
        return count;
    }

    private bool IsFront(TextItem item)
    {
        var text = item.Text.Text;
        var endsSentence = text[^1] is '.' or ':' or ';' && text.Length > 60;
        return item.Kind is TextItemKind.Paragraph or TextItemKind.Heading && item.HeadingLevel <= 1 && text.Length < BodyParagraph && !endsSentence
            && Enumerator.LengthAt(text) == 0 && !char.IsLower(text[0]) && !DocumentWords.IsReferencesHeading(text, grammar);
    }

    private bool IsHeading(IReadOnlyList<TextItem> items, int i)
    {
        var item = items[i];
        var text = item.Text.Text;
        if (item.HeadingLevel > 0)
        {
            return true;
        }

        var closes = text[^1] is '.' or ';' or ':' or ',' or '|';
        if (text.Length > LongestHeading || closes || i + 1 >= items.Count || items[i + 1].Kind != TextItemKind.Paragraph
            || text.Contains('|', StringComparison.Ordinal))
        {
            return false;
        }

        var next = items[i + 1].Text.Text;
        var marked = Enumerator.LengthAt(text);
        var numbered = marked > 0 && char.IsAsciiDigit(text[0]) && text.IndexOf(')', 0, marked) < 0 && char.IsUpper(text[Math.Min(marked, text.Length - 1)]);
        return (LineJoiner.IsCapitals(text) && marked == 0) || (numbered && Enumerator.LengthAt(next) == 0 && next.Length > text.Length && _pending.Count != 1);
    }

    /// <summary>A heading directly above one of a deeper level is part of the path, not a section of its own.</summary>
    private void OpenSection(IReadOnlyList<TextItem> items, int i)
    {
        var rank = Rank(items[i]) is > 0 and var marked ? marked : LineRank;
        var text = items[i].Text.Text;
        Flush();
        _path.Leave(rank);
        if (i + 1 < items.Count && Rank(items[i + 1]) > rank && !DocumentWords.IsReferencesHeading(items[i + 1].Text.Text, grammar))
        {
            _path.Enter(rank, text);
        }
        else
        {
            Open(ProvisionKind.Section, text);
        }
    }

    /// <summary>The level of a marked heading or container; 0 of anything else, also of a line that merely looks like a heading.</summary>
    private static int Rank(TextItem item) => item.HeadingLevel > 0 ? item.HeadingLevel
        : item.Kind == TextItemKind.Container ? ContainerRank + item.Label.Rank
        : 0;

    private void Open(ProvisionKind kind, string heading)
    {
        Flush();
        (_kind, _heading, _open) = (kind, heading, heading.Length > 0);
        if (kind is ProvisionKind.Annex or ProvisionKind.References)
        {
            _path.Clear();
        }
    }

    private void Flush()
    {
        if (_pending.Count == 0 && !_open)
        {
            return;
        }

        var units = _kind == ProvisionKind.References || _pending.Count == 0 ? [[.. _pending]] : UnitDivider.Divide(_pending, language);
        var first = NewFirst();
        first.Paragraphs.AddRange(units[0]);
        _drafts.Add(first);
        foreach (var unit in units.Skip(1))
        {
            var draft = _heading.Length == 0
                ? new ProvisionDraft(first.Kind, _ids.Next(first.Kind == ProvisionKind.Section ? "sec" : "para"), _path.Titles)
                : new ProvisionDraft(first.Kind, _ids.Next($"{first.Eid}__para"), [.. _path.Titles, _heading]);
            draft.Paragraphs.AddRange(unit);
            _drafts.Add(draft);
        }

        _pending.Clear();
        _open = false;
        (_kind, _heading) = (_kind == ProvisionKind.Section && _path.Titles.Count > 0 ? ProvisionKind.Section : ProvisionKind.Paragraph, "");
    }

    private ProvisionDraft NewFirst()
    {
        var eid = _kind switch
        {
            ProvisionKind.References => _ids.Take("references"),
            ProvisionKind.Annex => _ids.Next("annex"),
            ProvisionKind.Section => _ids.Next("sec"),
            _ => _ids.Next("para"),
        };
        return new ProvisionDraft(_kind, eid, _path.Titles) { Heading = _heading };
    }
}
