using System.Globalization;
using SearchService.Linking.Pairing;

namespace SearchService.Linking.Tests.Pairing;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("г. Алматы, 10 июня 1997 года", "1997-06-10")]
    [InlineData("1997 жылғы 10 маусымда Алматы қаласында жасалды", "1997-06-10")]
    [InlineData("Done at The Hague, on the 25th day of October, 1980", "1980-10-25")]
    [InlineData("On March 1, 1954 it was signed", "1954-03-01")]
    [InlineData("исключен Законом РК от 07.10.1998 № 284-I", "1998-10-07")]
    [InlineData("31 апреля 1997 года", "")]
    [InlineData("A State may denounce Article 17 of 1997", "")]
    [InlineData("between 1 June 1990 and 2 June 1991", "1990-06-01 1991-06-02")]
    public void Dates_are_found_in_the_forms_of_three_languages(string text, string expected)
    {
        var dates = new HashSet<int>();
        DateFinder.Add(text, dates);
        Assert.Equal(expected, string.Join(' ', dates.Order().Select(day => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }
}
