using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Kinds of sentences in news that were misread: each was measured on passages that were new.</summary>
public sealed class NewsKindTests
{
    private static IEnumerable<string> Names(string text) =>
        Drafts
            .Of(text)
            .Sentences.SelectMany(sentence => sentence.Mentions)
            .Where(mention => mention.How == MentionKind.Name)
            .Select(mention => mention.Text);

    [Theory]
    [InlineData("The prize went to Boutros Daniel Ghali in Cairo.", "Boutros Daniel Ghali")]
    [InlineData("Nicaragua released Bishop Rolando Jose Alvarez on Sunday.", "Rolando Jose Alvarez")]
    [InlineData("Санкции раскритиковала Урсула фон дер Ляйен.", "Урсула фон дер Ляйен")]
    [InlineData("Освобождён бывший мэр Херсона Владимир Миколаенко.", "Владимир Миколаенко")]
    [InlineData("Its owner is Terranova Ltd., a firm in Cyprus.", "Terranova Ltd.")]
    [InlineData("She heads the Directorate of Migration in Managua.", "Directorate of Migration")]
    public void A_name_is_found_whole(string text, string name) => Assert.Contains(name, Names(text));

    [Theory]
    [InlineData("He is the scion of a Coptic family that lives in Egypt.", "Coptic")]
    [InlineData("She was born into a Jewish family in Alexandria.", "Jewish")]
    public void A_people_or_a_faith_is_no_name(string text, string word) => Assert.DoesNotContain(word, Names(text));

    [Fact]
    public void A_wish_governs_its_own_clause_only()
    {
        var draft = Drafts.Of(
            "Nicaragua must free Ann Petrova, who was sentenced to 26 years in prison, if it wants talks."
        );

        Assert.Contains(draft.Facts, fact => fact is { Relation: "sentenceYears", Value: "26" });
        Assert.DoesNotContain(draft.Facts, fact => fact.Relation == "releasedBy");
    }

    [Fact]
    public void What_somebody_is_holds_whatever_is_said_of_them()
    {
        var draft = Drafts.Of("The minister accused the fugitive banker Ann Petrova of having paid voters.");

        Assert.Contains("ann-petrova occupation banker", draft.Facts());
    }

    [Theory]
    [InlineData("Ann Petrova, 44, a dual citizen of Germany and France, was arrested in Oslo.", "concerns")]
    [InlineData("Ann Petrova, who spoke for more than an hour in a small court, was arrested in Oslo.", "concerns")]
    public void An_apposition_may_have_commas_inside(string text, string relation) =>
        Assert.Contains(Drafts.Of(text).Facts, fact => fact.Relation == relation);

    [Fact]
    public void A_pronoun_may_mean_whom_pronouns_meant_before()
    {
        var draft = Drafts.Of(
            "Tofig Aliyev was arrested in Baku. His wife, Gulnar, said he was ill. In 2021 a court jailed him for four years."
        );

        Assert.DoesNotContain(draft.Facts, fact => fact.Relation == "concerns" && fact.Object!.Name == "Gulnar");
    }

    [Theory]
    [InlineData("Paulo Bastos bought the stake from Acme Mining in 2014.", "owns")]
    [InlineData("Alan Berg was freed in May. His son, Kelvin Berg, heads the Acme Bank.", "leads", "alan-berg")]
    [InlineData(
        "Alan Berg, who was married to the judge Ann Lee, served as governor of the Acme Bank.",
        "leads",
        "ann-lee"
    )]
    public void Who_stands_beside_does_not_act(string text, string relation, string? subject = null) =>
        Assert.DoesNotContain(Drafts.Of(text).Facts, fact =>
            fact.Relation == relation && (subject is null || fact.Subject.Key == subject)
        );

    [Fact]
    public void The_speaker_stands_before_the_verb()
    {
        var draft = Drafts.Of("Matthew Miller said Nicaragua had sentenced Ann Petrova to 26 years in prison.");

        Assert.All(draft.Facts, fact => Assert.NotEqual("nicaragua", fact.AttributedTo?.Key));
    }

    [Fact]
    public void An_unknown_list_of_borders_is_a_mistake()
    {
        var error = Assert.Throws<InputException>(() =>
            RuleReader.ReadText(
                Drafts.Ontology,
                "rules.yaml",
                "format: extraction-rules/1\nlanguages: [en]\nborders:\n  particle: [von]\n"
            )
        );

        Assert.Contains("'borders' has no list 'particle'", error.Message, StringComparison.Ordinal);
    }
}
