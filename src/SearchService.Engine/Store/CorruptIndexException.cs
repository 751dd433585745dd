namespace SearchService.Engine.Store;

/// <summary>A file of an index does not hold what its format says: what was expected, what was found, in which file and where.</summary>
public sealed class CorruptIndexException : IOException
{
    /// <summary>Creates the error; the message carries the file and the position.</summary>
    public CorruptIndexException(string problem, string file, long position, Exception? cause = null)
        : base($"{problem} (file \"{file}\", position {position})", cause)
    {
        File = file;
        Position = position;
    }

    /// <summary>The name of the file inside its directory.</summary>
    public string File { get; }

    /// <summary>The byte offset at which reading failed, from 0.</summary>
    public long Position { get; }
}
