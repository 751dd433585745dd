using SearchService.Analysis;
using SearchService.Linking.Terms;

namespace SearchService.Linking.Lexicon.Learning;

/// <summary>Adds to a lexicon what concepts and confirmed links tell beyond it.</summary>
/// <remarks>
/// The lexicon is where learning begins and counts beside what is seen, so the known words of a unit explain each other and its
/// new words are left for each other. A word is given a new translation only where that was seen more often than one link can show it:
/// in two confirmed links, in three or four where the word is known otherwise, or in one concept. Few links so change little. Deterministic; costs what learning from these
/// units alone costs, and a copy of the lexicon.
/// </remarks>
public static class LexiconExtender
{
    /// <summary>How often a new translation is seen, as expected by the model, before it is believed; a link counts once at most.</summary>
    private const float LeastSeen = 1.2f;

    /// <summary>The same for a word that the lexicon knows otherwise: free translations would add much that is wrong.</summary>
    private const float LeastSeenOfKnown = 3;

    /// <summary>Extends a lexicon.</summary>
    /// <param name="known">The lexicon.</param>
    /// <param name="concepts">Concepts; those of which all terms are known are passed over.</param>
    /// <param name="links">Pairs of texts that were confirmed to say the same.</param>
    public static LexiconExtension Extend(TranslationLexicon known, IEnumerable<Concept> concepts, IReadOnlyList<ParallelUnit> links)
    {
        ArgumentNullException.ThrowIfNull(known);
        var terms = new KnownTerms(known);
        var unknown = concepts.Select(concept => ParallelUnits.Of(concept).ToList()).Where(units => !terms.Have(units)).ToList();
        ParallelUnit[] units = [.. unknown.SelectMany(each => each).Select(unit => unit with { Weight = LexiconPrior.Seen }), .. links];
        if (units.Length == 0)
        {
            return new LexiconExtension(known, 0, 0);
        }

        var tables = known.Tables.ToDictionary(table => (table.From, table.To));
        var phrases = known.PhraseTables.ToDictionary(table => (table.From, table.To));
        foreach (var (left, right) in LexiconLearner.LanguagePairs(units))
        {
            var (there, back) = Learn(known, units, left, right);
            tables[(left, right)] = Merged(known.Table(left, right), there);
            tables[(right, left)] = Merged(known.Table(right, left), back);
            var counts = new PhraseCounts(left, right, known.Phrases(left, right), known.Phrases(right, left));
            counts.Add(units);
            foreach (var table in counts.Tables())
            {
                phrases[(table.From, table.To)] = table;
            }
        }

        return new LexiconExtension(new TranslationLexicon(tables.Values, phrases.Values), unknown.Count, links.Count);
    }

    private static (LearnedTable There, LearnedTable Back) Learn(TranslationLexicon known, ParallelUnit[] units, string left, string right)
    {
        var reader = new StemPairReader(left, right, known);
        StemPair[] pairs = [.. units.SelectMany(reader.Read)];
        var model = new AgreementModel(
            pairs, reader.Left.Count, reader.Right.Count, new LexiconPrior(reader.Left, reader.Right, known.Table(left, right), known.Table(right, left)));
        model.Learn(null);
        return LearnedTable.Of(left, right, model, reader.Left, reader.Right);
    }

    /// <summary>The known translations of each stem and what was seen now, each as often as it counts.</summary>
    private static TranslationTable Merged(TranslationTable? known, LearnedTable learned)
    {
        var entries = (known?.Stems ?? []).ToDictionary(stem => stem, stem => known!.Of(stem).ToArray(), StringComparer.Ordinal);
        foreach (var stem in learned.Stems)
        {
            var counts = new Dictionary<string, float>(StringComparer.Ordinal);
            var before = entries.GetValueOrDefault(stem) ?? [];
            foreach (var translation in before)
            {
                counts[translation.Stem] = LexiconPrior.Seen * translation.Probability;
            }

            var total = before.Length > 0 ? LexiconPrior.Seen : LearnedTable.Doubt;
            var least = before.Length > 0 ? LeastSeenOfKnown : LeastSeen;
            foreach (var (translation, count) in learned.Counts(stem))
            {
                total += count;
                if (count >= least || counts.ContainsKey(translation))
                {
                    counts[translation] = counts.GetValueOrDefault(translation) + count;
                }
            }

            if (LearnedTable.Kept(counts, total) is { Length: > 0 } kept)
            {
                entries[stem] = kept;
            }
        }

        return new TranslationTable(learned.From, learned.To, entries);
    }
}
