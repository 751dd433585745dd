namespace SearchService.Linking.Similar;

/// <summary>Finds the few passages of other works that are most like one, by the stems that are kept of them. Not thread-safe: one for each thread.</summary>
/// <remarks>
/// The rarest stems are looked up first, until <see cref="Budget"/> entries of lists were gone through, so that a search costs the same
/// in any corpus. Of a list that is longer than what is left the part around the passage itself is taken, and of equally good
/// candidates the nearest: so each of thousands of identical passages finds its neighbours and not all of them the same one.
/// </remarks>
internal sealed class CandidateSearch(CandidateIndex index)
{
    /// <summary>How many candidates are kept in each language.</summary>
    public const int Kept = 4;

    /// <summary>How many entries of lists are gone through for each language.</summary>
    private const int Budget = 6000;

    /// <summary>How many of the best by the entries seen are compared by all stems that are kept of them.</summary>
    private const int Compared = 24;

    /// <summary>The share of words in common below which no pair is probable enough to be a link.</summary>
    private const float LeastShare = 0.2f;

    /// <summary>What is so much less like it than the best is not the best when the texts are read either.</summary>
    private const float LeastOfBest = 0.7f;

    private readonly float[] _scores = new float[index.Corpus.Count];
    private readonly List<int> _touched = [];
    private readonly List<(float Weight, int Stem)> _wanted = [];
    private readonly List<Candidate> _best = [];
    private readonly Dictionary<int, (float Weight, int Source)> _marks = [];
    private readonly float[] _matched = new float[SketchedCorpus.MaxStems];

    /// <summary>A passage and how much it is like the one searched for.</summary>
    private readonly record struct Candidate(int Passage, float Score, int Distance);

    /// <summary>Adds the candidates for a passage in one language to a list, the best first.</summary>
    public void Find(int passage, int language, List<int> found)
    {
        var sketch = index.Corpus.SketchOf(passage);
        var need = Want(sketch, language);
        Gather(passage, language);
        SelectBest(passage, sketch.Work);
        Compare(sketch, language, need);
        for (var i = 0; i < _best.Count && i < Kept && _best[i].Score >= Math.Max(LeastShare, LeastOfBest * _best[0].Score); i++)
        {
            found.Add(_best[i].Passage);
        }
    }

    /// <summary>Sets what is looked for, by weight, and gives the weight that a perfect counterpart covers.</summary>
    private float Want(SketchedCorpus.Sketch sketch, int language)
    {
        var expansions = index.Expansions(sketch.Language, language);
        var need = 0f;
        _wanted.Clear();
        _marks.Clear();
        for (var i = 0; i < sketch.Stems.Length; i++)
        {
            need += expansions.Need(sketch.Stems[i]);
            foreach (var (stem, weight) in expansions.Of(sketch.Stems[i]))
            {
                if (weight > 0 && (!_marks.TryGetValue(stem, out var mark) || mark.Weight < weight))
                {
                    _marks[stem] = (weight, i);
                }
            }
        }

        foreach (var (stem, (weight, _)) in _marks)
        {
            _wanted.Add((weight, stem));
        }

        _wanted.Sort(static (one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Stem.CompareTo(other.Stem));
        return need;
    }

    private void Gather(int passage, int language)
    {
        var left = Budget;
        foreach (var (weight, stem) in _wanted)
        {
            var list = index.PassagesWith(language, stem);
            if (list.Length > left)
            {
                var place = list.BinarySearch(passage);
                var middle = place < 0 ? ~place : place;
                list = list.Slice(Math.Clamp(middle - (left / 2), 0, list.Length - left), left);
            }

            foreach (var other in list)
            {
                if (_scores[other] == 0)
                {
                    _touched.Add(other);
                }

                _scores[other] += weight;
            }

            left -= list.Length;
            if (left <= 0)
            {
                break;
            }
        }
    }

    private void SelectBest(int passage, int work)
    {
        _best.Clear();
        foreach (var other in _touched)
        {
            var sketch = index.Corpus.SketchOf(other);
            if (sketch.Work != work)
            {
                // Long passages have much of everything; the root of the length makes up for it about as a cosine does.
                Insert(new Candidate(other, _scores[other] / MathF.Sqrt(sketch.Stems.Length), Math.Abs(other - passage)), Compared);
            }

            _scores[other] = 0;
        }

        _touched.Clear();
    }

    /// <summary>Scores the best anew by the mean share of the words of either that the other has.</summary>
    private void Compare(SketchedCorpus.Sketch sketch, int language, float need)
    {
        var back = index.Expansions(language, sketch.Language);
        for (var i = 0; i < _best.Count; i++)
        {
            Array.Clear(_matched, 0, sketch.Stems.Length);
            var (other, shared) = (0f, 0f);
            foreach (var stem in index.Corpus.SketchOf(_best[i].Passage).Stems)
            {
                other += back.Need(stem);
                if (_marks.TryGetValue(stem, out var mark))
                {
                    shared += mark.Weight;
                    _matched[mark.Source] = Math.Max(_matched[mark.Source], mark.Weight);
                }
            }

            var own = 0f;
            for (var j = 0; j < sketch.Stems.Length; j++)
            {
                own += _matched[j];
            }

            var score = ((need > 0 ? own / need : 0) + (other > 0 ? shared / other : 0)) / 2;
            _best[i] = _best[i] with { Score = score };
        }

        _best.Sort(Order);
    }

    private void Insert(Candidate candidate, int most)
    {
        if (_best.Count == most && Order(_best[^1], candidate) <= 0)
        {
            return;
        }

        if (_best.Count == most)
        {
            _best.RemoveAt(most - 1);
        }

        var at = _best.Count;
        while (at > 0 && Order(candidate, _best[at - 1]) < 0)
        {
            at--;
        }

        _best.Insert(at, candidate);
    }

    private static int Order(Candidate one, Candidate other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score)
        : one.Distance != other.Distance ? one.Distance.CompareTo(other.Distance) : one.Passage.CompareTo(other.Passage);
}
