using SearchService.Corpus.Model;

namespace SearchService.Linking.Comparison;

/// <summary>The part of a provision that resembles a clause most.</summary>
/// <param name="First">The number of its first sentence, from 0.</param>
/// <param name="Count">How many sentences it has, at least 1.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Core">The part of it from the first to the last word that makes it fit better than it does without: what is before and behind only surrounds the clause.</param>
/// <param name="Score">How well the core fits, 0 to 1: the harmonic mean of how much of the clause it has and how much of it is of the clause.</param>
public readonly record struct FoundPassage(int First, int Count, int Start, int End, TextSpan Core, double Score);
