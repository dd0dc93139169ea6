using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>Words of an article and the facts that stand on them.</summary>
internal sealed class ClaimType(FactTypes facts, SaidTypes said)
{
    public ObjectGraphType Type()
    {
        var type = new ObjectGraphType { Name = "Claim", Description = "Words of an article that a fact stands on." };
        type.Add("fact", facts.Fact, "The fact, as the graph shows it.", null, context =>
            context.Request().Fact(((ClaimView)context.Source!).Fact)
        );
        type.Add<ClaimView>("sentence", IntType.Required(), "Number of the sentence.", claim => claim.Span.Sentence);
        type.Add<ClaimView>("quote", TextType.Required(), "The exact words.", claim => claim.Span.Quote);
        type.Add<ClaimView>(
            "offset",
            IntType.Required(),
            "Where they begin in the sentence, in UTF-16 code units.",
            claim => claim.Span.Offset
        );
        type.Add<ClaimView>(
            "said",
            said.Fact.ListOf().Required(),
            "What the article says of the fact: its own dates, details, stance and confidence. More than one where "
                + "it speaks of it under several ids that were merged.",
            claim => claim.Said
        );
        return type;
    }

    public static IEnumerable<object> Of(ArticleExtract said, Decisions decisions, FactPeriods periods)
    {
        var article = said.Article.Id;
        var asSaid = SaidFact
            .Of(said, said.Facts)
            .ToLookup(one =>
                periods.IdOf(
                    article,
                    DecidedExtract.FactOf(
                        one.Draft.Id,
                        FactIdentities.Of(one.Draft, decisions.Ontology.Relation(one.Draft.Relation)),
                        decisions
                    ),
                    one.Draft.Period
                )
            );
        return periods
            .Apply(DecidedExtract.Apply(said, decisions))
            .Facts.SelectMany(fact => fact.Spans.Select(span => new ClaimView(fact.Id, span, asSaid[fact.Id])))
            .OrderBy(claim => claim.Span.Sentence)
            .ThenBy(claim => claim.Span.Offset)
            .ThenBy(claim => claim.Fact);
    }

    private sealed record ClaimView(FactId Fact, QuoteSpan Span, IEnumerable<SaidFact> Said);
}
