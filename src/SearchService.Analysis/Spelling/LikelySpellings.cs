using SearchService.Analysis.Kazakh;

namespace SearchService.Analysis.Spelling;

/// <summary>The likeliest Kazakh words that a typed word may stand for, by the sounds of the language alone: for forms that no dictionary has.</summary>
/// <remarks>
/// A beam search through the lattice of a reading. Vowels of a word are all back or all front, қ and ғ go with the back ones, к and г
/// with the front ones; a change of harmony, as borrowed words have it, costs. Some microseconds for a word.
/// </remarks>
public static class LikelySpellings
{
    private const int OtherVowel = 150;
    private const int OtherConsonant = 120;
    private const int BorrowedLetter = 40;
    private const int SeldomLetter = 60;

    /// <summary>Up to so many words with their costs in hundredths of a nat, the cheapest first.</summary>
    public static IReadOnlyList<(string Word, int Cost)> Of(string typed, SpellingReading reading, int count)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var beams = new List<Beam>[typed.Length + 1];
        for (var i = 0; i < beams.Length; i++)
        {
            beams[i] = [];
        }

        beams[0].Add(new Beam("", 0, Harmony.None));
        var options = new List<SpellingOption>();
        for (var at = 0; at < typed.Length; at++)
        {
            options.Clear();
            reading.AddOptions(typed, at, options);
            foreach (var beam in Best(beams[at], count))
            {
                foreach (var option in options)
                {
                    beams[at + option.Length].Add(beam.Extend(option));
                }
            }
        }

        return [.. Best(beams[^1], count).Select(beam => (beam.Word, beam.Cost))];
    }

    private static IEnumerable<Beam> Best(List<Beam> beams, int count) =>
        beams.GroupBy(beam => beam.Word, StringComparer.Ordinal).Select(same => same.MinBy(beam => beam.Cost))
            .OrderBy(beam => beam.Cost).ThenBy(beam => beam.Word, StringComparer.Ordinal).Take(count);

    /// <summary>The beginning of a word, what it costs, and its harmony so far.</summary>
    private readonly record struct Beam(string Word, int Cost, Harmony Harmony)
    {
        public Beam Extend(SpellingOption option)
        {
            var (cost, harmony) = (Cost + option.Cost, Harmony);
            foreach (var letter in option.Letters)
            {
                var asks = Asks(letter);
                if (asks is Harmony.Back or Harmony.Front)
                {
                    cost += harmony == asks || harmony is not (Harmony.Back or Harmony.Front) ? 0 : IsConsonant(letter) ? OtherConsonant : OtherVowel;
                    harmony = IsConsonant(letter) && harmony is Harmony.Back or Harmony.Front ? harmony : asks;
                }

                cost += letter switch { 'и' or 'э' or 'ц' or 'щ' or 'ь' or 'ъ' => BorrowedLetter, 'һ' or 'ә' or 'ң' => SeldomLetter, _ => 0 };
            }

            return new Beam(Word + option.Letters, cost, harmony);
        }

        private static Harmony Asks(char letter) => letter switch
        {
            'қ' or 'ғ' => Harmony.Back,
            'к' or 'г' => Harmony.Front,
            _ => KazakhLetters.HarmonyOf(KazakhLetters.Code(letter)),
        };

        private static bool IsConsonant(char letter) => letter is 'қ' or 'ғ' or 'к' or 'г';
    }
}
