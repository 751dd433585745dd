using SearchService.Linking.Features;
using SearchService.Linking.Lexicon;

namespace SearchService.Linking.Terms;

/// <summary>Looks for the terms of one language in texts. Not thread-safe.</summary>
/// <remarks>
/// A term is seen where its stems stand side by side in its order, whatever the endings; stop words are passed over in both. Costs
/// a step or two for each word of a text, whatever the number of terms.
/// </remarks>
public sealed class TermSightings
{
    private readonly StemReader _reader;
    private readonly StemTree _tree = new();
    private readonly List<(TermPlace Place, int Node)> _terms = [];
    private readonly bool[] _seen;

    /// <summary>Takes the terms of a language.</summary>
    public TermSightings(Termbase termbase, string language)
    {
        ArgumentNullException.ThrowIfNull(termbase);
        _reader = new StemReader(language);
        foreach (var concept in termbase.Concepts.Where(concept => concept.Terms.ContainsKey(language)))
        {
            foreach (var (term, line) in concept.Terms[language].Zip(concept.TermLines[language]))
            {
                _terms.Add((new TermPlace(language, term, concept.SubjectField, concept.File, line), _tree.Add(_reader.Read(term))));
            }
        }

        _seen = new bool[_tree.Count];
    }

    /// <summary>All terms, in the order of the termbase.</summary>
    public IEnumerable<TermPlace> Terms => _terms.Select(term => term.Place);

    /// <summary>The terms that were in no text so far, in the order of the termbase. A term of stop words alone cannot be seen and is not among them.</summary>
    public IEnumerable<TermPlace> Unseen => _terms.Where(term => term.Node != StemTree.Root && !_seen[term.Node]).Select(term => term.Place);

    /// <summary>Looks for terms in a text.</summary>
    public void Look(string text)
    {
        var stems = _reader.Read(text);
        for (var start = 0; start < stems.Count; start++)
        {
            var node = StemTree.Root;
            for (var i = start; i < stems.Count && _tree.TryStep(node, stems[i], out node); i++)
            {
                _seen[node] = true;
            }
        }
    }
}
