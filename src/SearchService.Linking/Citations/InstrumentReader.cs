using SearchService.Linking.Mentions;

namespace SearchService.Linking.Citations;

/// <summary>Finds the instruments that a text names: by a title, by a name of the table, or by kind, parties, date and number.</summary>
internal sealed class InstrumentReader
{
    /// <summary>How many words that are neither names nor dates stand in a row inside of a description.</summary>
    private const int MostBetween = 4;

    /// <summary>The longest title in quotation marks inside of a description, in tokens.</summary>
    private const int MostQuoted = 60;

    private readonly WorkCatalogue _works;
    private readonly MentionText _text;
    private readonly List<Mention> _mentions;
    private readonly int[] _mentionOf;

    public InstrumentReader(WorkCatalogue works, MentionText text)
    {
        (_works, _text) = (works, text);
        _mentions = MentionReader.Read(text);
        _mentionOf = new int[text.Count];
        Array.Fill(_mentionOf, -1);
        var token = 0;
        for (var i = 0; i < _mentions.Count; i++)
        {
            while (token < text.Count && text[token].Start < _mentions[i].Start)
            {
                token++;
            }

            for (; token < text.Count && text[token].End <= _mentions[i].End; token++)
            {
                _mentionOf[token] = i;
            }
        }
    }

    /// <summary>All instruments, in the order of the text, none overlapping another; those without a name of their own have no key.</summary>
    public List<CitedInstrument> Read()
    {
        var found = new List<CitedInstrument>();
        for (var i = 0; i < _text.Count;)
        {
            var free = found.Count == 0 ? 0 : found[^1].Next;
            if (Named(i) is { } named)
            {
                found.Add(named);
                i = named.Next;
            }
            else if (InstrumentNouns.TypeOf(_text, i) is { } type)
            {
                var described = Described(i, type, free);
                found.Add(described);
                i = described.Next;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private CitedInstrument? Named(int at)
    {
        var work = _works.Find(_text, at, out var behindWork);
        var known = InstrumentTable.Find(_text, at, out var behindKnown);
        if (work is not null && behindWork >= behindKnown)
        {
            return new CitedInstrument(at, OverDate(behindWork), work.Type, work.Id, work.Id, CitationForm.Named) { Words = Words(at, behindWork) };
        }

        if (known is null)
        {
            return null;
        }

        work = _works.OfInstrument(known.Key);
        return new CitedInstrument(at, OverDate(behindKnown), work?.Type ?? known.Key.Split(':')[0], work?.Id ?? known.Key, work?.Id, CitationForm.Named) { Words = Words(at, behindKnown) };
    }

    /// <summary>Takes along a date behind a name: the Basel Convention of 22 March 1989.</summary>
    private int OverDate(int at)
    {
        var i = at + (_text.IsWord(at, "of") || _text.IsWord(at, "от") ? 1 : 0);
        return _text.Language != "kk" && MentionAt(i) is { Kind: MentionKind.Date } date ? Behind(i, date) : at;
    }

    private CitedInstrument Described(int noun, string type, int free)
    {
        var parts = new Parts();
        var first = Left(noun, free, parts);
        var next = _text.Language == "kk" ? noun + 1 : Right(noun + 1, parts);
        var isName = !InstrumentNouns.IsPlural(_text, noun) && (_text.Language != "en" || _text.IsCapital(noun) || parts.Number.Length > 0);
        var work = isName && (parts.Tells || parts.Date.Length == 10) ? _works.Of(type, parts.Names, parts.Date, parts.Number) : null;
        var key = work?.Id ?? (isName ? parts.Key(type) : null);
        return new CitedInstrument(first, next, type, key, work?.Id, parts.Number.Length > 0 ? CitationForm.Named : CitationForm.Described)
        {
            Year = parts.Date.Length >= 4 ? int.Parse(parts.Date.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) : 0,
            Words = Words(first, next),
        };
    }

    private List<string> Words(int first, int next)
    {
        var words = new List<string>();
        for (var i = first; i < next; i++)
        {
            if (_text.IsWord(i))
            {
                words.Add(LightStem.Of(_text.Language, _text.Folded(i)).ToString());
            }
        }

        return words;
    }

    /// <summary>Goes back over names, dates, numbers and, in Kazakh, the words between them; gives the first token.</summary>
    private int Left(int noun, int free, Parts parts)
    {
        var (first, between) = (noun, 0);
        for (var i = noun - 1; i >= free && between <= MostBetween;)
        {
            if (MentionAt(i) is { } mention && parts.Take(mention))
            {
                while (i > free && _mentionOf[i - 1] == _mentionOf[i])
                {
                    i--;
                }

                (first, between) = (i, 0);
            }
            else if (_text.Language != "kk" || !InstrumentNouns.IsBetween(_text, i))
            {
                break;
            }
            else
            {
                between++;
            }

            i--;
        }

        return first;
    }

    /// <summary>Goes on over names, dates, numbers, the words between them and a title in quotation marks; gives the token behind.</summary>
    private int Right(int at, Parts parts)
    {
        var (next, between) = (at, 0);
        for (var i = at; i < _text.Count && between <= MostBetween;)
        {
            if (MentionAt(i) is { } mention && parts.Take(mention))
            {
                i = next = Behind(i, mention);
                between = 0;
            }
            else if (_text.IsSign(i, '«') && Closing(i) is var closing and > 0)
            {
                i = closing + 1;
            }
            else if (InstrumentNouns.IsBetween(_text, i) && !_text.StartsLine(i) && (i > at || !InstrumentNouns.IsAnd(_text, i)))
            {
                i++;
                between++;
            }
            else
            {
                break;
            }
        }

        return next;
    }

    private int Closing(int opening)
    {
        for (var i = opening + 1; i < Math.Min(_text.Count, opening + MostQuoted); i++)
        {
            if (_text.IsSign(i, '»'))
            {
                return i;
            }
        }

        return -1;
    }

    private Mention? MentionAt(int token) => token >= 0 && token < _mentionOf.Length && _mentionOf[token] >= 0 ? _mentions[_mentionOf[token]] : null;

    private int Behind(int token, Mention mention)
    {
        while (token < _text.Count && _text[token].Start < mention.End)
        {
            token++;
        }

        return token;
    }

    /// <summary>The names, the date and the number that a description has.</summary>
    private sealed class Parts
    {
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        public string Date { get; private set; } = "";

        public string Number { get; private set; } = "";

        /// <summary>Whether they tell one instrument from others: a country alone does not.</summary>
        public bool Tells => Number.Length > 0 || Names.Count > 1 || Names.Any(name => name.Length > 2);

        public bool Take(Mention mention)
        {
            switch (mention.Kind)
            {
                case MentionKind.Name or MentionKind.Abbreviation:
                    Names.Add(mention.Key);
                    return true;
                case MentionKind.Date when Date.Length == 0 && mention.Key[0] != '-':
                    Date = mention.Key;
                    return true;
                case MentionKind.Citation when Number.Length == 0 && mention.Key.StartsWith("no_", StringComparison.Ordinal):
                    Number = mention.Key;
                    return true;
                default:
                    return false;
            }
        }

        /// <summary>The key of an instrument that no work of the corpus is; null where the parts say too little.</summary>
        public string? Key(string type) =>
            Number.Length > 0 ? $"{type}:{(Date.Length == 10 ? Date + "/" : "")}{Number[3..]}"
            : Tells ? $"{type}:{string.Join('-', Names).Replace(' ', '-').ToLowerInvariant()}{(Date.Length > 0 && Names.All(name => name.Length == 2) ? ":" + Date[..4] : "")}"
            : Date.Length == 10 ? $"{type}:{Date}" : null;
    }
}
