namespace SearchService.Analysis.Kazakh;

/// <summary>One suffix of the grammar.</summary>
/// <param name="Name">The grammatical name, which people are shown.</param>
/// <param name="Patterns">Its forms in the notation of <see cref="SuffixPattern"/>, separated by spaces.</param>
/// <param name="After">What it may follow.</param>
/// <param name="Gives">What the word is then.</param>
/// <param name="Frequency">How often it is met in running text, per 28,000 words: the starting point of its cost.</param>
/// <param name="Kept">Whether the stem keeps it: a derivation that makes another word, which only helps to recognise the root.</param>
/// <param name="Productive">Whether it is recognised after roots that are not listed, too.</param>
/// <param name="Regular">Whether a stem that ends in it never counts as learned when what stands before it is a stem.</param>
/// <param name="Spoken">Whether written law hardly has it, so that stems are not learned from what looks like it.</param>
internal sealed record SuffixRule(
    string Name,
    string Patterns,
    SuffixSlot After,
    SuffixSlot Gives,
    int Frequency,
    bool Kept = false,
    bool Productive = false,
    bool Regular = false,
    bool Spoken = false);
