using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>What is alike and another one is never "the same", whatever else it may be.</summary>
public sealed class AlmostTheSameTests
{
    [Theory]
    [InlineData("Wang Zhong", "Wang Zheng")]
    [InlineData("Liu Yang", "Liu Yan")]
    [InlineData("Chen Qiang", "Chen Qian")]
    [InlineData("Zhang Li", "Zhong Li")]
    [InlineData("Nguyen Van Dang", "Nguyen Van Dinh")]
    [InlineData("Tran Thi Trinh", "Tran Thi Trang")]
    [InlineData("Mario Rossi", "Maria Rossi")]
    [InlineData("Claudio Bravo", "Claudia Bravo")]
    [InlineData("Alejandro Ruiz", "Alejandra Ruiz")]
    [InlineData("Fernando Diaz", "Fernanda Diaz")]
    [InlineData("رنا عاشور", "Iryna Jahoraha")]
    [InlineData("Omar Haddad", "Amir Haddad")]
    [InlineData("George Bush", "George Bush Jr.")]
    [InlineData("John Kerry III", "John Kerry")]
    public void Among_people(string one, string other) => AssertNotSame(one, other, NameSort.Person);

    [Theory]
    [InlineData("Kim Jong Un", "Kim Chong-un")]
    [InlineData("Heinrich Böll", "Heinrich Boell")]
    [InlineData("Aleksandar Vučić", "Александар Вучић")]
    [InlineData("Zhang Wei", "Chang Wei")]
    [InlineData("Petro Lukashenko", "Piotr Lukashenka")]
    public void Spellings_of_one_person_still_are(string one, string other) =>
        Assert.Equal(NameVerdict.Same, NameMatcher.Compare(one, other, NameSort.Person)?.Verdict);

    [Theory]
    [InlineData("Ziraat Bank", "Ziraat Bank Azerbaijan OJSC")]
    [InlineData("Bank Saderat Iran", "Bank Saderat PLC")]
    [InlineData("Bank Sepah", "Bank Sepah International plc")]
    [InlineData("Sberbank", "Sberbank Europe AG")]
    [InlineData("Golden Star Shipping Co Ltd", "Golden Star Marine Ltd")]
    [InlineData("Национальный банк Казахстана", "Народный банк Казахстана")]
    [InlineData("Golden Star Shipping", "Golden Star Airlines")]
    public void Among_companies(string one, string other) => AssertNotSame(one, other, NameSort.Thing);

    private static void AssertNotSame(string one, string other, NameSort sort)
    {
        var (there, back) = (NameMatcher.Compare(one, other, sort), NameMatcher.Compare(other, one, sort));
        Assert.True(there is null || there.Score < NameThresholds.Same, $"{one} | {other}: {there}");
        Assert.True(back is null || back.Score < NameThresholds.Same, $"{other} | {one}: {back}");
    }
}
