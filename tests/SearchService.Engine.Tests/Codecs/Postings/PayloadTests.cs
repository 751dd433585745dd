using SearchService.Engine.Codecs;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Tests.Codecs.Postings;

/// <summary>Payloads, which are never written, in files made by hand: they are read over, in blocks, in tails and when skipping.</summary>
public sealed class PayloadTests
{
    private const int Docs = 200;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Positions_and_offsets_are_right_beside_payloads(bool offsets)
    {
        var field = new FieldInfo
        {
            Name = "f",
            Number = 0,
            HasPayloads = true,
            IndexOptions = offsets ? IndexOptions.DocsAndFreqsAndPositionsAndOffsets : IndexOptions.DocsAndFreqsAndPositions,
        };
        using var directory = new MemoryDirectory();
        var state = new SegmentState(directory, new SegmentInfo { Name = "_0", DocCount = Docs * 2 }, new FieldInfos([field]), "p");
        var term = Write(state, offsets);
        using var reader = new PostingsReader(state);
        foreach (var step in new[] { 1, 3, 150 })
        {
            var postings = reader.Postings(field, term, null, PostingsFlags.Offsets, null);
            for (var i = step - 1; i < Docs; i += step)
            {
                Assert.Equal(i * 2, step == 1 ? postings.NextDoc() : postings.Advance(i * 2));
                Assert.Equal(2, postings.Freq);
                Assert.Equal((i % 7, offsets ? i : -1, offsets ? i + 4 : -1), (postings.NextPosition(), postings.StartOffset, postings.EndOffset));
                Assert.Equal((i % 7 + 3, offsets ? i + 9 : -1, offsets ? i + 9 + (i % 5) : -1), (postings.NextPosition(), postings.StartOffset, postings.EndOffset));
            }
        }
    }

    /// <summary>200 documents with two positions each, the first with a payload of three bytes, the second of one for every third document.</summary>
    private static TermMetadata Write(SegmentState state, bool offsets)
    {
        using var doc = state.Create("doc");
        using var positions = state.Create("pos");
        using var pay = state.Create("pay");
        CodecFraming.WriteHeader(doc, PostingsFormat.DocCodec, PostingsFormat.Version);
        CodecFraming.WriteHeader(positions, PostingsFormat.PositionsCodec, PostingsFormat.Version);
        CodecFraming.WriteHeader(pay, PostingsFormat.PayCodec, PostingsFormat.Version);
        PackedBlockFormat.WriteDeclaration(doc);
        var term = new TermMetadata
        {
            DocFreq = Docs,
            TotalTermFreq = Docs * 2,
            DocStart = doc.Position,
            PositionStart = positions.Position,
            PayStart = pay.Position,
            SingletonDoc = -1,
        };
        PackedBlockWriter.Write(doc, [0, .. Enumerable.Repeat(2, 127)]);
        PackedBlockWriter.Write(doc, Enumerable.Repeat(2, 128).ToArray());
        var blockEnd = doc.Position;
        for (var i = 128; i < Docs; i++)
        {
            doc.WriteVInt(2 << 1);
            doc.WriteVInt(2);
        }

        var gaps = Enumerable.Range(0, Docs).SelectMany(i => new[] { i % 7, 3 }).ToArray();
        var payloads = Enumerable.Range(0, Docs).SelectMany(i => new[] { 3, i % 3 == 0 ? 1 : 0 }).ToArray();
        var starts = Enumerable.Range(0, Docs).SelectMany(i => new[] { i, 9 }).ToArray();
        var lengths = Enumerable.Range(0, Docs).SelectMany(i => new[] { 4, i % 5 }).ToArray();
        long positionPointer = 0, payPointer = 0;
        for (var block = 0; block < 3; block++)
        {
            var range = (block * 128)..((block + 1) * 128);

            // The first 128 documents end with the second block of positions.
            (positionPointer, payPointer) = block == 2 ? (positions.Position, pay.Position) : (0, 0);
            PackedBlockWriter.Write(positions, gaps[range]);
            PackedBlockWriter.Write(pay, payloads[range]);
            pay.WriteVInt(payloads[range].Sum());
            pay.WriteBytes(new byte[payloads[range].Sum()]);
            if (offsets)
            {
                PackedBlockWriter.Write(pay, starts[range]);
                PackedBlockWriter.Write(pay, lengths[range]);
            }
        }

        term = term with { LastPositionBlockOffset = positions.Position - term.PositionStart, SkipOffset = doc.Position - term.DocStart };
        var last = -1;
        var lastLength = -1;
        for (var i = 384; i < Docs * 2; i++)
        {
            positions.WriteVInt((gaps[i] << 1) | (payloads[i] != last ? 1 : 0));
            if (payloads[i] != last)
            {
                positions.WriteVInt(last = payloads[i]);
            }

            positions.WriteBytes(new byte[payloads[i]]);
            if (offsets)
            {
                positions.WriteVInt((starts[i] << 1) | (lengths[i] != lastLength ? 1 : 0));
                if (lengths[i] != lastLength)
                {
                    positions.WriteVInt(lastLength = lengths[i]);
                }
            }
        }

        // One skip entry: document, .doc, .pos, positions in the block, payload bytes in the block, .pay.
        doc.WriteVInt(127 * 2);
        doc.WriteVInt((int)(blockEnd - term.DocStart));
        doc.WriteVInt((int)(positionPointer - term.PositionStart));
        doc.WriteVInt(0);
        doc.WriteVInt(0);
        doc.WriteVInt((int)(payPointer - term.PayStart));
        CodecFraming.WriteFooter(doc);
        CodecFraming.WriteFooter(positions);
        CodecFraming.WriteFooter(pay);
        return term;
    }
}
