using SearchService.Analysis.Paragraphs;
using SearchService.Linking.Mentions;
using SearchService.Search.Bitexts;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Consistency;

/// <summary>A provision as it is compared: its paragraphs, their languages and what the text mentions. Not thread-safe.</summary>
internal sealed class ComparedProvision
{
    private IReadOnlyList<Mention>? _mentions;

    public ComparedProvision(ProvisionText source)
    {
        Source = source;
        Paragraphs = SentenceAlignment.Ranges(source.Record.Paragraphs);
        Foreign = [.. Paragraphs.Select(Language)];
    }

    public ProvisionText Source { get; }

    public StoredProvision Record => Source.Record;

    public string Text => Source.Text;

    public TextRange[] Paragraphs { get; }

    /// <summary>The language of each paragraph that is not in that of the version, else null.</summary>
    public string?[] Foreign { get; }

    /// <summary>What the text mentions, in its order; a paragraph in another language is read by that.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions ??= ReadMentions();

    /// <summary>A part of the text as a side of a finding.</summary>
    public FindingSide Side(TextRange part, params IEnumerable<TextRange> marked) => new(
        Record.Lang, Record.Id, ProvisionUrl.Of(Record.Work, Record.Lang, Record.Eid), Record.Label.Length > 0 ? Record.Label : Record.Heading,
        Text[part.S..part.E], part.S, [.. marked.Select(range => new TextRange(range.S - part.S, range.E - part.S))]);

    /// <summary>The provision as a side of which nothing in particular is meant.</summary>
    public FindingSide Side() => Side(new TextRange(0, 0));

    private string? Language(TextRange paragraph)
    {
        var text = Text.AsSpan(paragraph.S, paragraph.E - paragraph.S);
        return ParagraphLanguages.EndOfRun(text, 0, Record.Lang, out var language) == text.Length && language != Record.Lang ? language : null;
    }

    private List<Mention> ReadMentions()
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < Paragraphs.Length; i++)
        {
            var (start, end) = (Paragraphs[i].S, Paragraphs[i].E);
            mentions.AddRange(MentionReader.Read(Foreign[i] ?? Record.Lang, Text[start..end]).Select(mention => mention with { Start = mention.Start + start }));
        }

        return mentions;
    }
}
