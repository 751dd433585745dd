using SearchService.Engine.Codecs.Lucene46.Postings;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>All terms of a block at once, without their text.</summary>
internal sealed partial class TermBlock
{
    /// <summary>Whether the metadata of all terms passed so far are decoded.</summary>
    public bool AllDecoded => _termsDecoded == _termsRead;

    /// <summary>Turns the rest of a leaf into terms that were passed, or the rest of another up to the next block; false where there is none.</summary>
    public bool PassTerms()
    {
        if (_isLeaf)
        {
            _termsRead += _entryCount - _entriesRead;
            _entriesRead = _entryCount;
            return false;
        }

        while (MoveNext())
        {
            if (IsBlock)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the documents of the terms passed so far, but for those already decoded; returns how many were read.</summary>
    public int AddTerms(PostingsUnion union, int most)
    {
        FindSections();
        var stats = Part(_statsStart, _statsEnd, _statsAt);
        var metadata = Part(_metadataStart, _end, _metadataAt);
        var work = 0;
        for (; _termsDecoded < _termsRead && most > 0; _termsDecoded++, most--)
        {
            ReadMetadata(ref stats, ref metadata);
            work += 1 + union.Add(_metadata);
        }

        _statsAt = stats.Position;
        _metadataAt = metadata.Position;
        return work;
    }
}
