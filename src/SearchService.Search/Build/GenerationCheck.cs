using SearchService.Analysis.Paragraphs;
using SearchService.Corpus.Model;
using SearchService.Search.Generations;
using SearchService.Search.Results;

namespace SearchService.Search.Build;

/// <summary>Checks a generation before it is published: checksums, counts, and that texts that went in are found.</summary>
internal static class GenerationCheck
{
    private const int PhraseWords = 6;

    /// <exception cref="BuildFailedException">Something does not fit.</exception>
    public static void Require(string folder, GenerationManifest manifest, IReadOnlyList<Provision> samples)
    {
        using var index = SearchIndex.Open(folder);
        index.Verify();
        var everything = index.Search(new SearchRequest { Size = 0, TimeBudget = null });
        var languages = everything.Facets["lang"].ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        foreach (var (language, count) in manifest.Provisions)
        {
            if (languages.GetValueOrDefault(language) is var found && found != count)
            {
                throw new BuildFailedException($"The new index has {found} provisions in {language}; {count} were written. Nothing was published.");
            }
        }

        foreach (var sample in samples)
        {
            RequireFound(index, sample);
        }
    }

    /// <summary>The provision is there, and the words at its beginning find it as a phrase.</summary>
    private static void RequireFound(SearchIndex index, Provision sample)
    {
        if (index.Provision(sample.Id)?.Text != sample.Text)
        {
            throw new BuildFailedException($"The new index does not hold the text of {sample.Id}. Nothing was published.");
        }

        var end = sample.Text.IndexOf('\n', StringComparison.Ordinal);
        if (ParagraphLanguages.EndOfRun(sample.Text, 0, sample.Language, out var language) > 0 && language != sample.Language)
        {
            // Few words may not be enough to know the language of this paragraph again.
            return;
        }

        // A phrase that goes on into another paragraph may go on in another language.
        var words = (end < 0 ? sample.Text : sample.Text[..end]).Split([' '], StringSplitOptions.RemoveEmptyEntries).Take(PhraseWords);
        var phrase = string.Join(' ', words).Replace("\"", " ", StringComparison.Ordinal).Replace("”", " ", StringComparison.Ordinal);
        if (phrase.Length > SearchRequest.MaxQueryLength / 2 || !phrase.Any(char.IsLetter))
        {
            return;
        }

        var result = index.Search(new SearchRequest
        {
            Query = $"\"{phrase}\"",
            Languages = [sample.Language],
            Works = [sample.WorkId],
            Size = SearchRequest.MaxSize,
            TimeBudget = null,
            Facets = false,
            Advice = false,
        });
        if (result.Total.Articles <= SearchRequest.MaxSize && !result.Hits.Any(hit => hit.Id == sample.Id))
        {
            throw new BuildFailedException($"The new index does not find {sample.Id} by the phrase \"{phrase}\". Nothing was published.");
        }
    }
}
