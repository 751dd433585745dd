namespace SearchService.Linking.Similar;

/// <summary>The passages of a corpus by their stems, in memory, and what looking for those like a passage costs at most. Immutable and thread-safe.</summary>
/// <remarks>A number of four bytes for each stem of each passage.</remarks>
internal sealed class CandidateIndex
{
    private readonly SketchedCorpus _corpus;
    private readonly int[][][] _lists;
    private readonly StemExpansions[,] _expansions;

    /// <summary>Indexes a corpus to which nothing is added any more.</summary>
    public CandidateIndex(SketchedCorpus corpus, Lexicon.TranslationLexicon lexicon)
    {
        _corpus = corpus;
        _lists = Lists(corpus);
        var count = corpus.Languages.Count;
        _expansions = new StemExpansions[count, count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
            {
                _expansions[from, to] = StemExpansions.Of(
                    corpus.Vocabularies[from], corpus.Vocabularies[to], from == to, lexicon.Table(corpus.Languages[from], corpus.Languages[to]));
            }
        }
    }

    /// <summary>The corpus.</summary>
    public SketchedCorpus Corpus => _corpus;

    /// <summary>The passages that have a stem of a language, in order.</summary>
    public ReadOnlySpan<int> PassagesWith(int language, int stem) => _lists[language][stem];

    /// <summary>What the stems of one language may be in another.</summary>
    public StemExpansions Expansions(int from, int to) => _expansions[from, to];

    private static int[][][] Lists(SketchedCorpus corpus)
    {
        var sizes = corpus.Vocabularies.Select(stems => new int[stems.Count]).ToArray();
        for (var passage = 0; passage < corpus.Count; passage++)
        {
            var sketch = corpus.SketchOf(passage);
            foreach (var stem in sketch.Stems)
            {
                sizes[sketch.Language][stem]++;
            }
        }

        var lists = sizes.Select(language => language.Select(size => size == 0 ? [] : new int[size]).ToArray()).ToArray();
        for (var passage = corpus.Count - 1; passage >= 0; passage--)
        {
            var sketch = corpus.SketchOf(passage);
            foreach (var stem in sketch.Stems)
            {
                lists[sketch.Language][stem][--sizes[sketch.Language][stem]] = passage;
            }
        }

        return lists;
    }
}
