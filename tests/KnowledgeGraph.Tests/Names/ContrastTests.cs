using KnowledgeGraph.Model;
using KnowledgeGraph.Questions;

namespace KnowledgeGraph.Tests.Names;

/// <summary>Names that share most words and say something else.</summary>
public sealed class ContrastTests
{
    private static SuspectPair? Compare(string one, string other)
    {
        Entity Named(string id, string name) =>
            new(
                id,
                "Thing",
                name,
                [new EntityName(name, null, "Latn", NameKind.Full, null, [])],
                null,
                [],
                new Dictionary<string, string>()
            );
        return Suspects.Compare(Named("a", one), Named("b", other));
    }

    [Theory]
    [InlineData("Norwegian authorities", "Swedish authorities")]
    [InlineData("UK sanctions of August 2021", "US sanctions of August 2021")]
    [InlineData("US sanctions of August 2021", "US sanctions of August 2022")]
    [InlineData("US Department of Justice", "US Department of State")]
    [InlineData("Germans released on 11 September 2025", "Latvians released on 11 September 2025")]
    [InlineData("US Embassy in Norway", "U.S. Embassy in Sweden")]
    [InlineData("Guild Council", "Presidium of the Guild Council")]
    [InlineData("Executive secretary of the Guild", "Press secretary of the Guild")]
    public void Names_that_contrast_are_no_suspects(string one, string other) => Assert.Null(Compare(one, other));

    [Theory]
    [InlineData("US Department of Justice", "U.S. Department of Justice")]
    [InlineData("Belneftekhim", "Belneftechim")]
    [InlineData("Ales Bialiatski", "Aleś Bialacki")]
    [InlineData("Acme Potash Company", "Acme Potash Ltd")]
    [InlineData("Norwegian Helsinki Committee", "The Norwegian Helsinki Committee")]
    public void Spellings_of_one_name_still_are(string one, string other) => Assert.NotNull(Compare(one, other));
}
