using SearchService.Search.Query;
using SearchService.Search.Spelling;

namespace SearchService.Search.Translations;

/// <summary>What an index has of the words that translations ask for. Thread-safe.</summary>
/// <param name="Forms">The words that stems stand for.</param>
/// <param name="Phrases">The terms that several stems stand for.</param>
/// <param name="Alike">The words that are spelt alike in another alphabet.</param>
/// <param name="Vocabulary">All words.</param>
internal sealed record IndexWords(StemForms Forms, PhraseForms Phrases, AlikeWords Alike, IndexVocabulary Vocabulary)
{
    /// <summary>Whether some text of a language has a word.</summary>
    public bool Has(AnalyzedToken token, string suffix) => Vocabulary.DocFreq(token, suffix) > 0;
}
