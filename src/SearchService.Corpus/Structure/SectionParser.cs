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
            else if (items[i].Kind == TextItemKind.Container && IsLeading(items, i))
            {
                Flush();
                _path.Enter(items[i].HeadingLevel > 0 ? items[i].HeadingLevel : 10 + items[i].Label.Rank, text);
                Open(ProvisionKind.Section, "");
            }
            else if (_kind != ProvisionKind.References && IsHeading(items, i))
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

    /// <summary>A heading directly above another one is part of the path, not a section of its own.</summary>
    private static bool IsLeading(IReadOnlyList<TextItem> items, int i) => i + 1 < items.Count && items[i + 1].HeadingLevel == 0 == (items[i].HeadingLevel == 0);

    private void OpenSection(IReadOnlyList<TextItem> items, int i)
    {
        var (level, text) = (items[i].HeadingLevel > 0 ? items[i].HeadingLevel : 20, items[i].Text.Text);
        Flush();
        if (level < 20 && i + 1 < items.Count && items[i + 1].HeadingLevel > level)
        {
            _path.Enter(level, text);
            Open(ProvisionKind.Paragraph, "");
            return;
        }

        _path.Leave(level);
        Open(ProvisionKind.Section, text);
    }

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
