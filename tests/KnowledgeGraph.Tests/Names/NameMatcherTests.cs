using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("Bialiatski", "Bialiatski", "same spelling")]
    [InlineData("bialiatski", "Bialiatski", "same apart from case and diacritics")]
    [InlineData("Бяляцкі", "Bialiatski", "Latin spelling of the same name")]
    [InlineData("Bialiatski", "Беляцкий", "Cyrillic spelling of the same name")]
    [InlineData("Bialiacki", "Bialiatski", "another romanization of the same name")]
    [InlineData("Беляцкий", "Бяляцкі", "another Cyrillic spelling of the same name")]
    [InlineData("Bialiatski, Ales", "Ales Bialiatski", "same words")]
    [InlineData("Nikolai Statkevich", "Mikalai Statkevich", "other given-name form (Nikolai = Mikalai)")]
    [InlineData("Bialia", "Bialiatski", "begins with")]
    [InlineData("Бял", "Bialiatski", "begins with")]
    [InlineData("Nobel Committee", "Norwegian Nobel Committee", "contains the words")]
    [InlineData("Bialiatski", "Ales Bialiatski", "contains the word")]
    [InlineData("Kalesmikava", "Kalesnikava", "similar spelling (1 letter differs)")]
    [InlineData("us", "US", "same letters as the acronym")]
    [InlineData("Tsikhanouski", "Tsikhanouskaya", "masculine or feminine form of the same name")]
    public void A_match_says_why(string query, string name, string explanation)
    {
        Assert.Equal(explanation, NameMatcher.Compare(query, name)?.Explanation);
    }

    [Theory]
    [InlineData("Ali Ahmed Hassan", "Ahmed Hassan Ali", true)]
    [InlineData("Ahmed Ali Hassan", "Ahmed Hassan Ali", false)]
    [InlineData("Khalifa bin Ahmed al-Khalid", "Khalid bin Ahmed al-Khalifa", false)]
    [InlineData("Ali Hassan Ali", "Hassan Ali Ali", true)]
    [InlineData("Ali Hassan Ahmed", "Ahmed Hassan Ali", false)]
    [InlineData("Nguyen Van Duc", "Duc Van Nguyen", true)]
    [InlineData("Tran Duc Long", "Long Duc Tran", true)]
    [InlineData("Tran Duc Long", "Duc Tran Long", false)]
    [InlineData("Tran Duc Long", "Tran Duc Luong", false)]
    [InlineData("Luo Wei", "Lo Wei", true)]
    [InlineData("Wei Luoyang", "Wei Loyang", true)]
    [InlineData("Mitsubishi Corporation", "Mitsubishi Electric Corporation", false)]
    [InlineData("Schneider Electric", "Schneider Electric SE", true)]
    public void Order_and_short_words_tell_names_apart(string query, string name, bool same)
    {
        Assert.Equal(same, NameMatcher.Compare(query, name)?.Score >= NameThresholds.Same);
    }
}
