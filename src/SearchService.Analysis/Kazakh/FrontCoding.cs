namespace SearchService.Analysis.Kazakh;

/// <summary>Sorted words as lines that leave out what a word shares with the one before.</summary>
/// <remarks>A line begins with the number of shared letters, one of <c>0-9a-z</c>, then comes the rest of the word.</remarks>
internal static class FrontCoding
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>The word as a line after the word before.</summary>
    public static string Encode(string previous, string word)
    {
        var shared = 0;
        var most = Math.Min(Digits.Length - 1, Math.Min(previous.Length, word.Length));
        while (shared < most && previous[shared] == word[shared])
        {
            shared++;
        }

        return Digits[shared] + word[shared..];
    }

    /// <summary>The word of a line after the word before.</summary>
    /// <exception cref="InvalidDataException">The line does not follow the word.</exception>
    public static string Decode(string previous, ReadOnlySpan<char> line)
    {
        var shared = line.IsEmpty ? -1 : Digits.IndexOf(line[0], StringComparison.Ordinal);
        return shared >= 0 && shared <= previous.Length
            ? string.Concat(previous.AsSpan(0, shared), line[1..])
            : throw new InvalidDataException($"The line '{line}' does not follow the word '{previous}'.");
    }
}
