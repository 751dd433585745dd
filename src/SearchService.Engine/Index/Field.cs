namespace SearchService.Engine.Index;

/// <summary>One value of a document on its way into the index.</summary>
public abstract class Field
{
    private protected Field(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name; values of one name in one document are values of one field.</summary>
    public string Name { get; }
}
