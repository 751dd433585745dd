using SearchService.Analysis.Characters;
using SearchService.Analysis.Explaining;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Languages;

/// <content>What happened to a token, for people.</content>
internal sealed partial class LanguageTokenStream
{
    public override TokenExplanation Explain(int position) => new()
    {
        StartOffset = _startOffset,
        EndOffset = _endOffset,
        Position = position,
        Language = _language,
        Kind = _kind,
        Text = _text[_startOffset.._endOffset].ToString(),
        Exact = Exact.ToString(),
        Stems = [.. Enumerable.Range(0, _stems.Count).Select(index => _stems[index].ToString())],
        IsStopWord = _isStopWord,
        Folded = FoldedLetters(),
        Glued = _exactEnd - _exactStart < _token.Length ? _token.Folded.ToString() : null,
        AttachedEnding = _headEnd < _exactEnd ? _token.Folded[_headEnd.._exactEnd].TrimStart('-').ToString() : null,
        Stemming = ExplainStems(_token.Folded[_exactStart.._headEnd]),
    };

    private List<FoldedLetter> FoldedLetters()
    {
        List<FoldedLetter> folded = [];
        for (var i = _exactStart; i < _exactEnd; i++)
        {
            var from = _text.Span[_token.OffsetOf(i)];
            if (CharacterTable.IsLetter(from) && CaseFolding.ToLower(from) != _token.Folded[i])
            {
                folded.Add(new FoldedLetter(_token.OffsetOf(i), from.ToString(), _token.Folded[i].ToString()));
            }
        }

        return folded;
    }

    // In the order of Show, which decides the same.
    private StemExplanation ExplainStems(ReadOnlySpan<char> head)
    {
        if (_isExpanded || _abbreviations.Contains(head))
        {
            return StemExplanation.Of(StemMethod.Abbreviation);
        }

        return _kind is TokenKind.Number or TokenKind.Sign
            ? StemExplanation.Of(StemMethod.Number)
            : _stemmer?.Explain(head, _kind) ?? StemExplanation.Of(StemMethod.Unchanged);
    }
}
