using System.Globalization;
using SearchService.Engine.Index;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Tests.Indexing;

/// <summary>The documents that an index should hold, as a plain list of numbers and versions.</summary>
internal sealed class WriterModel
{
    private readonly List<(int Number, int Version)> _documents = [];

    /// <summary>The version that the next document added gets: no two in the list have the same.</summary>
    public int NextVersion { get; private set; } = 1;

    public int Count => _documents.Count;

    /// <summary>Adds a document and returns its version.</summary>
    public int Add(int number)
    {
        _documents.Add((number, NextVersion));
        return NextVersion++;
    }

    public void Delete(int number) => _documents.RemoveAll(document => document.Number == number);

    /// <summary>A copy to go back to.</summary>
    public WriterModel Copy()
    {
        var copy = new WriterModel { NextVersion = NextVersion };
        copy._documents.AddRange(_documents);
        return copy;
    }

    /// <summary>Builds an index of the documents at once, in the order that <paramref name="described"/> has them at the ends of its lines.</summary>
    public void Write(Directory directory, IReadOnlyList<string>? described = null)
    {
        var numbers = _documents.ToDictionary(document => document.Version, document => document.Number);
        var versions = described?.Select(text => int.Parse(text.AsSpan(text.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture)) ?? numbers.Keys;
        using var writer = new IndexWriter(directory, new IndexWriterOptions { MaxThreads = 1 });
        foreach (var version in versions)
        {
            writer.AddDocument(Document(numbers[version], version));
        }

        writer.Commit();
    }

    /// <summary>The document of a number in a version, with its version stored.</summary>
    public static Document Document(int number, int version)
    {
        var document = SampleIndex.Document(number, version);
        document.Add(new StoredValueField("version", (long)version));
        return document;
    }
}
