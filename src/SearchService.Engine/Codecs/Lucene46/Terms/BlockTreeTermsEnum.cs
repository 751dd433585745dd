using System.Diagnostics;
using SearchService.Engine.Codecs.Lucene46.Fst;
using SearchService.Engine.Index;
using SearchService.Engine.Store;

namespace SearchService.Engine.Codecs.Lucene46.Terms;

/// <summary>A cursor over the block tree of one field.</summary>
/// <remarks>
/// Walking keeps a stack of blocks, from the root to the one that has the current term. A seek puts on it, unloaded, the blocks
/// that the index knows on the way, and loads the last; one further up is loaded when the walk comes back to it. An exact seek
/// loads its one block aside and leaves the stack to a later <see cref="Next"/>.
/// </remarks>
internal sealed partial class BlockTreeTermsEnum : TermsEnum
{
    private readonly BlockTreeTerms _terms;
    private readonly IndexInput _input;
    private readonly List<TermBlock> _stack = [];
    private readonly ByteArrayOutput _arcOutputs = new();
    private readonly ByteArrayOutput _code = new();
    private int _depth;
    private TermBlock? _exact;
    private TermBlock? _current;
    private bool _started;
    private byte[] _term = new byte[32];
    private int _length;

    public BlockTreeTermsEnum(BlockTreeTerms terms, IndexInput input)
    {
        _terms = terms;
        _input = input;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Term => _current is null ? default : _term.AsSpan(0, _length);

    /// <inheritdoc/>
    public override int DocFreq => Current.ReadMetadata().DocFreq;

    /// <inheritdoc/>
    public override long TotalTermFreq => Current.ReadMetadata().TotalTermFreq;

    private TermBlock Current => _current ?? throw new InvalidOperationException("The cursor is not on a term.");

    /// <inheritdoc/>
    public override bool Next()
    {
        if (!_started)
        {
            _started = true;
            Push().Reset(0, _terms.Summary.RootCode, _input.Length);
            Top.LoadFirst();
        }
        else if (_current is not null && ReferenceEquals(_current, _exact))
        {
            // The stack is not that of the term of an exact seek.
            SeekCeil(_term.AsSpan(0, _length).ToArray());
        }

        return Walk();
    }

    /// <inheritdoc/>
    public override bool SeekExact(ReadOnlySpan<byte> term)
    {
        _started = true;
        _current = null;
        _depth = 0;
        _exact ??= NewBlock();
        var prefixLength = 0;
        var arc = _terms.Fst.Root;
        _arcOutputs.Clear();
        _code.Clear();
        _code.WriteBytes(_terms.Summary.RootCode);
        for (var i = 0; i < term.Length && _terms.Fst.TryFollow(term[i], ref arc); i++)
        {
            _terms.Fst.AppendOutput(arc, _arcOutputs);
            if (arc.IsFinal)
            {
                prefixLength = i + 1;
                SetCode(arc);
            }
        }

        _exact.Reset(prefixLength, _code.Written, _input.Length);
        var suffix = term[prefixLength..];
        if (!_exact.LoadFloor(suffix.IsEmpty ? -1 : suffix[0], termsOnly: true))
        {
            return false;
        }

        while (_exact.MoveNext())
        {
            if (!_exact.IsBlock && _exact.Suffix.SequenceEqual(suffix))
            {
                SetTerm(_exact, term, 0);
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override SeekStatus SeekCeil(ReadOnlySpan<byte> term)
    {
        _started = true;
        _current = null;
        PushPath(term);
        var block = Top;
        var suffix = term[block.PrefixLength..];
        block.LoadFloor(suffix.IsEmpty ? -1 : suffix[0], termsOnly: false);
        while (block.MoveNext())
        {
            var order = block.Suffix.SequenceCompareTo(suffix);
            if (order < 0)
            {
                continue;
            }

            if (!block.IsBlock)
            {
                SetTerm(block, block.Suffix, block.PrefixLength);
                return order == 0 ? SeekStatus.Found : SeekStatus.NotFound;
            }

            PushChild();
            break;
        }

        return Walk() ? SeekStatus.NotFound : SeekStatus.End;
    }

    /// <inheritdoc/>
    public override PostingsEnum Postings(PostingsFlags flags, PostingsEnum? reuse = null) =>
        _terms.PostingsReader.Postings(_terms.Summary.Info, Current.ReadMetadata(), _terms.LiveDocs, flags, reuse);

    /// <summary>Moves from where the stack is to the next term.</summary>
    private bool Walk()
    {
        _current = null;
        while (_depth > 0)
        {
            var block = Top;
            if (block.MoveNext())
            {
                if (!block.IsBlock)
                {
                    SetTerm(block, block.Suffix, block.PrefixLength);
                    return true;
                }

                PushChild();
            }
            else if (!block.IsLastFloor)
            {
                block.LoadNextFloor();
            }
            else
            {
                Pop();
            }
        }

        return false;
    }

    private TermBlock Top => _stack[_depth - 1];

    private TermBlock NewBlock() => new(_input, _terms.Summary.Info, _terms.PostingsReader.MaxDoc);

    private TermBlock Push()
    {
        if (_depth == _stack.Count)
        {
            _stack.Add(NewBlock());
        }

        return _stack[_depth++];
    }

    /// <summary>Puts the block that is the current entry of the top on the stack.</summary>
    private void PushChild()
    {
        var parent = Top;
        WriteTerm(parent.Suffix, parent.PrefixLength);
        Push().Reset(_length, parent.ChildStart, parent.Origin);
        Top.LoadFirst();
    }

    /// <summary>Puts the blocks on the stack whose prefixes the term begins with.</summary>
    private void PushPath(ReadOnlySpan<byte> term)
    {
        _depth = 0;
        Push().Reset(0, _terms.Summary.RootCode, _input.Length);
        _arcOutputs.Clear();
        var arc = _terms.Fst.Root;
        for (var i = 0; i < term.Length && _terms.Fst.TryFollow(term[i], ref arc); i++)
        {
            _terms.Fst.AppendOutput(arc, _arcOutputs);
            if (arc.IsFinal)
            {
                SetCode(arc);
                var limit = Top.Origin;
                Push().Reset(i + 1, _code.Written, limit);
            }
        }

        WriteTerm(term[..Top.PrefixLength], 0);
    }

    /// <summary>Goes back to the block that has the top as an entry, right behind that entry.</summary>
    private void Pop()
    {
        var child = Top;
        _depth--;
        if (_depth == 0 || Top.IsLoaded)
        {
            return;
        }

        var parent = Top;
        parent.LoadFloor(_term[parent.PrefixLength], termsOnly: false);
        while (parent.MoveNext())
        {
            if (parent.IsBlock && parent.ChildStart == child.Origin)
            {
                return;
            }
        }

        throw _input.Corrupt($"the block at {child.Origin} is not an entry of the block at {parent.Origin}, where the index has it");
    }

    private void SetCode(in FstArc arc)
    {
        _code.Clear();
        _code.WriteBytes(_arcOutputs.Written);
        _terms.Fst.AppendFinalOutput(arc, _code);
    }

    private void SetTerm(TermBlock block, ReadOnlySpan<byte> bytes, int at)
    {
        WriteTerm(bytes, at);
        _current = block;
    }

    private void WriteTerm(ReadOnlySpan<byte> bytes, int at)
    {
        Debug.Assert(at <= _term.Length, "the prefix is there already");
        _length = at + bytes.Length;
        if (_length > _term.Length)
        {
            Array.Resize(ref _term, Math.Max(_length, _term.Length * 2));
        }

        bytes.CopyTo(_term.AsSpan(at));
    }
}
