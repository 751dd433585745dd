namespace SearchService.Analysis.Spelling;

/// <summary>Kazakh typed on a Russian keyboard: <c>казак</c> for <c>қазақ</c>, <c>онын</c> for <c>оның</c>.</summary>
/// <remarks>Any letter may also be right as it is, for most letters of a word are. Kazakh letters that were typed stay.</remarks>
public sealed class RussianLetters : SpellingReading
{
    private const int Seldom = 150;

    // A Russian letter and the letters of Kazakh that are typed with it.
    private static readonly Dictionary<char, SpellingOption[]> s_letters = new()
    {
        ['а'] = Single("ә"),
        ['э'] = [new(1, "ә", 0)],
        ['г'] = Single("ғ"),
        ['к'] = Single("қ"),
        ['н'] = [new(1, "ң", 0), new(2, "ң", Seldom)],
        ['о'] = Single("ө"),
        ['у'] = Single("ұү"),
        ['х'] = Single("һ"),
        ['и'] = Single("і"),
    };

    private RussianLetters()
    {
    }

    /// <summary>The reading.</summary>
    public static RussianLetters Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "russian-letters";

    /// <inheritdoc/>
    public override bool Applies(ReadOnlySpan<char> word)
    {
        var open = false;
        foreach (var c in word)
        {
            if (c is not ((>= 'а' and <= 'я') or 'ә' or 'ғ' or 'қ' or 'ң' or 'ө' or 'ұ' or 'ү' or 'һ' or 'і' or '-' or (>= '0' and <= '9')))
            {
                return false;
            }

            open |= s_letters.ContainsKey(c);
        }

        return open;
    }

    /// <inheritdoc/>
    public override void AddOptions(ReadOnlySpan<char> word, int at, List<SpellingOption> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Add(new SpellingOption(1, word[at].ToString(), 0));
        foreach (var option in s_letters.GetValueOrDefault(word[at], []))
        {
            // Two letters are read as one only where the second is г: ң as нг.
            if (option.Length == 1 || (at + 1 < word.Length && word[at + 1] == 'г'))
            {
                options.Add(option);
            }
        }
    }

    private static SpellingOption[] Single(string letters) => [.. letters.Select(letter => new SpellingOption(1, letter.ToString(), 0))];
}
