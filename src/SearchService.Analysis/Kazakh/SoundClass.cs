namespace SearchService.Analysis.Kazakh;

/// <summary>The sound a suffix meets at the end of what stands before it: it decides лар, дар or тар.</summary>
[Flags]
internal enum SoundClass : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A vowel: бала|лар.</summary>
    Vowel = 1,

    /// <summary>р, й and the glides у, и, ю, which count as consonants here: үй|лер, бару|ы.</summary>
    Glide = 2,

    /// <summary>л: жыл|дар.</summary>
    Lateral = 4,

    /// <summary>м, н, ң: заң|ның.</summary>
    Nasal = 8,

    /// <summary>з, ж: қыз|дар.</summary>
    Sibilant = 16,

    /// <summary>Voiceless, and б, в, г, ғ, д, which are said without voice at the end of a word: бап|тар, клуб|тар.</summary>
    Hard = 32,

    /// <summary>A consonant and т, as borrowed words end: акт|ілер, субъект|ісі. It comes beside <see cref="Hard"/>.</summary>
    Cluster = 64,

    /// <summary>All but vowels.</summary>
    Consonant = Glide | Lateral | Nasal | Sibilant | Hard,

    /// <summary>All.</summary>
    Any = Vowel | Consonant,
}
