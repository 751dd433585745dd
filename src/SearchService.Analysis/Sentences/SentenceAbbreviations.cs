using System.Collections.Frozen;
using SearchService.Analysis.Languages;

namespace SearchService.Analysis.Sentences;

/// <summary>Abbreviations that introduce what follows, so that a full stop behind them ends nothing.</summary>
internal static class SentenceAbbreviations
{
    /// <summary>No abbreviation in the lists is longer.</summary>
    public const int LongestWord = 8;

    /// <summary>Of Kazakh.</summary>
    public static FrozenSet<string> Kazakh { get; } = WordList.Parse("қ м к ст мыс қар обл ауд көш даңғ проф акад доц ред құраст см");

    /// <summary>Of Russian.</summary>
    public static FrozenSet<string> Russian { get; } = WordList.Parse(
        "ст стст п пп ч чч гл г гг ср см т тт д кв корп ул пер просп пл обл р им рис табл прим изд вып ред сост проф акад доц тов гр напр с стр");

    /// <summary>Of English.</summary>
    public static FrozenSet<string> English { get; } = WordList.Parse(
        "art arts no nos para paras sec secs subsec ch chs cl reg regs sched pt vol vols pp p fig figs ed eds cf eg ie vs v viz dr mr mrs ms prof st gen col hon rev");
}
