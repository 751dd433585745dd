using SearchService.Analysis.Languages;
using SearchService.Analysis.Splitting;
using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests.Splitting;

/// <summary>What the stream makes of the boundaries that a splitter finds.</summary>
public sealed class SplitterSeamTests
{
    [Fact]
    public void Parts_are_tokens_with_the_offsets_of_their_own_letters()
    {
        const string Text = "- Қорша\u00ADғанОртанықорғау!";
        var rows = TokenList.Of(Stream(), Text);
        Assert.Equal(["қоршаған", "ортаны", "қорғау"], rows.Select(row => row.Exact));
        Assert.Equal(["Қорша\u00ADған", "Ортаны", "қорғау"], rows.Select(row => Text[row.Start..row.End]));
        Assert.All(rows, row => Assert.Equal(TokenKind.Word, row.Kind));
        Assert.Equal(["қоршаған", "ортаны", "қорғау"], rows.Select(row => row.Stems));
    }

    [Fact]
    public void Short_words_abbreviations_and_words_with_endings_are_not_asked_about()
    {
        var rows = TokenList.Of(Stream(), "ортаны ОРТАНЫҚОРҒАУ5 ортаныорта-ның");
        Assert.Equal(["ортаны", "ортаны", "қорғау", "5", "ортаныорта-ның"], rows.Select(row => row.Exact));
    }

    private static LanguageTokenStream Stream() => new LanguageTokenStream(new LanguageParts
    {
        Language = "kk",
        Splitter = new ThreeWords(),
        Suffixes = new AnyEnding(),
    });

    private sealed class ThreeWords : WordSplitter
    {
        public override string Version => "three-words";

        public override int Split(ReadOnlySpan<char> exact, Span<int> boundaries)
        {
            var count = 0;
            for (var i = 1; i < exact.Length; i++)
            {
                if (exact[i..].StartsWith("орта") || exact[i..].StartsWith("қорғау"))
                {
                    boundaries[count++] = i;
                }
            }

            return count;
        }
    }

    private sealed class AnyEnding : AttachedSuffix
    {
        public override string Version => "any-ending";

        public override bool IsSuffix(ReadOnlySpan<char> head, TokenKind headKind, ReadOnlySpan<char> part) => part is "ның";
    }
}
