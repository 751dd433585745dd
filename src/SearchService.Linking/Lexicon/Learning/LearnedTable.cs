namespace SearchService.Linking.Lexicon.Learning;

/// <summary>How often the stems of one language were seen translated by those of another, before it is cut to what is kept.</summary>
internal sealed class LearnedTable
{
    /// <summary>What is added to how often a stem was seen, so that what was seen once is not certain.</summary>
    public const float Doubt = 0.6f;

    private const float LeastProbability = 0.03f;
    private const int MostTranslations = 8;

    /// <summary>Pairs of stems that the model all but ruled out are not worth a place.</summary>
    private const float LeastCount = 1e-4f;

    private static readonly Dictionary<string, float> s_none = [];

    private readonly Dictionary<string, Dictionary<string, float>> _counts = new(StringComparer.Ordinal);

    private LearnedTable(string from, string to) => (From, To) = (from, to);

    /// <summary>The language of the stems.</summary>
    public string From { get; }

    /// <summary>The language of the translations.</summary>
    public string To { get; }

    /// <summary>The stems that were seen.</summary>
    public IEnumerable<string> Stems => _counts.Keys;

    /// <summary>How often each translation of a stem is expected to have been seen; none where it was not.</summary>
    public IReadOnlyDictionary<string, float> Counts(string stem) => _counts.TryGetValue(stem, out var counts) ? counts : s_none;

    /// <summary>Both directions of what a model learned.</summary>
    public static (LearnedTable There, LearnedTable Back) Of(string left, string right, AgreementModel model, Vocabulary leftStems, Vocabulary rightStems)
    {
        var (there, back) = (new LearnedTable(left, right), new LearnedTable(right, left));
        for (var cell = 0; cell < model.CellCount; cell++)
        {
            if (model.Counts[cell] > LeastCount)
            {
                var (one, other) = (leftStems[model.Stems(cell).Left], rightStems[model.Stems(cell).Right]);
                there.Add(one, other, model.Counts[cell]);
                back.Add(other, one, model.Counts[cell]);
            }
        }

        return (there, back);
    }

    /// <summary>The translations that a lexicon keeps, the most probable first.</summary>
    /// <param name="counts">How often each was seen.</param>
    /// <param name="total">How often the stem was seen, with what it is doubted by.</param>
    public static Translation[] Kept(IEnumerable<KeyValuePair<string, float>> counts, float total) =>
    [
        .. counts.Select(count => new Translation(count.Key, MathF.Round(count.Value / total, 3))).Where(translation => translation.Probability >= LeastProbability)
            .OrderByDescending(translation => translation.Probability).ThenBy(translation => translation.Stem, StringComparer.Ordinal).Take(MostTranslations),
    ];

    private void Add(string stem, string translation, float count) =>
        (_counts.TryGetValue(stem, out var known) ? known : _counts[stem] = new Dictionary<string, float>(StringComparer.Ordinal))[translation] = count;
}
