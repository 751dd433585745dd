namespace SearchService.Search;

/// <summary>A cursor that is not one, or that belongs to another request.</summary>
public sealed class InvalidCursorException : Exception
{
    /// <summary>Creates the error.</summary>
    public InvalidCursorException()
        : base("The cursor is not one of this request: it was changed, cut, or came from a search with other parameters.")
    {
    }
}
