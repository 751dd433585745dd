using SearchService.Analysis;
using SearchService.Linking.Terms;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Where parallel units come from: JSON Lines and termbases.</summary>
public static class ParallelUnits
{
    /// <summary>How often a concept of a termbase counts: what was written by hand is surer than what stands beside each other once.</summary>
    private const float ConceptWeight = 2;

    /// <summary>Reads JSON Lines: an object a line with a text under each language code; other members are passed over.</summary>
    /// <exception cref="FormatException">A line is not such an object; the message has the file and the line.</exception>
    public static IEnumerable<ParallelUnit> ReadLines(string file) => TextLines.Read(file).Select(line => new ParallelUnit(
        line.Members.Where(member => Analyzers.Languages.Contains(member.Key)).ToDictionary(StringComparer.Ordinal)));

    /// <summary>The terms of all concepts.</summary>
    public static IEnumerable<ParallelUnit> Of(Termbase termbase) => termbase.Concepts.SelectMany(Of);

    /// <summary>The terms of a concept: every term of one language is a unit with the term at the same place, or the last, of the others.</summary>
    public static IEnumerable<ParallelUnit> Of(Concept concept)
    {
        var most = concept.Terms.Values.Max(terms => terms.Count);
        for (var i = 0; i < most; i++)
        {
            yield return new ParallelUnit(
                concept.Terms.ToDictionary(pair => pair.Key, pair => pair.Value[Math.Min(i, pair.Value.Count - 1)], StringComparer.Ordinal), ConceptWeight, IsTerm: true);
        }
    }
}
