using SearchService.Analysis;
using SearchService.Linking.Terms;
using SearchService.Search.Build;

namespace SearchService.Search.Learning;

/// <summary>Checks a termbase against texts: which terms does nobody use?</summary>
public static class TermCheck
{
    /// <summary>Looks for every term of a termbase in the texts of its language.</summary>
    /// <param name="termbases">Termbase files or folders of them.</param>
    /// <param name="texts">Files and folders with texts: .txt, .md, and .jsonl of parallel texts or provisions.</param>
    /// <param name="progress">Told of the work; may be null.</param>
    /// <exception cref="BuildFailedException">There are no concepts or no texts.</exception>
    public static TermCheckReport Run(IReadOnlyList<string> termbases, IReadOnlyList<string> texts, IProgress<BuildProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var missing in texts.Where(path => !Path.Exists(path)))
        {
            throw new BuildFailedException($"There are no texts at {missing}.");
        }

        var termbase = Termbase.Load(termbases);
        if (termbase.Concepts.Count == 0)
        {
            throw new BuildFailedException($"There are no concepts in {string.Join(", ", termbases)}.");
        }

        var languages = Analyzers.Languages.Select(language => (Language: language, Texts: new LearningTexts(texts, language), Sightings: new TermSightings(termbase, language))).ToList();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (language, reader, sightings) in languages)
        {
            foreach (var text in reader.Read())
            {
                sightings.Look(text);
                counts[language] = counts.GetValueOrDefault(language) + 1;
                progress?.Report(new BuildProgress("reading", counts.Values.Sum(), 0));
            }
        }

        if (counts.Count == 0)
        {
            throw new BuildFailedException($"No text in kk, ru or en could be read from {string.Join(", ", texts)}.");
        }

        return new TermCheckReport
        {
            Concepts = termbase.Concepts.Count,
            Texts = counts,
            Subjects = [.. languages.SelectMany(each => Subjects(each.Language, each.Sightings))],
            Unseen = [.. languages.SelectMany(each => each.Sightings.Unseen)],
            Remarks = termbase.Remarks,
            Skipped = [.. termbase.Problems, .. languages.SelectMany(each => each.Texts.Skipped).Distinct()],
        };
    }

    private static IEnumerable<SubjectTerms> Subjects(string language, TermSightings sightings)
    {
        var unseen = sightings.Unseen.CountBy(term => term.Subject).ToDictionary(StringComparer.Ordinal);
        return sightings.Terms.CountBy(term => term.Subject).OrderBy(subject => subject.Key, StringComparer.Ordinal)
            .Select(subject => new SubjectTerms(language, subject.Key, subject.Value, unseen.GetValueOrDefault(subject.Key)));
    }
}
