namespace SearchService.Linking.Terms;

/// <summary>Tells letters that look right and are not: such a term is never found in a text.</summary>
internal static class TermScript
{
    /// <summary>What is wrong with the letters of a term, or null.</summary>
    public static string? Problem(string term, string language)
    {
        foreach (var word in term.Split([' ', '-', '–', '/', '(', ')', '«', '»', '"', ',', '.', '’', '\'']))
        {
            var (latin, cyrillic) = (word.Any(char.IsAsciiLetter), word.Any(letter => letter is >= 'Ѐ' and < '԰'));
            if (latin && cyrillic)
            {
                return $"The word “{word}” has letters of two alphabets.";
            }

            if (cyrillic && language == "en")
            {
                return $"The English term “{term}” has Cyrillic letters.";
            }
        }

        return language is "kk" or "ru" && !term.Any(letter => letter is >= 'Ѐ' and < '԰') && term.Any(char.IsAsciiLetterLower)
            ? $"The term “{term}” in {language} has only Latin letters." : null;
    }
}
