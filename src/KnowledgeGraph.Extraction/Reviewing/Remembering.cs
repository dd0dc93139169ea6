using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>What was decided on an article holds when it comes again.</summary>
internal static class Remembering
{
    /// <summary>
    /// The same text stays as it is, with what is proposed newly; another text takes over the decisions whose words it
    /// still has.
    /// </summary>
    public static ReviewItem Join(ReviewItem known, ReviewItem again)
    {
        if (known.TextSha256 == again.TextSha256)
        {
            var keys = known.Entities.Select(entity => entity.Key).ToHashSet();
            var ids = known.Proposals.Select(proposal => proposal.Id).ToHashSet();
            return known with
            {
                Entities = [.. known.Entities, .. again.Entities.Where(entity => keys.Add(entity.Key))],
                Proposals = [.. known.Proposals, .. again.Proposals.Where(proposal => ids.Add(proposal.Id))],
                OriginalSha256 = again.OriginalSha256 ?? known.OriginalSha256,
            };
        }
        var before = known.Proposals.ToDictionary(proposal => proposal.Id);
        return again with
        {
            ChangedFromSha256 = known.TextSha256,
            Article = known.Article with { PublishedAt = again.Article.PublishedAt ?? known.Article.PublishedAt },
            AddedAt = known.AddedAt,
            Proposals =
            [
                .. again.Proposals.Select(proposal =>
                    before.TryGetValue(proposal.Id, out var old) && Words(known, old) == Words(again, proposal)
                        ? proposal with
                        {
                            Decision = old.Decision,
                        }
                        : proposal
                ),
            ],
        };
    }

    private static string Words(ReviewItem item, ReviewProposal proposal) =>
        string.Join(' ', proposal.Spans.Select(span => item.Sentences[span.Sentence - 1].Text[span.Start..span.End]));
}
