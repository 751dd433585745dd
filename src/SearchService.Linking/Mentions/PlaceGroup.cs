namespace SearchService.Linking.Mentions;

/// <summary>A word for a part and its numbers: articles 3 and 4.</summary>
/// <param name="Part">The key of the part: art, par, chp.</param>
/// <param name="Numbers">The numbers as they stand in an element id, with the tokens that hold them.</param>
/// <param name="First">The first token of the group.</param>
/// <param name="Next">The token behind it.</param>
internal sealed record PlaceGroup(string Part, List<(string Id, int First, int Next)> Numbers, int First, int Next)
{
    /// <summary>The numbers of smaller parts in brackets behind an article number, the larger first: 12(2)(a).</summary>
    public IReadOnlyList<string> Inner { get; init; } = [];
}
