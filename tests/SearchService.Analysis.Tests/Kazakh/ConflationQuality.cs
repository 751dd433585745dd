namespace SearchService.Analysis.Tests.Kazakh;

/// <summary>
/// How well stems join the forms of one lemma and keep those of others apart, as the measuring script of the gold data counts it:
/// pF over pairs of distinct forms, qF over a search in which every form is as frequent as in the gold text.
/// </summary>
internal sealed class ConflationQuality
{
    private readonly Dictionary<(string Form, string Lemma), double> _gold = [];
    private readonly Dictionary<string, List<string>> _lemmas = [];
    private readonly Dictionary<string, string[]> _stems = [];

    public ConflationQuality(string path, Func<string, string[]> stem)
    {
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('\t');
            var (form, lemma) = (parts[0], parts[1]);
            var frequency = parts.Length > 2 ? double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) : 1;
            if (!_gold.TryAdd((form, lemma), frequency))
            {
                _gold[(form, lemma)] += frequency;
                continue;
            }

            if (!_lemmas.TryGetValue(form, out var lemmas))
            {
                _lemmas.Add(form, lemmas = []);
                _stems.Add(form, stem(form));
            }

            lemmas.Add(lemma);
        }
    }

    /// <summary>The F measure over pairs of distinct forms.</summary>
    public double PairF()
    {
        var related = Pairs(form => _lemmas[form]);
        var found = Pairs(form => _stems[form]);
        double both = related.Count(found.Contains);
        return F(both / found.Count, both / related.Count);
    }

    /// <summary>The F measure of the search simulation.</summary>
    public double SearchF()
    {
        var byStem = _stems.SelectMany(pair => pair.Value, (pair, stem) => (stem, form: pair.Key)).ToLookup(pair => pair.stem, pair => pair.form);
        var byLemma = _gold.GroupBy(item => item.Key.Lemma).ToDictionary(group => group.Key, group => group.Sum(item => item.Value));
        double precision = 0, recall = 0, all = 0;
        foreach (var ((form, lemma), frequency) in _gold)
        {
            double right = 0, retrieved = 0;
            foreach (var other in _stems[form].SelectMany(stem => byStem[stem]).Distinct())
            {
                retrieved += _lemmas[other].Sum(otherLemma => _gold[(other, otherLemma)]);
                right += _gold.GetValueOrDefault((other, lemma));
            }

            precision += frequency * right / retrieved;
            recall += frequency * right / byLemma[lemma];
            all += frequency;
        }

        return F(precision / all, recall / all);
    }

    private static double F(double precision, double recall) => 2 * precision * recall / (precision + recall);

    private HashSet<(string, string)> Pairs(Func<string, IEnumerable<string>> keys)
    {
        HashSet<(string, string)> pairs = [];
        foreach (var group in _lemmas.Keys.SelectMany(keys, (form, key) => (form, key)).GroupBy(pair => pair.key, pair => pair.form))
        {
            var forms = group.Order(StringComparer.Ordinal).ToArray();
            for (var i = 0; i < forms.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    pairs.Add((forms[j], forms[i]));
                }
            }
        }

        return pairs;
    }
}
