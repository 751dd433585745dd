using SearchService.Analysis.Tokens;

namespace SearchService.Analysis.Tests;

/// <summary>What every analyzer keeps to, whatever the text. A new one is put to it by a subclass.</summary>
public abstract class AnalyzerContract
{
    private const int Rounds = 300;

    private readonly Analyzer _analyzer;

    protected AnalyzerContract(Analyzer analyzer) => _analyzer = analyzer;

    /// <summary>A few sentences of the language, for the allocation test.</summary>
    protected abstract string Prose { get; }

    /// <summary>What the allocation test analyses over and over.</summary>
    protected virtual string Sample => Prose;

    /// <summary>Whether the language has stop words, of which the prose then has some.</summary>
    protected virtual bool HasStopWords => true;

    /// <summary>Another instance of the analyzer.</summary>
    protected virtual Analyzer CreateAgain() => (Analyzer)Activator.CreateInstance(_analyzer.GetType())!;

    [Fact]
    public void Offsets_lie_inside_any_text_and_never_go_back()
    {
        var stream = _analyzer.CreateStream();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var text = RandomText.Create(seed);
            stream.Reset(text.AsMemory());
            var (start, end) = (0, 0);
            while (stream.MoveNext())
            {
                Assert.True(stream.StartOffset >= start && stream.EndOffset > stream.StartOffset && stream.EndOffset <= text.Length,
                    $"seed {seed}: [{stream.StartOffset}, {stream.EndOffset}) after [{start}, {end}) in {text.Length}");
                Assert.True(stream.StartOffset >= end, $"seed {seed}: tokens overlap at {stream.StartOffset}");
                Assert.Equal(1, Math.Min(stream.PositionIncrement, 1));
                (start, end) = (stream.StartOffset, stream.EndOffset);
            }
        }
    }

    [Fact]
    public void Every_token_of_any_text_has_an_exact_form_and_stems_within_the_cap()
    {
        var stream = _analyzer.CreateStream();
        var tokens = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            stream.Reset(RandomText.Create(seed).AsMemory());
            while (stream.MoveNext())
            {
                tokens++;
                Assert.InRange(stream.Exact.Length, 1, Tokenizer.MaxLength);
                Assert.True(stream.StemCount >= 1, $"seed {seed}");
                Assert.True(Enum.IsDefined(stream.Kind), $"seed {seed}");
                for (var i = 0; i < stream.StemCount; i++)
                {
                    Assert.False(stream.Stem(i).IsEmpty, $"seed {seed}: an empty stem of {stream.Exact}");
                }
            }
        }

        Assert.True(tokens > Rounds);
    }

    [Fact]
    public void A_reused_stream_gives_what_a_new_one_gives_even_after_stopping_half_way()
    {
        var reused = _analyzer.CreateStream();
        for (var seed = 0; seed < Rounds; seed++)
        {
            reused.Reset(RandomText.Create(seed + Rounds).AsMemory());
            for (var i = 0; i < seed % 7 && reused.MoveNext(); i++)
            {
            }

            var text = RandomText.Create(seed);
            Assert.Equal(TokenList.Of(_analyzer.CreateStream(), text), TokenList.Of(reused, text));
        }
    }

    [Fact]
    public void A_new_instance_of_the_analyzer_gives_the_same_tokens_and_fingerprint()
    {
        var other = CreateAgain();
        Assert.Equal(_analyzer.Fingerprint, other.Fingerprint);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var text = RandomText.Create(seed);
            Assert.Equal(TokenList.Of(_analyzer.CreateStream(), text), TokenList.Of(other.CreateStream(), text));
        }
    }

    [Fact]
    public void The_exact_form_of_a_word_is_found_again_when_it_is_typed_as_it_stands()
    {
        var stream = _analyzer.CreateStream();
        stream.Reset((Prose + " " + Prose.ToUpperInvariant()).AsMemory());
        var again = _analyzer.CreateStream();
        while (stream.MoveNext())
        {
            again.Reset(stream.Exact.ToString().AsMemory());
            Assert.True(again.MoveNext());
            Assert.Equal(stream.Exact.ToString(), again.Exact.ToString());
            Assert.Equal(stream.Stem().ToString(), again.Stem().ToString());
            Assert.False(again.MoveNext());
        }
    }

    [Theory]
    [InlineData("а")]
    [InlineData("z")]
    [InlineData("7")]
    [InlineData("\u0301")]
    [InlineData("а\u0306")]
    [InlineData("а\u00AD")]
    [InlineData("а.")]
    [InlineData("а'")]
    [InlineData("1-")]
    [InlineData("1¹")]
    [InlineData("\uD801\uDC00")]
    [InlineData("lone surrogate")]
    [InlineData("漢")]
    public void A_token_without_end_is_cut_into_pieces_that_cover_it(string unit)
    {
        // Attributes cannot hold a lone surrogate.
        unit = unit == "lone surrogate" ? "\uD801" : unit;
        var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        var stream = _analyzer.CreateStream();
        stream.Reset(text.AsMemory());
        var end = 0;
        var exact = 0;
        while (stream.MoveNext())
        {
            Assert.True(stream.StartOffset >= end);
            end = stream.EndOffset;
            exact += stream.Exact.Length;
            Assert.InRange(stream.Exact.Length, 1, Tokenizer.MaxLength);
        }

        var isWord = unit is not ("\u0301" or "\uD801");
        Assert.Equal(isWord, exact > 0);
        Assert.True(!isWord || end > text.Length - 4, $"stopped at {end} of {text.Length}");
    }

    [Fact]
    public void An_empty_text_has_no_tokens_and_stays_at_its_end()
    {
        var stream = _analyzer.CreateStream();
        stream.Reset(ReadOnlyMemory<char>.Empty);
        Assert.False(stream.MoveNext());
        Assert.False(stream.MoveNext());
        stream.Reset(" \t\n… —".AsMemory());
        Assert.False(stream.MoveNext());
        Assert.False(stream.MoveNext());
    }

    [Fact]
    public void Tokens_cost_no_allocation_once_the_stream_is_warm()
    {
        var text = string.Join(' ', Enumerable.Repeat(Sample + " 12-1 § 3 жаhандық аct", 50)).AsMemory();
        var random = RandomText.Create(7).AsMemory();
        var stream = _analyzer.CreateStream();
        Assert.True(Drain(stream, text) > 100);
        Drain(stream, random);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            Drain(stream, text);
            Drain(stream, random);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_explanation_of_any_token_says_what_the_token_is()
    {
        var stream = _analyzer.CreateStream();
        for (var seed = 0; seed < Rounds / 3; seed++)
        {
            var text = RandomText.Create(seed) + "\n" + Prose;
            stream.Reset(text.AsMemory());
            for (var position = 0; stream.MoveNext(); position++)
            {
                var told = stream.Explain(position);
                Assert.Equal((stream.StartOffset, stream.EndOffset, position), (told.StartOffset, told.EndOffset, told.Position));
                Assert.Equal(text[stream.StartOffset..stream.EndOffset], told.Text);
                Assert.Equal(stream.Exact.ToString(), told.Exact);
                Assert.Equal(stream.StemCount, told.Stems.Count);
                Assert.Equal(stream.Stem().ToString(), told.Stems[0]);
                Assert.True(told.Stemming.Readings.Count == 0 || told.Stemming.Readings[0].Stem == told.Stems[0], $"seed {seed}: {told.Exact}");
                Assert.All(told.Folded, letter => Assert.InRange(letter.Offset, told.StartOffset, told.EndOffset - 1));
            }
        }
    }

    [Fact]
    public void Stop_words_of_the_stream_are_those_of_the_analyzer()
    {
        var stream = _analyzer.CreateStream();
        stream.Reset(Prose.AsMemory());
        var stops = 0;
        while (stream.MoveNext())
        {
            Assert.Equal(_analyzer.IsStopWord(stream.Exact), stream.IsStopWord);
            stops += stream.IsStopWord ? 1 : 0;
        }

        Assert.Equal(HasStopWords, stops > 0);
    }

    private static int Drain(TokenStream stream, ReadOnlyMemory<char> text)
    {
        stream.Reset(text);
        var count = 0;
        while (stream.MoveNext())
        {
            count += stream.Stem().Length > 0 ? 1 : 0;
        }

        return count;
    }
}
