using SearchService.Analysis.Sentences;
using SearchService.Corpus.Model;

namespace SearchService.Corpus.Structure;

/// <summary>The sentences of a paragraph.</summary>
internal static class SentenceSpans
{
    public static List<TextSpan> Of(ReadOnlySpan<char> paragraph, string language)
    {
        var sentences = new List<(int Start, int End)>();
        SentenceSplitter.For(language).Split(paragraph, sentences);
        return sentences.ConvertAll(sentence => new TextSpan(sentence.Start, sentence.End));
    }
}
