using SearchService.Corpus.Model;

namespace SearchService.Linking.Terms;

/// <summary>Finds concepts that are there twice: both with the same preferred terms in two languages.</summary>
/// <remarks>In one language alone a term may well stand for several concepts.</remarks>
internal static class RepeatedConcepts
{
    /// <summary>A remark for each concept that repeats an earlier one, at its own place.</summary>
    public static IEnumerable<SkippedSource> In(IEnumerable<Concept> concepts)
    {
        var seen = new Dictionary<(string, string, string, string), Concept>();
        foreach (var concept in concepts)
        {
            Concept? earlier = null;
            var terms = concept.Terms.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (Language: pair.Key, Term: pair.Value[0].ToLowerInvariant())).ToList();
            for (var i = 0; i < terms.Count; i++)
            {
                for (var j = i + 1; j < terms.Count; j++)
                {
                    var key = (terms[i].Language, terms[i].Term, terms[j].Language, terms[j].Term);
                    if (!seen.TryAdd(key, concept))
                    {
                        earlier ??= seen[key];
                    }
                }
            }

            if (earlier is not null)
            {
                var where = earlier.File == concept.File ? $"line {earlier.Line}" : $"{Path.GetFileName(earlier.File)}, line {earlier.Line}";
                yield return new SkippedSource(concept.File, concept.Line, $"The concept {concept.Id} has the preferred terms of {earlier.Id} ({where}) in two languages.");
            }
        }
    }
}
