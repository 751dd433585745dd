using SearchService.Linking.Lexicon;
using SearchService.Search.Bitexts;
using SearchService.Search.Results;
using SearchService.Search.Schema;

namespace SearchService.Search.Consistency;

/// <summary>Two provisions that say the same, with their aligned parts. Not thread-safe.</summary>
internal sealed class ComparedPair
{
    public ComparedPair(ComparedProvision from, ComparedProvision to, StoredLink link, TranslationLexicon lexicon)
    {
        (From, To, Link) = (from, to, link);
        Segments = [.. SentenceAlignment.Of(from.Source, to.Source, lexicon)];
        Paragraphs = [.. SentenceAlignment.Paragraphs(from.Source, to.Source, lexicon)];
    }

    private ComparedPair(ComparedPair other)
    {
        (From, To, Link) = (other.To, other.From, other.Link);
        Segments = [];
        Paragraphs = [];
    }

    public ComparedProvision From { get; }

    public ComparedProvision To { get; }

    public StoredLink Link { get; }

    /// <summary>The aligned sentences, headings included.</summary>
    public IReadOnlyList<SegmentPair> Segments { get; }

    /// <summary>The aligned paragraphs.</summary>
    public IReadOnlyList<(TextRange[] From, TextRange[] To)> Paragraphs { get; }

    /// <summary>The same provisions the other way, without their parts.</summary>
    public ComparedPair Turned() => new(this);

    /// <summary>The aligned sentences around a place of the first text, or null where it has no counterpart.</summary>
    public SegmentPair? Around(int start, bool inFrom) => Segments.FirstOrDefault(segment => segment.Kind != SegmentKind.Heading
        && (inFrom ? segment.FromRange : segment.ToRange) is var range && range.S <= start && start < range.E);
}
