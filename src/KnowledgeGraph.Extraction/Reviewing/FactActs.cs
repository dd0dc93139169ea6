using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>Acts on proposed facts. Each returns the item afterwards, or the same one and says why not.</summary>
internal sealed class FactActs(Ontology ontology, LanguageRules rules, Action<string> refuse)
{
    public ReviewItem Decide(ReviewItem item, string id, ReviewDecision decision) =>
        Change(item, id, proposal => proposal with { Decision = decision });

    public static ReviewItem AcceptFrom(ReviewItem item, double confidence) =>
        item with
        {
            Proposals = [.. item.Proposals.Select(proposal => Accepted(proposal, confidence))],
        };

    public ReviewItem Correct(ReviewItem item, string id, FactTerms terms) =>
        Change(item, id, proposal =>
            Checked(item, With(proposal, terms) with { Decision = ReviewDecision.Accepted }) ?? proposal
        );

    private static ReviewProposal Accepted(ReviewProposal proposal, double from) =>
        proposal.Decision == ReviewDecision.Open && proposal.Confidence >= from
            ? proposal with
            {
                Decision = ReviewDecision.Accepted,
            }
            : proposal;

    private ReviewItem Change(ReviewItem item, string id, Func<ReviewProposal, ReviewProposal> change)
    {
        if (item.Proposals.All(proposal => proposal.Id != id))
            refuse($"there is no proposal {Mistakes.Show(id)} in this article");
        return item with
        {
            Proposals = [.. item.Proposals.Select(proposal => proposal.Id == id ? change(proposal) : proposal)],
        };
    }

    private static ReviewProposal With(ReviewProposal old, FactTerms terms) =>
        old with
        {
            Relation = terms.Relation ?? old.Relation,
            Subject = terms.Subject ?? old.Subject,
            Object = terms.Value is not null ? null : terms.Object ?? old.Object,
            Value = terms.Object is not null ? null : terms.Value ?? old.Value,
            Start = terms.Start ?? old.Start,
            End = terms.End ?? old.End,
            At = terms.At ?? old.At,
            Stance = terms.Stance ?? old.Stance,
            AttributedTo = terms.AttributedTo ?? old.AttributedTo,
        };

    public ReviewItem Add(ReviewItem item, FactTerms terms, ProposedSpan span)
    {
        if (terms.Relation is null || terms.Subject is null || (terms.Object ?? terms.Value) is not { } other)
        {
            refuse("a fact needs a relation, a subject, and an object or a value");
            return item;
        }
        var proposal = With(
            new ReviewProposal
            {
                Id = FactId.Of(
                    terms.Relation,
                    terms.Subject,
                    other,
                    terms.Stance ?? Stance.Asserted,
                    terms.AttributedTo,
                    terms.At ?? terms.Start
                ),
                Relation = terms.Relation,
                Subject = terms.Subject,
                Origin = "person",
                Confidence = 1,
                Spans = [span],
                Decision = ReviewDecision.Accepted,
            },
            terms
        );
        if (Checked(item, proposal) is not { } good)
            return item;
        return item with { Proposals = [good, .. item.Proposals.Where(old => old.Id != good.Id)] };
    }

    /// <summary>The proposal when the gate lets it through; null, with the reason said, when not.</summary>
    private ReviewProposal? Checked(ReviewItem item, ReviewProposal proposal)
    {
        var problem = ItemGate.Check(item, proposal, ontology, rules);
        if (problem is null)
            return proposal;
        refuse(problem);
        return null;
    }
}
