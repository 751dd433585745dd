using System.Runtime.CompilerServices;
using SearchService.Engine.Codecs.Impacts;
using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Store;
using Directory = SearchService.Engine.Store.Directory;

namespace SearchService.Engine.Index.Checking;

/// <summary>Compares the impacts of a segment with its postings and norms; throws at the first that is not as it must be.</summary>
/// <remarks>A segment without impacts is sound.</remarks>
internal sealed class ImpactsWalk(SegmentReader reader, Directory directory)
{
    private readonly int[] _docs = new int[PackedBlock.Length];
    private readonly int[] _freqs = new int[PackedBlock.Length];

    public void Walk()
    {
        using var impacts = ImpactsReader.Open(directory, reader.Segment);
        if (impacts is null)
        {
            return;
        }

        impacts.VerifyChecksum();
        var terms = 0;
        foreach (var field in reader.FieldInfos)
        {
            terms += reader.Terms(field.Name) is { } dictionary ? WalkField(impacts, field, dictionary) : 0;
        }

        Require(terms == impacts.TermCount, $"{terms} terms of several blocks, {impacts.TermCount} with impacts");
    }

    private int WalkField(ImpactsReader impacts, FieldInfo field, Terms dictionary)
    {
        var count = 0;
        var cursor = dictionary.Iterator();
        PostingsEnum? postings = null;
        while (cursor.Next())
        {
            if (cursor.DocFreq > PackedBlock.Length)
            {
                postings = cursor.Postings(PostingsFlags.Freqs, postings);
                var found = ((BlockPostingsEnum)postings).TryFindImpacts(impacts, out var term);
                var blocks = found ? term.ReadBlocks() : null;
                Require(blocks is not null, $"no sound impacts of term {count} of field {field.Name}");
                WalkTerm(blocks!, field, (BlockPostingsEnum)postings);
                count++;
            }
        }

        return count;
    }

    private void WalkTerm(List<Impact[]> blocks, FieldInfo field, BlockPostingsEnum postings)
    {
        var norms = reader.Norms(field.Name);
        foreach (var block in blocks)
        {
            var count = postings.TakeBlock(_docs, _freqs);
            for (var i = 0; i < count; i++)
            {
                var (doc, freq) = (_docs[i], _freqs[i]);
                var norm = norms is null ? 0 : (byte)norms.Get(doc);
                Require(
                    Array.Exists(block, impact => impact.Freq >= freq && impact.Norm >= norm),
                    $"document {doc} of field {field.Name}, frequency {freq}, norm {norm}, exceeds the impacts of its block");
            }
        }
    }

    private void Require(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref Problem problem)
    {
        if (!condition)
        {
            throw new CorruptIndexException(problem.ToString(), reader.Segment.FileName(ImpactsFormat.Extension), 0);
        }
    }
}
