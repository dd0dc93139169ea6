using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>A name that only tells whose somebody is, is no end of a fact: that somebody is.</summary>
public sealed class HolderTests
{
    private static readonly Entity[] _graph =
    [
        Drafts.Named("eu", "InternationalOrganization", "European Union", "Евросоюз"),
        Drafts.Named("acme", "Company", "Acme Potash", "Акме Калий"),
        Drafts.Named("lee", "Person", "Andrei Lobov", "Андрей Лобов"),
        Drafts.Named("dan", "Person", "Elena Shulga", "Елена Шульга"),
    ];

    public static TheoryData<string> Wordings =>
        [
            "The European Union imposed sanctions on Acme Potash's chief executive Andrei Lobov.",
            "The European Union imposed sanctions on Acme Potash’s former chief executive, Andrei Lobov.",
            "The European Union imposed sanctions on Acme Potash chief executive Andrei Lobov.",
            "The European Union imposed sanctions on the chief executive of Acme Potash, Andrei Lobov.",
            "The European Union imposed sanctions on Acme Potash's director, Andrei Lobov.",
            "The European Union sanctioned the head of Acme Potash, Andrei Lobov.",
            "Евросоюз ввёл санкции против директора «Акме Калий» Андрея Лобова.",
            "Евросоюз ввёл санкции против директора компании «Акме Калий» Андрея Лобова.",
        ];

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Sanctions_on_somebody_of_a_company_target_the_person(string text)
    {
        var draft = Drafts.Of(text, _graph);
        Assert.DoesNotContain(draft.Facts, fact => fact.Relation == "targets" && fact.Object!.Key == "acme");
        Assert.Contains(draft.Facts, fact => fact.Relation == "targets" && fact.Object!.Key == "lee");
        Assert.DoesNotContain(draft.AllEntities, entity =>
            entity.Name.EndsWith("Acme Potash sanctions", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("on Acme Potash's chief executive Andrei Lobov and on the judge Elena Shulga")]
    [InlineData("on Acme Potash's chief executive Andrei Lobov and the judge Elena Shulga")]
    [InlineData("on the chief executive of Acme Potash, Andrei Lobov, and on the judge Elena Shulga")]
    public void Both_of_a_list_are_targets(string words) =>
        Assert.Equal(
            ["dan", "lee"],
            Drafts
                .Of($"The European Union imposed sanctions {words}.", _graph)
                .Facts.Where(fact => fact.Relation == "targets")
                .Select(fact => fact.Object!.Key)
                .Order()
        );

    [Fact]
    public void Who_leads_the_company_is_still_proposed() =>
        Assert.Contains(
            "lee leads acme",
            Drafts.Of("The European Union sanctioned Acme Potash's chief executive Andrei Lobov.", _graph).Facts()
        );

    [Theory]
    [InlineData("The European Union imposed sanctions on Acme Potash's chief executive Andrei Lobov.")]
    [InlineData("The European Union imposed sanctions on the chief executive of Acme Potash, Andrei Lobov.")]
    [InlineData("The European Union imposed sanctions on Acme Potash chief executive Andrei Lobov.")]
    public void The_gate_refuses_the_company_whoever_proposes_it(string text)
    {
        var draft = Drafts.Of(text, _graph);
        var sentence = draft.Sentences[0];
        DocumentEntity Of(string key) => sentence.Mentions.First(mention => mention.Entity.Key == key).Entity;
        var fact = new ProposedFact
        {
            Relation = "criticized",
            Subject = Of("eu"),
            Object = Of("acme"),
            Origin = "model",
            Spans = [new ProposedSpan(1, 0, sentence.Text.Length)],
        };
        var gate = new FactGate(Drafts.Ontology, Drafts.Rules.For("en"));
        Assert.Equal(GateRefusal.OtherIsMeant, gate.Check(fact, draft.Sentences));
        Assert.Null(gate.Check(fact with { Object = Of("lee") }, draft.Sentences));
    }

    [Fact]
    public void A_quote_does_not_end_within_a_possessive()
    {
        var draft = Drafts.Of("In 2020 Andrei Lobov praised Acme Potash's new mine.", _graph);
        Assert.All(draft.Facts.SelectMany(fact => fact.Spans), span =>
            Assert.False(draft.Sentences[0].Text[span.End..].StartsWith("'s", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("Andrei Lobov, a former engineer at Acme Potash, spoke to reporters.")]
    [InlineData("Andrei Lobov, the former director at Acme Potash, spoke to reporters.")]
    [InlineData("Former Acme Potash spokesman Andrei Lobov spoke to reporters.")]
    public void What_somebody_was_is_not_said_to_hold(string text) =>
        Assert.DoesNotContain(Drafts.Of(text, _graph).Facts, fact =>
            fact.Relation is "worksFor" or "leads" && fact.Until is null
        );

    [Theory]
    [InlineData("MINSK, 14 November 2026 - A court in Minsk sentenced Andrei Lobov to 9 years in prison on Friday.")]
    [InlineData("MINSK, November 14, 2026 (Agency) — A court in Minsk sentenced Andrei Lobov to 9 years on Friday.")]
    public void A_dateline_is_the_day_of_publication(string text)
    {
        var manuscript = KnowledgeGraph.Extraction.Reading.ManuscriptReader.ReadText(text);
        Assert.Equal("2026-11-14", manuscript.PublishedAt?.ToString());
        var draft = Drafts.Extractor.Extract(manuscript, new KnowledgeGraph.Extraction.Linking.NameIndex());
        Assert.Equal(["2026-11-13"], draft.Sentences[0].Dates.Select(date => date.Date.ToString()));
    }
}
