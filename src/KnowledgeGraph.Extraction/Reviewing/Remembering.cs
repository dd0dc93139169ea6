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
            // What went into the graph is decided: its own facts are known there now, and come back as others.
            return known.ImportedAt is not null
                ? known with
                {
                    OriginalSha256 = again.OriginalSha256 ?? known.OriginalSha256,
                    OriginalNote = again.OriginalNote ?? known.OriginalNote,
                }
                : With(known, again);
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

    private static ReviewItem With(ReviewItem known, ReviewItem again)
    {
        var keys = known.Entities.Select(entity => entity.Key).ToHashSet();
        var ids = known.Proposals.Select(proposal => proposal.Id).ToHashSet();
        var said = known.Proposals.Select(proposal => Said(known, proposal)).ToHashSet();
        return known with
        {
            Entities = [.. known.Entities, .. again.Entities.Where(entity => keys.Add(entity.Key))],
            Proposals =
            [
                .. known.Proposals,
                .. again.Proposals.Where(proposal => ids.Add(proposal.Id) && said.Add(Said(again, proposal))),
            ],
            OriginalSha256 = again.OriginalSha256 ?? known.OriginalSha256,
            OriginalNote = again.OriginalNote ?? known.OriginalNote,
        };
    }

    /// <summary>A proposal by what people see: an entity that was linked meanwhile has another key.</summary>
    private static string Said(ReviewItem item, ReviewProposal proposal)
    {
        string Name(string? key) => item.Entities.FirstOrDefault(entity => entity.Key == key)?.Name ?? key ?? "";
        return string.Join(
            '\n',
            proposal.Relation,
            Name(proposal.Subject),
            proposal.Object is null ? proposal.Value : Name(proposal.Object),
            proposal.Stance,
            proposal.Spans[0]
        );
    }

    /// <summary>What a model found more in the same text, beside what was decided meanwhile.</summary>
    public static ReviewItem Add(ReviewItem now, ReviewItem more)
    {
        var keys = now.Entities.Select(entity => entity.Key).ToHashSet();
        return With(now, more) with
        {
            Mentions = [.. now.Mentions, .. more.Mentions.Where(mention => !keys.Contains(mention.Entity))],
            Refused = more.Refused,
            Model = more.Model,
        };
    }

    private static string Words(ReviewItem item, ReviewProposal proposal) =>
        string.Join(' ', proposal.Spans.Select(span => item.Sentences[span.Sentence - 1].Text[span.Start..span.End]));
}
