namespace SearchService.Analysis.Identification;

/// <summary>How many letters a word has and of what kinds.</summary>
internal record struct WordLetters(int Length, int Latin, int Cyrillic, int Kazakh);
