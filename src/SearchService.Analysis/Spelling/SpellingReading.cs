using SearchService.Analysis.Characters;

namespace SearchService.Analysis.Spelling;

/// <summary>A way in which Kazakh is typed without its own letters: for each place in a word, what the letters there may stand for.</summary>
/// <remarks>
/// A reading is one-to-many: which of the words is meant only a dictionary can tell. Together the options of all places make a
/// lattice that ends where the word ends. Immutable and thread-safe.
/// </remarks>
public abstract class SpellingReading
{
    /// <summary>The name in answers: russian-letters or latin.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a word, as <see cref="Normalize"/> gives it, may have been typed this way and stand for another than it is.</summary>
    public abstract bool Applies(ReadOnlySpan<char> word);

    /// <summary>Adds what the letters from a place on may stand for; nothing where they cannot be read.</summary>
    public abstract void AddOptions(ReadOnlySpan<char> word, int at, List<SpellingOption> options);

    /// <summary>A typed word in lower case, letters and their marks composed, apostrophes in one shape, invisible characters left out.</summary>
    public static string Normalize(ReadOnlySpan<char> typed)
    {
        Span<char> word = typed.Length <= 256 ? stackalloc char[typed.Length] : new char[typed.Length];
        var length = 0;
        foreach (var c in typed)
        {
            switch (CharacterTable.KindOf(c))
            {
                case CharacterKind.Ignorable:
                    break;
                case CharacterKind.Apostrophe:
                    word[length++] = '\'';
                    break;
                case CharacterKind.Hyphen or CharacterKind.Dash:
                    word[length++] = '-';
                    break;
                case CharacterKind.Mark when length > 0 && Composition.TryCompose(word[length - 1], c, out var composed):
                    word[length - 1] = CaseFolding.Fold(composed);
                    break;
                default:
                    word[length++] = CaseFolding.Fold(c);
                    break;
            }
        }

        return word[..length].ToString();
    }
}
