namespace SearchService.Engine.Search.Scorers;

/// <summary>Finds a phrase among the positions of a document that has all its terms.</summary>
internal abstract class PhraseMatcher
{
    /// <summary>How often the phrase is in the document that all postings are on; 0 for not at all.</summary>
    public abstract float Freq();

    /// <summary>Whether it is there at all; <see cref="Freq"/> is not asked for then.</summary>
    public virtual bool Exists() => Freq() > 0;
}
