namespace SearchService.Linking.Alignment;

/// <summary>A step of an alignment: some units of one side say what some units of the other say; either may be none.</summary>
/// <param name="From">The units of the first side.</param>
/// <param name="To">The units of the second side.</param>
/// <param name="Score">The logarithm of how much likelier this is than the units having nothing to do with each other.</param>
public readonly record struct Bead(Range From, Range To, double Score)
{
    /// <summary>Whether both sides have units.</summary>
    public bool IsMatch => From.Start.Value < From.End.Value && To.Start.Value < To.End.Value;
}
