namespace SearchService.Linking.Similar;

/// <summary>A stem that another may stand for.</summary>
/// <param name="Stem">Its number.</param>
/// <param name="Weight">What it tells that both are there, 0 to 1.</param>
internal readonly record struct Expansion(int Stem, float Weight);
