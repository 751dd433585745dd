namespace SearchService.Search.Spelling;

/// <summary>A word of the index that a typed word may stand for.</summary>
/// <param name="Text">The word in exact form.</param>
/// <param name="DocFreq">In how many provisions it is.</param>
/// <param name="Cost">How unusual it is to type it so, in hundredths of a nat.</param>
internal readonly record struct SpelledWord(string Text, int DocFreq, int Cost)
{
    /// <summary>How likely this word was meant: common words are, and words that are usually typed so.</summary>
    public double Score => (100 * Math.Log(DocFreq)) - Cost;
}
