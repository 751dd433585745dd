namespace SearchService.Analysis.Kazakh;

/// <summary>The sounds of the Kazakh letters, as far as suffixes depend on them.</summary>
internal static class KazakhLetters
{
    /// <summary>The number of letter codes; 0 is any character that is not a Kazakh or Russian letter in lower case.</summary>
    public const int CodeCount = 42;

    private const string Alphabet = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";
    private const int TableStart = 0x0430;
    private const int TableLength = 0x04EA - TableStart;

    private static readonly byte[] s_codes = MakeCodes();
    private static readonly SoundClass[] s_sounds = MakeSounds();
    private static readonly Harmony[] s_harmonies = MakeHarmonies();

    /// <summary>The code of a character, below <see cref="CodeCount"/>.</summary>
    public static byte Code(char letter)
    {
        var index = letter - TableStart;
        return (uint)index < TableLength ? s_codes[index] : (byte)0;
    }

    /// <summary>The class that decides the first letter of the next suffix.</summary>
    public static SoundClass Sound(byte code) => s_sounds[code];

    /// <summary>What the letter does to vowel harmony; none for consonants.</summary>
    public static Harmony HarmonyOf(byte code) => s_harmonies[code];

    /// <summary>Whether the letter begins with a vowel sound or glide before which a final п, қ, к of the stem is voiced.</summary>
    public static bool Voices(char letter) => "аеыіуиюяәоөұүэ".Contains(letter);

    /// <summary>Whether the letter stands only in words borrowed through Russian.</summary>
    public static bool IsForeign(char letter) => "вфцчщъьэ".Contains(letter);

    private static byte[] MakeCodes()
    {
        var codes = new byte[TableLength];
        for (var i = 0; i < Alphabet.Length; i++)
        {
            codes[Alphabet[i] - TableStart] = (byte)(i + 1);
        }

        return codes;
    }

    private static SoundClass[] MakeSounds()
    {
        var sounds = new SoundClass[CodeCount];
        sounds[0] = SoundClass.Any;
        Mark(sounds, "аәеоөұүыіэя", SoundClass.Vowel);
        Mark(sounds, "рйуию", SoundClass.Glide);
        Mark(sounds, "л", SoundClass.Lateral);
        Mark(sounds, "мнң", SoundClass.Nasal);
        Mark(sounds, "зж", SoundClass.Sibilant);
        Mark(sounds, "кқпстфхһцчшщбвгғд", SoundClass.Hard);
        return sounds;
    }

    private static Harmony[] MakeHarmonies()
    {
        var harmonies = new Harmony[CodeCount];
        Mark(harmonies, "аоұыя", Harmony.Back);
        Mark(harmonies, "әеөүіэ", Harmony.Front);
        Mark(harmonies, "иую", Harmony.Either);
        return harmonies;
    }

    private static void Mark<T>(T[] table, string letters, T value)
    {
        foreach (var letter in letters)
        {
            table[Code(letter)] = value;
        }
    }
}
