using SearchService.Corpus.Mending;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Structure;

/// <summary>Makes provisions of drafts: text, spans, source map.</summary>
internal static class ProvisionFactory
{
    public static Provision Create(ProvisionDraft draft, string workId, string language)
    {
        var parts = new List<MappedText>(draft.Paragraphs.Count);
        foreach (var paragraph in draft.Paragraphs)
        {
            InlineList.Split(paragraph, parts);
        }

        var (text, map) = MappedText.Join(parts);
        var paragraphs = Paragraphs(text);
        return new Provision
        {
            Id = $"{workId}/{draft.Eid}@{language}",
            WorkId = workId,
            Eid = draft.Eid,
            Language = language,
            Kind = draft.Kind,
            Number = draft.Number,
            Label = draft.Label,
            Heading = draft.Heading,
            Path = draft.Path,
            Text = text,
            Paragraphs = paragraphs,
            Sentences = Sentences(text, paragraphs, language),
            Source = map,
        };
    }

    /// <summary>The spans between line feeds.</summary>
    public static List<TextSpan> Paragraphs(string text)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            spans.Add(new TextSpan(start, end));
            start = end + 1;
        }

        return spans;
    }

    /// <summary>The sentences, none of which crosses a paragraph.</summary>
    public static List<TextSpan> Sentences(string text, IReadOnlyList<TextSpan> paragraphs, string language)
    {
        var spans = new List<TextSpan>(paragraphs.Count);
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in SentenceSpans.Of(paragraph.In(text), language))
            {
                spans.Add(new TextSpan(paragraph.Start + sentence.Start, paragraph.Start + sentence.End));
            }
        }

        return spans;
    }
}
