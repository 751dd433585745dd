using SearchService.Engine.Index;

namespace SearchService.Engine.Codecs;

/// <summary>Writes the inverted fields of one segment: fields in name order, their terms in byte order, each term's documents ascending.</summary>
public abstract class FieldsConsumer : IDisposable
{
    /// <summary>Begins a field; the one before must be finished.</summary>
    public abstract TermsConsumer AddField(FieldInfo field);

    /// <summary>Completes the files, footers included, and closes them.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Completes the files and closes them.</summary>
    protected abstract void Dispose(bool disposing);
}

/// <summary>Writes the terms of one field.</summary>
public abstract class TermsConsumer
{
    /// <summary>Begins a term and returns where its documents go.</summary>
    public abstract PostingsConsumer StartTerm(ReadOnlySpan<byte> term);

    /// <summary>Ends the term. A term without documents is never started.</summary>
    /// <param name="term">The same bytes as at the start.</param>
    /// <param name="docFreq">How many documents were added.</param>
    /// <param name="totalTermFreq">The sum of their frequencies, -1 where frequencies are not recorded.</param>
    public abstract void FinishTerm(ReadOnlySpan<byte> term, int docFreq, long totalTermFreq);

    /// <summary>Ends the field.</summary>
    public abstract void Finish(long sumTotalTermFreq, long sumDocFreq, int docCount);
}

/// <summary>Writes the documents of one term.</summary>
public abstract class PostingsConsumer
{
    /// <summary>Adds a document; <paramref name="freq"/> is -1 where frequencies are not recorded.</summary>
    public abstract void StartDoc(int doc, int freq);

    /// <summary>Adds an occurrence; offsets are -1 where not recorded.</summary>
    public abstract void AddPosition(int position, int startOffset, int endOffset);

    /// <summary>Ends the document.</summary>
    public abstract void FinishDoc();
}
