using System.Globalization;

namespace SearchService.Linking.Lexicon;

/// <summary>Reads a lexicon from the text file that <see cref="LexiconFormat"/> describes.</summary>
internal sealed class LexiconReader(TextReader reader, string file)
{
    private readonly List<TranslationTable> _tables = [];
    private readonly List<PhraseTable> _phrases = [];
    private readonly Dictionary<string, List<(string Text, float Probability)>> _left = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Text, float Probability)>> _right = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
    private string[] _section = [];
    private int _line = 1;

    /// <exception cref="FormatException">It is not a lexicon; the message has the file and the line.</exception>
    public TranslationLexicon Read()
    {
        if (reader.ReadLine() != LexiconFormat.Head)
        {
            throw Wrong($"a lexicon begins with the line “{LexiconFormat.Head}”.");
        }

        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            _line++;
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                FinishSection();
                BeginSection(line[2..]);
            }
            else
            {
                ReadPair(line.Split('\t'));
            }
        }

        FinishSection();
        return new TranslationLexicon(_tables, _phrases);
    }

    private void BeginSection(string name)
    {
        _section = name.Split(' ');
        if (_section.Length < 2 || _section.Length > 3 || (_section.Length == 3 && _section[2] != LexiconFormat.Phrases))
        {
            throw Wrong("a pair of languages is written “# kk ru”, its terms “# kk ru phrases”.");
        }

        if (!_sections.Add(name))
        {
            throw Wrong($"the section “# {name}” is there twice.");
        }
    }

    private void FinishSection()
    {
        if (_section.Length == 2)
        {
            _tables.Add(Words(_section[0], _section[1], _left));
            _tables.Add(Words(_section[1], _section[0], _right));
        }
        else if (_section.Length == 3)
        {
            _phrases.Add(Terms(_section[0], _section[1], _left));
            _phrases.Add(Terms(_section[1], _section[0], _right));
        }

        _left.Clear();
        _right.Clear();
    }

    private void ReadPair(string[] parts)
    {
        if (parts.Length != 4 || parts[0].Length == 0 || parts[1].Length == 0
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var there) || there > 1000
            || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var back) || back > 1000)
        {
            throw Wrong("not two stems and two numbers from 0 to 1000 with tabs between.");
        }

        Add(_left, parts[0], parts[1], there);
        Add(_right, parts[1], parts[0], back);
    }

    private FormatException Wrong(string what) => new($"{file}:{_line}: {what}");

    private static void Add(Dictionary<string, List<(string, float)>> entries, string text, string other, int thousandths)
    {
        if (thousandths > 0)
        {
            (entries.TryGetValue(text, out var known) ? known : entries[text] = []).Add((other, thousandths / 1000f));
        }
    }

    private static TranslationTable Words(string from, string to, Dictionary<string, List<(string Text, float Probability)>> entries) => new(
        from, to, entries.Select(entry => KeyValuePair.Create(entry.Key, InOrder(entry.Value).Select(word => new Translation(word.Text, word.Probability)).ToArray())));

    private static PhraseTable Terms(string from, string to, Dictionary<string, List<(string Text, float Probability)>> entries) => new(
        from, to, entries.Select(entry => KeyValuePair.Create(entry.Key, InOrder(entry.Value).Select(term => new PhraseTranslation(term.Text.Split(' '), term.Probability)).ToArray())));

    private static IEnumerable<(string Text, float Probability)> InOrder(List<(string Text, float Probability)> translations) =>
        translations.OrderByDescending(translation => translation.Probability).ThenBy(translation => translation.Text, StringComparer.Ordinal);
}
