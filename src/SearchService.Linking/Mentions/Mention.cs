namespace SearchService.Linking.Mentions;

/// <summary>Something in a text that is the same in every language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">
/// What it is called in every language: 1000; 1/3; 1997-06-10, 1997-06, 1997, --06-10 without the year; 1000 KZT; 5 %; UN; KZ;
/// art_5, art_5__par_2, chp_27, no_414-v, code:tax. Mentions say the same when their keys are equal, whatever their kinds: ООН is an
/// abbreviation and Организация Объединённых Наций a name, and both are UN.
/// </param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is as printed.</param>
public readonly record struct Mention(MentionKind Kind, string Key, int Start, int Length)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;
}
