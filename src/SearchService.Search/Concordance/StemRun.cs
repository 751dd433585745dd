namespace SearchService.Search.Concordance;

/// <summary>One to four stems behind each other, by their numbers; unused places are -1.</summary>
internal readonly record struct StemRun(int A, int B, int C, int D)
{
    /// <summary>The most stems of a run.</summary>
    public const int Most = 4;

    public int Length => B < 0 ? 1 : C < 0 ? 2 : D < 0 ? 3 : 4;

    public int this[int place] => place switch { 0 => A, 1 => B, 2 => C, _ => D };

    public static StemRun Of(ReadOnlySpan<int> stems) =>
        new(stems[0], stems.Length > 1 ? stems[1] : -1, stems.Length > 2 ? stems[2] : -1, stems.Length > 3 ? stems[3] : -1);
}
