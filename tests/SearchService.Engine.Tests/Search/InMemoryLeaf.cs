using System.Text;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Index;

namespace SearchService.Engine.Tests.Search;

/// <summary>A segment of the in-memory index.</summary>
public sealed class InMemoryLeaf : LeafReader
{
    private readonly IReadOnlyList<InMemoryDocument> _documents;
    private readonly Dictionary<string, InMemoryTerms> _terms = [];

    public InMemoryLeaf(IReadOnlyList<InMemoryDocument> documents)
    {
        _documents = documents;
        foreach (var field in documents.SelectMany(document => document.Words.Keys).Distinct())
        {
            _terms[field] = new InMemoryTerms(documents, field);
        }

        FieldInfos = new FieldInfos(_terms.Keys.Order(StringComparer.Ordinal).Select((name, number) =>
            new FieldInfo { Name = name, Number = number, IndexOptions = IndexOptions.DocsAndFreqsAndPositions }));
        LiveDocs = documents.Any(document => document.IsDeleted) ? new Live(documents) : null;
    }

    public override int MaxDoc => _documents.Count;

    public override FieldInfos FieldInfos { get; }

    public override LiveDocs? LiveDocs { get; }

    public override Terms? Terms(string field) => _terms.GetValueOrDefault(field);

    public override NumericDocValues? Norms(string field) => _terms.ContainsKey(field)
        ? new Numbers([.. _documents.Select(document => (long?)(sbyte)Norm(document.Words.GetValueOrDefault(field)))])
        : null;

    public override NumericDocValues? NumericDocValues(string field) => _documents.Any(document => document.Numbers.ContainsKey(field))
        ? new Numbers([.. _documents.Select(document => document.Numbers.TryGetValue(field, out var number) ? number : (long?)null)])
        : null;

    public override SortedDocValues? SortedDocValues(string field) => _documents.Any(document => document.Values.ContainsKey(field))
        ? new Values([.. _documents.Select(document => document.Values.GetValueOrDefault(field))])
        : null;

    public override IReadOnlyList<StoredField> Document(int doc, IReadOnlySet<string>? fields = null) => [];

    private static byte Norm(string?[]? words) => words is null ? (byte)0 : NormByte.FromLength(words.Count(word => word is not null));

    private sealed class Live(IReadOnlyList<InMemoryDocument> documents) : LiveDocs
    {
        public override int Count { get; } = documents.Count(document => !document.IsDeleted);

        public override bool IsLive(int doc) => !documents[doc].IsDeleted;
    }

    private sealed class Numbers(long?[] numbers) : NumericDocValues
    {
        public override long Get(int doc) => numbers[doc] ?? 0;

        public override bool Exists(int doc) => numbers[doc] is not null;
    }

    private sealed class Values(string?[] values) : SortedDocValues
    {
        private readonly string[] _distinct = [.. values.OfType<string>().Distinct().OrderBy(Encoding.UTF8.GetBytes, ByteOrder.Instance)];

        public override int ValueCount => _distinct.Length;

        public override int GetOrdinal(int doc) => values[doc] is { } value ? Array.IndexOf(_distinct, value) : -1;

        public override byte[] Lookup(int ordinal) => Encoding.UTF8.GetBytes(_distinct[ordinal]);
    }
}
