using System.Runtime.CompilerServices;
using KnowledgeGraph.Api.Building;
using KnowledgeGraph.Api.Loading;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Api.Building.FieldBuilding;

namespace KnowledgeGraph.Api.Types;

/// <summary>Beside the words of an article what it says of the fact itself, before it is merged with others.</summary>
internal static class EvidenceSaid
{
    // An extract is read anew by each request, whose decisions stay the same.
    private static readonly ConditionalWeakTable<ArticleExtract, ILookup<FactId, SaidFact>> _said = [];

    public static void AddTo(ObjectGraphType evidence, ObjectGraphType said) =>
        evidence.AddAsync(
            "said",
            said.ListOf().Required(),
            "What the article says of the fact: its own dates, details, stance and confidence.",
            null,
            async context =>
            {
                var decisions = await context.Request().DecisionsAsync(context.CancellationToken);
                var piece = (Evidence)context.Source!;
                return context
                    .Request()
                    .Extracts.Load(piece.Article.Id, extract =>
                        extract is null ? [] : Of(extract, decisions)[piece.FactId].Where(Shows(piece))
                    );
            }
        );

    /// <summary>What is said with these very words, where a fact is said more than once.</summary>
    private static Func<SaidFact, bool> Shows(Evidence piece) =>
        said => said.Draft.Spans.Any(span => span.Sentence == piece.Sentence.Number && span.Offset == piece.Offset);

    private static ILookup<FactId, SaidFact> Of(ArticleExtract extract, Decisions decisions) =>
        _said.GetValue(extract, one =>
            SaidFact
                .Of(one, one.Facts)
                .ToLookup(said =>
                    DecidedExtract.FactOf(
                        said.Draft.Id,
                        FactIdentities.Of(said.Draft, decisions.Ontology.Relation(said.Draft.Relation)),
                        decisions
                    )
                )
        );
}
