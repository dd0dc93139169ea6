using KnowledgeGraph.Lists.Mapping;

namespace KnowledgeGraph.Tests.Lists;

/// <summary>Dates as lists write them.</summary>
public sealed class ListDateTests
{
    [Theory]
    [InlineData("2006-05-18", "2006-05-18")]
    [InlineData("2015-03-27-04:00", "2015-03-27")]
    [InlineData("2026-08-05T16:47:04.449+02:00", "2026-08-05")]
    [InlineData("18/05/2006", "2006-05-18")]
    [InlineData("dd/mm/1968", "1968")]
    [InlineData("dd/09/1958", "1958-09")]
    [InlineData("00/00/1995", "1995")]
    [InlineData("05/1967", "1967-05")]
    [InlineData("10 Dec 1948", "1948-12-10")]
    [InlineData("Apr 1961", "1961-04")]
    [InlineData("08-Oct-2026", "2026-10-08")]
    [InlineData("circa 1951", "1951~")]
    [InlineData("circa Mar 1951", "1951-03~")]
    [InlineData("1951 to 1953", "1951~ 1953~")]
    [InlineData("1951-1953.", "1951~ 1953~")]
    [InlineData("circa 1979-1982", "1979~ 1982~")]
    [InlineData("circa 1979 to 1982", "1979~ 1982~")]
    [InlineData("between 1960 and 1965", "1960~ 1965~")]
    [InlineData("approximately between 1960 and 1965", "1960~ 1965~")]
    [InlineData("01 Jan 1976 to 31 Dec 1978", "1976~ 1978~")]
    [InlineData("01 Jan 1976 to 31 Dec 1976", "1976")]
    [InlineData("circa 01 Jan 1976 to 31 Dec 1976", "1976~")]
    [InlineData("03 Apr 1976 to 06 May 1976", "1976-04-03~ 1976-05-06~")]
    [InlineData("05/18/2006", "2006-05-18")]
    [InlineData("18.5.2006", "2006-05-18")]
    [InlineData("18-05-2006", "2006-05-18")]
    [InlineData("2006-5-8", "2006-05-08")]
    [InlineData("2006.05.18", "2006-05-18")]
    [InlineData("1961-00-00", "1961")]
    [InlineData("1961-05-00", "1961-05")]
    [InlineData("18th May, 2006", "2006-05-18")]
    [InlineData("May 1st 2006", "2006-05-01")]
    [InlineData("Sep-1961", "1961-09")]
    [InlineData("c1961", "1961~")]
    [InlineData("~1961", "1961~")]
    [InlineData("ca 1961", "1961~")]
    [InlineData("1961?", "1961~")]
    [InlineData("unknown", "")]
    [InlineData("31/02/1970", "")]
    public void Date_of_a_list_is_read(string text, string dates) =>
        Assert.Equal(dates, string.Join(' ', ListDate.Parse(text).Select(date => date.ToString())));

    [Fact]
    public void Month_comes_first_where_the_mapping_says_so() =>
        Assert.Equal("2026-08-07", ListDate.First("08/07/2026", monthFirst: true).ToString());
}
