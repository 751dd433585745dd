using System.Collections.Frozen;

namespace SearchService.Analysis.Languages.Kazakh;

/// <summary>The closed lists of Kazakh.</summary>
internal static class KazakhWords
{
    /// <summary>Conjunctions, postpositions, particles, pronouns and copulas; not the words that frame a law, such as бап and тармақ.</summary>
    public static FrozenSet<string> Stop { get; } = WordList.Parse(
        """
        және мен бен пен менен бенен пенен да де та те әрі немесе не яки яғни бірақ алайда ал дегенмен егер сондықтан өйткені
        себебі әйтпесе болмаса мейлі біресе кейде әлде
        үшін туралы арқылы бойынша бойы дейін шейін кейін соң бері бұрын гөрі қарай таман сияқты секілді тәрізді қатар бірге
        қоса жөнінде жөніндегі ретінде кезінде арасында тарапынан
        ма ме ба бе па пе ше ғой қой ғана тек ақ тағы әлі енді қана ау
        бұл осы сол ол мынау мына ана анау мұндай осындай сондай ондай бұның мұның оның оны оған онда одан онымен
        олар олардың оларды оларға мен менің мені маған сен сенің сіз сіздің біз біздің бізді өз өзі өзінің өзіне өзін
        кім қандай қалай қай қанша неше барлық бүкіл бәрі барша кейбір әр әрбір әрқайсысы ешбір ешкім ештеңе бірнеше басқа өзге
        еді екен емес бар жоқ бол болады болған болып болса болатын болуы тиіс керек қажет мүмкін деп деген дейді
        жатыр отыр тұр жүр
        """);

    /// <summary>Abbreviations of laws, of citing and of institutions.</summary>
    public static FrozenSet<string> Abbreviations { get; } = WordList.Parse(
        """
        т тб тс ж жж б бб ғ ғғ қ м мыс қар обл ауд к қр рк рф кср бұұ ақш тмд еаэо ео еқыұ юнеско
        жшс ақ жақ ааақ жк ққ мжкк қік аіік млн млрд тг
        """);
}
