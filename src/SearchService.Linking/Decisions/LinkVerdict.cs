namespace SearchService.Linking.Decisions;

/// <summary>What a librarian decided about a pair of provisions.</summary>
public enum LinkVerdict
{
    /// <summary>The link is right.</summary>
    Confirm,

    /// <summary>The two do not say the same, and no link may be made.</summary>
    Reject,

    /// <summary>The two say the same, though no link was found.</summary>
    Add,
}
