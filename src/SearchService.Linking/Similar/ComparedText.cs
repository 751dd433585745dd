using System.Runtime.InteropServices;
using SearchService.Linking.Features;

namespace SearchService.Linking.Similar;

/// <summary>What of a provision is compared with others: its stems, their order, its numbers, names and length; read once. Immutable and thread-safe.</summary>
public sealed class ComparedText
{
    private ComparedText(string language, string text, Dictionary<string, StemUse> stems, ulong[] sequences, TextFeatures features)
    {
        Language = language;
        Text = text;
        Stems = stems;
        Sequences = sequences;
        Features = features;
        Names = ProperNames.Of(text);
    }

    /// <summary>The two-letter code of the language.</summary>
    public string Language { get; }

    /// <summary>The number of letters and digits, at least 1.</summary>
    public int Length => Features.Length;

    /// <summary>The number of different words that carry meaning.</summary>
    public int Words => Stems.Count;

    /// <summary>Heading and text as they were read.</summary>
    internal string Text { get; }

    /// <summary>The stems, in the order in which they first come.</summary>
    internal Dictionary<string, StemUse> Stems { get; }

    /// <summary>A key for each two stems that follow each other, each once and ascending.</summary>
    internal ulong[] Sequences { get; }

    internal TextFeatures Features { get; }

    /// <summary>The rough spelling of each name with the word that had it first.</summary>
    internal Dictionary<string, string> Names { get; }

    /// <summary>Reads a provision or any other text.</summary>
    /// <param name="language">The two-letter code of its language.</param>
    /// <param name="heading">The heading; may be empty.</param>
    /// <param name="text">The text.</param>
    public static ComparedText Read(string language, string heading, string text)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(text);
        var whole = heading.Length == 0 ? text : $"{heading}\n{text}";
        var places = new List<(int Start, int Length)>();
        var stems = StemReaders.Of(language).Read(whole, places);
        var bag = new Dictionary<string, StemUse>(StringComparer.Ordinal);
        var sequences = new HashSet<ulong>();
        for (var i = 0; i < stems.Count; i++)
        {
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(bag, stems[i], out var known);
            use = known ? use with { Count = use.Count + 1 } : new StemUse(1, places[i].Start, places[i].Length);
            if (i > 0)
            {
                sequences.Add(SequenceKey(stems[i - 1], stems[i]));
            }
        }

        ulong[] ordered = [.. sequences];
        Array.Sort(ordered);
        return new ComparedText(language, whole, bag, ordered, TextFeatures.OfParagraph(whole));
    }

    /// <summary>The word with a stem as it is printed.</summary>
    internal string Printed(StemUse use) => Text.Substring(use.Start, use.Length);

    /// <summary>FNV-1a over both, the same in every process.</summary>
    private static ulong SequenceKey(string first, string second)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in first)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ ' ') * 1099511628211UL;
        foreach (var c in second)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
