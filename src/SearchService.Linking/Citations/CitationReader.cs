using SearchService.Linking.Mentions;

namespace SearchService.Linking.Citations;

/// <summary>Finds the citations of legal texts in a text and what they stand for in a corpus.</summary>
/// <remarks>
/// In a text without articles of its own, a commentary, a place that stands alone is one of the instrument named last; the reader
/// remembers it from text to text, so give it the provisions of one document in order. Not thread-safe; one for each document.
/// </remarks>
public sealed class CitationReader(WorkCatalogue works, CitationOwner? owner = null)
{
    /// <summary>How many signs and abbreviations stand between the name of an instrument and its article at most.</summary>
    private const int MostSigns = 4;

    private readonly List<CitedInstrument> _named = [];
    private readonly Dictionary<int, CitedInstrument> _byFirst = [];
    private readonly Dictionary<int, CitedInstrument> _byNext = [];

    /// <summary>The citations in the order of the text.</summary>
    /// <param name="language">The language of the text.</param>
    /// <param name="text">The text.</param>
    public IReadOnlyList<Citation> Read(string language, string text)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new MentionText(language, text);
        if (owner is { HasArticles: true })
        {
            _named.Clear();
        }

        var instruments = Known(new InstrumentReader(works, tokens).Read());
        _byFirst.Clear();
        _byNext.Clear();
        foreach (var instrument in instruments)
        {
            _byFirst[instrument.First] = instrument;
            _byNext[instrument.Next] = instrument;
        }

        var citations = new List<Citation>();
        var used = new HashSet<CitedInstrument>(ReferenceEqualityComparer.Instance);
        (Meant last, var behindLast) = (default, -1);
        for (int at = 0, seen = 0; at < tokens.Count;)
        {
            for (; seen < instruments.Count && instruments[seen].Next <= at; seen++)
            {
                Remember(tokens, instruments[seen]);
            }

            var places = new List<Mention>();
            var next = PlaceReader.Read(tokens, at, places);
            if (next > at)
            {
                var meant = at == behindLast && language == "kk" ? last with { From = at, To = next } : InstrumentOf(tokens, at, next);
                Add(tokens, meant, places, citations, used);
                (last, behindLast) = (meant, next);
            }

            at = Math.Max(next, at + 1);
        }

        foreach (var instrument in instruments.Where(instrument => instrument.Key is not null && !used.Contains(instrument)))
        {
            Remember(tokens, instrument);
            var start = tokens[instrument.First].Start;
            citations.Add(new Citation(instrument.Key!, instrument.Form, instrument.Work, "", start, tokens[instrument.Next - 1].End - start));
        }

        citations.Sort((a, b) => a.Start.CompareTo(b.Start));
        return citations;
    }

    /// <summary>Takes a shorter name for the longer one that stands before it, here or in an earlier text; a copy of the citing work is that work.</summary>
    private List<CitedInstrument> Known(List<CitedInstrument> instruments)
    {
        for (var i = 0; i < instruments.Count; i++)
        {
            var instrument = instruments[i];
            if (instrument is { Key: not null, Work: null, Form: CitationForm.Described, Words.Count: > 1 }
                && (instruments.Take(i).LastOrDefault(Names) ?? _named.FindLast(Names)) is { } longer)
            {
                instruments[i] = instrument with { Key = longer.Key, Work = longer.Work };
            }
            else if (owner is not null && instrument.Work is { } id && id != owner.Work && works.Work(owner.Work) is { } own
                && works.Work(id) is { } work && WorkCatalogue.AreCopies(work, own))
            {
                instruments[i] = instrument with { Key = own.Id, Work = own.Id };
            }

            bool Names(CitedInstrument other) =>
                other.Type == instrument.Type && other.Key is not null && other.Words.Count > instrument.Words.Count && other.Words.Contains(instrument.Words[0]);
        }

        return instruments;
    }

    private void Remember(MentionText text, CitedInstrument instrument)
    {
        if (instrument.Key is not null)
        {
            _named.Add(instrument);
        }
        else if (text.IsCapital(instrument.First) && Earlier(instrument.Type, instrument.Year) is { } earlier)
        {
            _named.Add(earlier);
        }
    }

    private void Add(MentionText text, Meant meant, List<Mention> places, List<Citation> citations, HashSet<CitedInstrument> used)
    {
        var (instrument, form, from, to) = meant;
        for (var token = from; token < to; token++)
        {
            if (_byFirst.TryGetValue(token, out var named) && named.Next <= to)
            {
                used.Add(named);
            }
        }

        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            var start = i == 0 ? Math.Min(place.Start, text[from].Start) : place.Start;
            var end = i == places.Count - 1 ? Math.Max(place.End, text[to - 1].End) : place.End;
            var work = form is CitationForm.Own or CitationForm.Bare ? owner?.Work : instrument?.Work;
            var name = work ?? instrument?.Key;
            citations.Add(new Citation(name is null ? place.Key : $"{name} {place.Key}", form, work, place.Key, start, end - start));
        }
    }

    /// <summary>The instrument that a place is of, how that is said, and the tokens of both.</summary>
    private Meant InstrumentOf(MentionText text, int first, int next)
    {
        if (Beside(text, first, next) is { } beside)
        {
            var (from, to) = (Math.Min(first, beside.First), Math.Max(next, beside.Next));
            var marker = beside.First - 1;
            if (beside.Key is not null)
            {
                return new Meant(beside, beside.Form, from, to);
            }

            if (InstrumentNouns.IsOwn(text, marker) && owner is { HasArticles: true })
            {
                return new Meant(null, CitationForm.Own, Math.Min(from, marker), to);
            }

            if (owner is { HasArticles: true } && !InstrumentNouns.IsSame(text, marker) && owner.Type == beside.Type)
            {
                return new Meant(null, CitationForm.Own, from, to);
            }

            return Earlier(beside.Type, beside.Year) is { } earlier ? new Meant(earlier, CitationForm.Context, from, to) : new Meant(null, CitationForm.Unknown, from, to);
        }

        if (owner is { HasArticles: true })
        {
            return new Meant(null, CitationForm.Bare, first, next);
        }

        var meant = Ahead(text, next) ?? (_named.Count > 0 ? _named[^1] : null);
        return new Meant(meant, meant is null ? CitationForm.Unknown : CitationForm.Context, first, next);
    }

    /// <summary>The instrument that stands beside a place: before it in Kazakh, behind it in the others.</summary>
    private CitedInstrument? Beside(MentionText text, int first, int next)
    {
        if (text.Language == "kk")
        {
            for (var behind = first; behind >= first - MostSigns; behind--)
            {
                if (_byNext.TryGetValue(behind, out var before))
                {
                    return IsOnlySigns(text, behind, first) ? before : null;
                }
            }

            return null;
        }

        var i = next;
        i += text.IsWord(i, "of") || text.IsWord(i, "in") || text.IsWord(i, "to") ? 1 : 0;
        while (text.IsWord(i, "the") || InstrumentNouns.IsOwn(text, i) || InstrumentNouns.IsSame(text, i))
        {
            i++;
        }

        return _byFirst.GetValueOrDefault(i);
    }

    /// <summary>Whether only brackets with an abbreviation or a closing quotation mark stand between two tokens.</summary>
    private static bool IsOnlySigns(MentionText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!text.IsSign(i, '(') && !text.IsSign(i, ')') && !text.IsSign(i, '»') && !(text.IsCapital(i) && text.IsSign(i - 1, '(')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The instrument named next in the same sentence, where none was named in it before: under Article 12 the Agreement of 1997 runs.</summary>
    private CitedInstrument? Ahead(MentionText text, int next)
    {
        if (text.Language == "kk" || (_byFirst.GetValueOrDefault(next) ?? _byFirst.GetValueOrDefault(next + 1)) is not { } following)
        {
            return null;
        }

        return following.Key is not null ? following : Earlier(following.Type, following.Year);
    }

    /// <summary>The instrument of a type, and of a year where one is given, that was named last.</summary>
    private CitedInstrument? Earlier(string type, int year)
    {
        for (var i = _named.Count - 1; i >= 0; i--)
        {
            var named = _named[i];
            if (named.Type == type && (year == 0 || named.Year == year || (named.Work is { } id && works.Work(id)?.Date?.Year == year)))
            {
                return named;
            }
        }

        return null;
    }

    /// <summary>The instrument that a place is of, how that is said, and the tokens of both.</summary>
    private readonly record struct Meant(CitedInstrument? Instrument, CitationForm Form, int From, int To);
}
