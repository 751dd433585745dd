using System.Globalization;
using SearchService.Linking.Mentions;

namespace SearchService.Linking.Citations;

/// <summary>The works of a corpus by what they are called, to tell which of them a text cites.</summary>
/// <remarks>
/// A name is found whatever its case endings. Where a text describes a work instead, by type, parties and date, the one work that
/// fits is taken and none where several fit. Built once from all works; then it never changes and is thread-safe.
/// </remarks>
public sealed class WorkCatalogue
{
    /// <summary>Of a name that more works have, none is taken.</summary>
    private const int MostCandidates = 200;

    /// <summary>A name of one word that is shorter says too little.</summary>
    private const int LeastLettersOfWord = 3;

    private const int FullDate = 10;
    private const int CountryCode = 2;

    private static readonly string[] s_languages = ["kk", "ru", "en"];

    private readonly PhraseTable<CitedWork> _names = new();
    private readonly Dictionary<string, CitedWork?> _byInstrument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Signature>> _bySign = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CitedWork> _byId = new(StringComparer.Ordinal);

    /// <summary>A catalogue of works; a second one with the same id is passed over, and of copies of a work the one with the most names is taken.</summary>
    public WorkCatalogue(IEnumerable<CitedWork> works)
    {
        ArgumentNullException.ThrowIfNull(works);
        foreach (var work in works.OrderByDescending(work => work.Names.Count + work.Aliases.Count))
        {
            if (_byId.TryAdd(work.Id, work))
            {
                Add(work);
            }
        }
    }

    /// <summary>The number of works.</summary>
    public int Count => _byId.Count;

    /// <summary>A work by its id, or null.</summary>
    internal CitedWork? Work(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The work whose name begins at a token; null where there is none or several have it.</summary>
    internal CitedWork? Find(MentionText text, int at, out int next)
    {
        var work = _names.Find(text, at, out next);
        if (work is not null && next - at == 1 && (!text.IsCapital(at) || InstrumentNouns.TypeOf(text, at) is not null || text[at].Length < LeastLettersOfWord))
        {
            next = at;
            return null;
        }

        return work;
    }

    /// <summary>The work that an instrument of the table is, or null.</summary>
    internal CitedWork? OfInstrument(string key) => _byInstrument.GetValueOrDefault(key);

    /// <summary>The one work of a type that has all of some signs: names, a year or a day, the number of an act.</summary>
    internal CitedWork? Of(string type, IReadOnlyCollection<string> names, string date, string number)
    {
        var rarest = names.Append(number).Append(date.Length == FullDate ? date : "").Where(sign => sign.Length > 0).Select(sign => _bySign.GetValueOrDefault(sign))
            .OfType<List<Signature>>().MinBy(candidates => candidates.Count);
        if (rarest is null || rarest.Count > MostCandidates)
        {
            return null;
        }

        Signature? found = null;
        foreach (var candidate in rarest)
        {
            if (candidate.Fits(type, names, date, number))
            {
                if (found is not null && !AreCopies(found.Work, candidate.Work))
                {
                    return null;
                }

                found ??= candidate;
            }
        }

        return found?.Work;
    }

    /// <summary>Whether two works are one and the same, given twice: of one type and of one day.</summary>
    internal static bool AreCopies(CitedWork one, CitedWork other) =>
        one.Id == other.Id || (one.Type == other.Type && one.Date is not null && one.Date == other.Date);

    /// <summary>Whether an instrument is an act of a state, which few metadata say: its number or day tells it.</summary>
    private static bool IsAct(string type) => type is "law" or "code" or "decree";

    private void Add(CitedWork work)
    {
        var signature = new Signature(work, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (language, name) in work.Names.Concat(work.Aliases.SelectMany(alias => s_languages.Select(language => (language, alias)))))
        {
            _names.Add(language, name, work);
            AddSigns(signature, language, name);
            AddInstrument(language, name, work);
        }

        foreach (var party in work.Parties)
        {
            foreach (var language in s_languages)
            {
                AddSigns(signature, language, party);
            }
        }

        if (work.Date is { } date)
        {
            signature.Signs.Add(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        foreach (var sign in signature.Signs)
        {
            (_bySign.TryGetValue(sign, out var works) ? works : _bySign[sign] = []).Add(signature);
        }
    }

    private static void AddSigns(Signature signature, string language, string name)
    {
        foreach (var mention in MentionReader.Read(language, name))
        {
            if (mention.Kind is MentionKind.Name or MentionKind.Abbreviation || mention.Key.StartsWith("no_", StringComparison.Ordinal))
            {
                signature.Signs.Add(mention.Key);
            }
        }
    }

    /// <summary>Remembers the instrument of the table that a title names: at its start, in Kazakh at its end.</summary>
    private void AddInstrument(string language, string name, CitedWork work)
    {
        var text = new MentionText(language, name);
        for (var i = 0; i < (language == "kk" ? text.Count : Math.Min(1, text.Count)); i++)
        {
            if (InstrumentTable.Find(text, i, out var next) is { } instrument && (language != "kk" || next == text.Count))
            {
                _byInstrument[instrument.Key] = _byInstrument.TryGetValue(instrument.Key, out var other) ? other is not null && AreCopies(other, work) ? other : null : work;
            }
        }
    }

    /// <summary>What descriptions of a work may say.</summary>
    private sealed record Signature(CitedWork Work, HashSet<string> Signs)
    {
        public bool Fits(string type, IReadOnlyCollection<string> names, string date, string number) =>
            (Work.Type == type || (type == "treaty" && Work.Type is "agreement" or "convention"))
            && (number.Length == 0 || Signs.Contains(number))
            && names.All(name => Signs.Contains(name) || (IsAct(type) && name.Length == CountryCode))
            && (date.Length == 0 || Work.Date is not { } own || own.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(date, StringComparison.Ordinal));
    }
}
