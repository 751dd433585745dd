using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SearchService.Engine.Codecs.Lucene46.Norms;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Codecs.Impacts;

/// <summary>Writes the impacts of a segment while its postings are written. The grammar is in <see cref="ImpactsFormat"/>.</summary>
/// <remarks>
/// The order of calls: <see cref="SetNorms"/> for each field; for each term <see cref="AddBlock"/> and <see cref="FinishTerm"/>; at
/// last <see cref="Complete"/>. Blocks of a term that turns out to be too small are forgotten.
/// </remarks>
internal sealed class ImpactsWriter : IDisposable
{
    private readonly IndexOutput _output;
    private readonly BlockImpacts _block = new();
    private readonly Dictionary<Impact, int> _places = [];
    private readonly List<Impact> _impacts = [];
    private readonly List<(int Place, bool IsLast)> _codes = [];
    private readonly List<(long DocStart, long Position)> _groups = [];
    private readonly ByteArrayOutput _body = new();
    private ByteNorms? _norms;
    private int _terms;
    private long _lastDocStart;

    /// <summary>Creates the file of a segment.</summary>
    public ImpactsWriter(Directory directory, SegmentInfo segment)
    {
        _output = directory.CreateOutput(segment.FileName(ImpactsFormat.Extension));
        CodecFraming.WriteHeader(_output, ImpactsFormat.Codec, ImpactsFormat.Version);
    }

    /// <summary>Turns to the terms of a field with these norms, or with none.</summary>
    public void SetNorms(ByteNorms? norms) => _norms = norms;

    /// <summary>Takes the next block of the term.</summary>
    /// <param name="gaps">The gaps between its documents.</param>
    /// <param name="freqs">Their frequencies; what is below 1 counts as 1.</param>
    /// <param name="doc">The document before the block, which the first gap counts from.</param>
    public void AddBlock(ReadOnlySpan<int> gaps, ReadOnlySpan<int> freqs, int doc)
    {
        var impacts = _block.Find(gaps, freqs, doc, _norms is null ? [] : _norms.Bytes);
        for (var i = 0; i < impacts.Length; i++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, impacts[i], out var known);
            if (!known)
            {
                place = _impacts.Count;
                _impacts.Add(impacts[i]);
            }

            _codes.Add((place, i == impacts.Length - 1));
        }
    }

    /// <summary>Ends the term, all of whose blocks were added, the one with fewer than 128 documents included.</summary>
    public void FinishTerm(long docStart, int docFreq)
    {
        if (docFreq > PackedBlock.Length)
        {
            WriteTerm(docStart, docFreq);
        }

        _places.Clear();
        _impacts.Clear();
        _codes.Clear();
    }

    /// <summary>Completes the file for the segment with that checksum.</summary>
    public void Complete(int docCount, uint segmentChecksum)
    {
        Span<byte> owner = stackalloc byte[ImpactsFormat.OwnerLength];
        BinaryPrimitives.WriteInt64BigEndian(owner, _output.Position);
        BinaryPrimitives.WriteInt32BigEndian(owner[8..], _terms);
        BinaryPrimitives.WriteInt32BigEndian(owner[12..], docCount);
        BinaryPrimitives.WriteUInt32BigEndian(owner[16..], segmentChecksum);
        BinaryPrimitives.WriteUInt32BigEndian(owner[20..], Crc32.Append(0, owner[..20]));
        foreach (var (docStart, position) in _groups)
        {
            _output.WriteInt64(docStart);
            _output.WriteInt64(position);
        }

        _output.WriteBytes(owner);
        CodecFraming.WriteFooter(_output);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _output.Dispose();

    private void WriteTerm(long docStart, int docFreq)
    {
        if (_terms++ % ImpactsFormat.GroupSize == 0)
        {
            _groups.Add((docStart, _output.Position));
            _lastDocStart = 0;
        }

        WriteBody();
        Span<byte> key = stackalloc byte[ImpactsFormat.KeyLength];
        BinaryPrimitives.WriteInt64BigEndian(key, docStart);
        BinaryPrimitives.WriteInt32BigEndian(key[sizeof(long)..], docFreq);
        _output.WriteVLong(docStart - _lastDocStart);
        _output.WriteVInt(sizeof(int) + _body.Length);
        _output.WriteInt32((int)Crc32.Append(Crc32.Append(0, key), _body.Written));
        _output.WriteBytes(_body.Written);
        _lastDocStart = docStart;
    }

    private void WriteBody()
    {
        // What came in the order of the blocks is written in its own.
        int[] order = [.. Enumerable.Range(0, _impacts.Count).OrderBy(place => _impacts[place].Freq)
            .ThenBy(place => _impacts[place].Norm).ThenBy(place => _impacts[place].IsMerged)];
        var indexes = new int[order.Length];
        _body.Clear();
        _body.WriteVInt(order.Length);
        var freq = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var impact = _impacts[order[i]];
            indexes[order[i]] = i;
            _body.WriteVInt(((impact.Freq - freq) << 1) | (impact.IsMerged ? 1 : 0));
            _body.WriteByte(impact.Norm);
            freq = impact.Freq;
        }

        foreach (var (place, isLast) in _codes)
        {
            _body.WriteVInt((indexes[place] << 1) | (isLast ? 1 : 0));
        }
    }
}
