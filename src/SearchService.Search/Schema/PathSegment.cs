namespace SearchService.Search.Schema;

/// <summary>Makes an id that was given fit for one segment of a URL.</summary>
internal static class PathSegment
{
    /// <summary>The id with everything but letters, digits and - . _ ~ @ replaced by a tilde.</summary>
    public static string Of(string id) => id is "." or ".." ? "~" : string.Create(id.Length, id, static (segment, from) =>
    {
        for (var i = 0; i < segment.Length; i++)
        {
            segment[i] = char.IsLetterOrDigit(from[i]) || from[i] is '-' or '.' or '_' or '~' or '@' ? from[i] : '~';
        }
    });
}
