using SearchService.Corpus.Model;
using SearchService.Linking.Terms;

namespace SearchService.Search.Learning;

/// <summary>Which terms of a termbase are in no text.</summary>
public sealed record TermCheckReport
{
    /// <summary>The number of concepts.</summary>
    public required int Concepts { get; init; }

    /// <summary>The number of texts by language.</summary>
    public required IReadOnlyDictionary<string, long> Texts { get; init; }

    /// <summary>The numbers of terms by language and subject field.</summary>
    public required IReadOnlyList<SubjectTerms> Subjects { get; init; }

    /// <summary>The terms that were never seen, by language and then in the order of the termbase.</summary>
    public required IReadOnlyList<TermPlace> Unseen { get; init; }

    /// <summary>The concepts that are there twice.</summary>
    public required IReadOnlyList<SkippedSource> Remarks { get; init; }

    /// <summary>What is wrong with the termbase, and the texts that could not be read.</summary>
    public required IReadOnlyList<SkippedSource> Skipped { get; init; }
}

/// <summary>How many terms of a subject field are in no text.</summary>
/// <param name="Language">The language.</param>
/// <param name="Subject">The subject field.</param>
/// <param name="Terms">The number of terms.</param>
/// <param name="Unseen">How many of them were never seen.</param>
public sealed record SubjectTerms(string Language, string Subject, int Terms, int Unseen);
