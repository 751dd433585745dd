using SearchService.Analysis;

namespace SearchService.Linking.Comparison;

/// <summary>A text as the words that are compared.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words in order.</param>
internal sealed record TextWords(string Text, IReadOnlyList<ComparedWord> Words)
{
    public static TextWords Read(string text, Analyzer analyzer, ComparedTerms terms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(analyzer);
        var words = new List<ComparedWord>();
        var stream = analyzer.CreateStream();
        stream.Reset(text.AsMemory());
        while (stream.MoveNext())
        {
            var stems = new int[stream.StemCount];
            for (var i = 0; i < stems.Length; i++)
            {
                stems[i] = terms.Number(stream.Stem(i));
            }

            var form = terms.Number(stream.Exact);
            words.Add(new ComparedWord(stream.StartOffset, stream.EndOffset, terms[form], form, stems, stream.IsStopWord, stream.Kind));
        }

        return new TextWords(text, words);
    }
}
