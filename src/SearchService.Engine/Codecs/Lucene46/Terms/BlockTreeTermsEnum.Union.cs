using SearchService.Engine.Codecs.Lucene46.Postings;
using SearchService.Engine.Index;
using SearchService.Engine.Search;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>The documents of many terms together.</summary>
internal sealed partial class BlockTreeTermsEnum
{
    /// <summary>One more than the largest document number of the segment.</summary>
    public int MaxDoc => _terms.PostingsReader.MaxDoc;

    /// <summary>Where the postings of the current term are.</summary>
    public ref readonly TermMetadata Metadata => ref Current.ReadMetadata();

    /// <summary>The documents that are alive, or null for all.</summary>
    public LiveDocs? LiveDocs => _terms.LiveDocs;

    /// <summary>An empty set for documents of terms of this field.</summary>
    public PostingsUnion NewUnion() => new(_terms.PostingsReader, _terms.Summary.Info);

    /// <summary>Adds the documents of all terms that begin with a prefix; of more than so many terms the rest is left out.</summary>
    /// <returns>False where something was left out, or the budget is over.</returns>
    /// <remarks>Blocks whose prefix begins with this one are taken whole: the text of their terms is not looked at.</remarks>
    public bool AddPrefix(ReadOnlySpan<byte> prefix, PostingsUnion union, int mostTerms, SearchBudget budget)
    {
        _started = true;
        _current = null;
        PushPath(prefix);
        var top = Top;
        var rest = prefix[top.PrefixLength..];
        if (rest.IsEmpty)
        {
            top.LoadFirst();
            return AddBlocks(_depth, union, mostTerms, budget);
        }

        top.LoadFloor(rest[0], termsOnly: false);
        var bottom = _depth + 1;
        while (top.MoveNext() && (top.Suffix.StartsWith(rest) || top.Suffix.SequenceCompareTo(rest) < 0))
        {
            if (!top.Suffix.StartsWith(rest))
            {
                continue;
            }

            if (top.IsBlock)
            {
                PushChild();
                if (!AddBlocks(bottom, union, mostTerms, budget))
                {
                    return false;
                }
            }
            else if (union.TermCount == mostTerms || !budget.Spend(1 + union.Add(top.ReadMetadata())))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds all terms of the top and of the blocks in it, and takes it from the stack.</summary>
    private bool AddBlocks(int bottom, PostingsUnion union, int mostTerms, SearchBudget budget)
    {
        while (_depth >= bottom)
        {
            var block = Top;
            var hasChild = block.PassTerms();
            if (!budget.Spend(block.AddTerms(union, mostTerms - union.TermCount)) || !block.AllDecoded)
            {
                return false;
            }

            if (hasChild)
            {
                PushChild();
            }
            else if (!block.IsLastFloor)
            {
                block.LoadNextFloor();
            }
            else
            {
                _depth--;
            }
        }

        return true;
    }
}
