using SearchService.Analysis;
using SearchService.Engine.Index;
using SearchService.Linking.Similar;

namespace SearchService.Search.Build;

/// <summary>Some provisions that follow each other: noted on one thread, made into documents on another, then added. Used again and again.</summary>
internal sealed class ProvisionBatch(AnalyzerSet analyzers)
{
    private const int MaxDocuments = 16;
    private const int MaxTextLength = 1 << 15;

    private readonly TokenStreams _streams = new();
    private readonly List<ProvisionDocument> _documents = [];
    private readonly List<Action<ProvisionDocument>> _noted = [];
    private int _textLength;

    /// <summary>Notes what is to be made; true when the batch is full.</summary>
    public bool Add(Action<ProvisionDocument> make, int textLength)
    {
        _noted.Add(make);
        _textLength += textLength;
        return _noted.Count == MaxDocuments || _textLength >= MaxTextLength;
    }

    /// <summary>Makes the documents.</summary>
    public void Make()
    {
        while (_documents.Count < _noted.Count)
        {
            _documents.Add(new ProvisionDocument(_streams, analyzers));
        }

        for (var i = 0; i < _noted.Count; i++)
        {
            _noted[i](_documents[i]);
        }
    }

    /// <summary>Adds the documents to the index, and what others like them are found by, and forgets them.</summary>
    public void AddTo(IndexWriter writer, SketchedCorpus sketches)
    {
        for (var i = 0; i < _noted.Count; i++)
        {
            writer.AddDocument(_documents[i].Document);
            if (_documents[i].Compared is var (id, work, language, passages))
            {
                sketches.Add(id, work, language, passages);
            }
        }

        _noted.Clear();
        _textLength = 0;
    }
}
