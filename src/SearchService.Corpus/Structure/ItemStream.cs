using SearchService.Corpus.Mending;

namespace SearchService.Corpus.Structure;

/// <summary>Cuts the paragraphs of a document into items, headings in mid-line included.</summary>
internal sealed class ItemStream
{
    private const int LongestContainer = 300;

    private readonly LabelGrammar _grammar;
    private readonly LabelScanner _scanner;
    private readonly IReadOnlyList<SourceParagraph> _paragraphs;
    private readonly List<TextItem> _items = [];
    private readonly Dictionary<int, TextItemKind> _components = [];

    public ItemStream(IReadOnlyList<SourceParagraph> paragraphs, LabelGrammar grammar)
    {
        _grammar = grammar;
        _scanner = new LabelScanner(grammar);
        _paragraphs = paragraphs;
    }

    /// <summary>The articles that were chosen, in order.</summary>
    public IReadOnlyList<ArticleCandidate> Articles { get; private set; } = [];

    public List<TextItem> Read()
    {
        var annexes = _paragraphs.Select((p, i) => i > 0 && p.Text.Length > 0 && DocumentWords.AnnexHeading(p.Text.Text, _scanner, _grammar) is not null).ToArray();
        var titles = _paragraphs.Select(p => DocumentWords.IsTitle(p.Text.Text)).ToArray();
        var boundaries = annexes.Zip(titles, (annex, title) => annex || title).ToArray();
        Articles = ChooseArticles(boundaries);
        FindComponents(annexes, titles);
        var next = 0;
        for (var p = 0; p < _paragraphs.Count; p++)
        {
            var first = next;
            while (next < Articles.Count && Articles[next].Paragraph == p)
            {
                next++;
            }

            AddParagraph(p, first, next);
        }

        return _items;
    }

    private List<ArticleCandidate> ChooseArticles(bool[] boundaries)
    {
        var finder = new CandidateFinder(_grammar, _scanner);
        var articles = ArticleSequence.Choose(finder.Find(_paragraphs, boundaries));
        if (IsStructure(articles) || _grammar.SectionBefore.Count == 0)
        {
            return IsStructure(articles) ? articles : [];
        }

        var sections = ArticleSequence.Choose(finder.Find(_paragraphs, boundaries, sections: true));
        return sections.Count >= 3 ? sections : [];
    }

    /// <summary>One label in mid-line makes no law; one at the start of a paragraph does.</summary>
    private static bool IsStructure(List<ArticleCandidate> articles) => articles.Count >= 3 || articles.Any(article => article.Strength >= 2);

    /// <summary>Marks where annexes and further documents begin: only where numbering begins anew or no article follows.</summary>
    private void FindComponents(bool[] annexes, bool[] titles)
    {
        for (var a = 0; a <= Articles.Count; a++)
        {
            var isEnd = a == Articles.Count;
            var restarts = !isEnd && a > 0 && Articles[a].Label.Number.CompareTo(Articles[a - 1].Label.Number) <= 0;
            if (!isEnd && !restarts)
            {
                continue;
            }

            var from = a == 0 ? 0 : Articles[a - 1].Paragraph + 1;
            var to = isEnd ? _paragraphs.Count : Articles[a].Paragraph;
            if (!MarkAnnexes(annexes, from, to) && restarts)
            {
                var title = Array.IndexOf(titles, true, from, Math.Max(0, to - from));
                _components[title >= 0 ? title : to] = TextItemKind.Document;
            }
        }
    }

    private bool MarkAnnexes(bool[] annexes, int from, int to)
    {
        var found = false;
        for (var p = from; p < to; p++)
        {
            if (annexes[p])
            {
                _components[p] = TextItemKind.Annex;
                found = true;
            }
        }

        return found;
    }

    private void AddParagraph(int p, int first, int end)
    {
        var paragraph = _paragraphs[p];
        var text = paragraph.Text;
        var start = 0;
        if (_components.TryGetValue(p, out var component))
        {
            var annex = component == TextItemKind.Annex;
            var label = annex ? DocumentWords.AnnexHeading(text.Text, _scanner, _grammar)!.Value : default;
            if (annex || first == end || Articles[first].Label.Start > 0)
            {
                start = first < end ? Articles[first].Label.Start : text.Length;
                _items.Add(new TextItem(component, text.TrimmedSlice(0, start), label, paragraph.HeadingLevel));
            }
            else
            {
                _items.Add(new TextItem(component, text.Slice(0, 0), default, 0));
            }
        }

        for (var a = first; a < end; a++)
        {
            AddText(text.TrimmedSlice(start, Articles[a].Label.Start), paragraph.HeadingLevel, beforeArticle: true);
            start = Articles[a].Label.Start;
            var stop = a + 1 < end ? Articles[a + 1].Label.Start : text.Length;
            AddArticle(text, Articles[a].Label, stop, a + 1 < end, paragraph.HeadingLevel);
            start = stop;
        }

        AddText(text.TrimmedSlice(start, text.Length), paragraph.HeadingLevel, beforeArticle: false);
    }

    private void AddArticle(MappedText text, Label label, int stop, bool beforeArticle, int level)
    {
        var tail = beforeArticle ? ContainerTail(text.Text, label.End, stop) : -1;
        var end = tail < 0 ? stop : tail;
        var shifted = label with { Start = 0, End = label.End - label.Start };
        _items.Add(new TextItem(TextItemKind.Article, text.TrimmedSlice(label.Start, end), shifted, level));
        if (tail >= 0)
        {
            AddText(text.TrimmedSlice(tail, stop), 0, beforeArticle: false);
        }
    }

    private void AddText(MappedText text, int level, bool beforeArticle)
    {
        if (text.Length == 0)
        {
            return;
        }

        var tail = beforeArticle ? ContainerTail(text.Text, 0, text.Length) : -1;
        if (tail > 0)
        {
            AddText(text.TrimmedSlice(0, tail), level, beforeArticle: false);
            AddText(text.TrimmedSlice(tail, text.Length), 0, beforeArticle: false);
            return;
        }

        if (text.Length <= LongestContainer && _scanner.ContainerAt(text.Text, 0) is { } label && IsContainer(text.Text, label))
        {
            _items.Add(new TextItem(TextItemKind.Container, text, label, level));
        }
        else
        {
            _items.Add(new TextItem(level > 0 ? TextItemKind.Heading : TextItemKind.Paragraph, text, default, level));
        }
    }

    private bool IsContainer(string text, Label label) =>
        FollowingReader.Read(text, label.End, _grammar) is Following.End or Following.StopThenHeading or Following.Heading && text[^1] is not (';' or ',');

    /// <summary>Where the heading of a chapter begins that stands in line before an article, or -1.</summary>
    private int ContainerTail(string text, int start, int end)
    {
        var container = _scanner.ContainerBefore(text.AsSpan(start, end - start));
        return container > 0 ? start + container : -1;
    }
}
