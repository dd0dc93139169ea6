using KnowledgeGraph.Model;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Tests;

/// <summary>A company is the same with and without its legal form, wherever the form stands.</summary>
public sealed class LegalFormTests
{
    [Theory]
    [InlineData("AJ")]
    [InlineData("mas'uliyati cheklangan jamiyat")]
    [InlineData("ОсОО")]
    [InlineData("Сельскохозяйственный производственный кооператив")]
    [InlineData("Товарищество на вере")]
    [InlineData("Закрытое акционерное общество с иностранными инвестициями")]
    [InlineData("Научно-производственное объединение")]
    [InlineData("НПО")]
    [InlineData("ТзОВ")]
    [InlineData("Фермерське господарство")]
    [InlineData("Proprietary Limited")]
    [InlineData("UG (haftungsbeschränkt)")]
    [InlineData("C.A.")]
    [InlineData("v.o.s.")]
    [InlineData("S.à r.l.")]
    [InlineData("Sh.p.k.")]
    [InlineData("ش.م.م")]
    [InlineData("TNHH MTV")]
    [InlineData("PCL")]
    [InlineData("RUE")]
    [InlineData("Tovarystvo z obmezhenoyu vidpovidalnistyu")]
    public void Is_free_on_either_side(string form)
    {
        foreach (var name in (string[])["Brozmelin", "Ромтвиль"])
        {
            AssertSame($"{form} {name}", name);
            AssertSame($"{name} {form}", name);
            AssertSame($"{form} \"{name}\"", $"{name} LLC");
        }
    }

    private static void AssertSame(string one, string other) =>
        Assert.True(
            NameMatcher.Compare(one, other, NameSort.Thing)?.Verdict == NameVerdict.Same,
            $"{one} | {other}: {NameMatcher.Compare(one, other, NameSort.Thing)}"
        );
}
