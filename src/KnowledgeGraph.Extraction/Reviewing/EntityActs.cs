using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>
/// Acts on whom an article names. Each returns the item afterwards, or the same one and says why not.
/// </summary>
internal sealed class EntityActs(Ontology ontology, Action<string> refuse)
{
    public ReviewItem Link(ReviewItem item, string key, string id, string name, string kind)
    {
        return Change(item, key, entity =>
            entity with
            {
                Key = id,
                Name = name,
                Kind = kind,
                Match = EntityMatch.Linked,
                Candidates =
                [
                    new LinkCandidate(id, name, kind, 1, "a reviewer said so"),
                    .. entity.Candidates.Where(candidate => candidate.Id != id),
                ],
            }
        );
    }

    public ReviewItem Describe(ReviewItem item, string key, string? name, string? kind)
    {
        if (kind is not null && (!ontology.TryKind(kind, out var known) || known.Abstract))
        {
            refuse($"{Mistakes.Show(kind)} is no concrete kind");
            return item;
        }
        return Change(item, key, entity =>
            entity with
            {
                Name = name ?? entity.Name,
                Kind = kind ?? entity.Kind,
                Match = EntityMatch.New,
                Key = entity.Match == EntityMatch.New ? entity.Key : Free(item, Slug.Of(name ?? entity.Name)),
            }
        );
    }

    private static string Free(ReviewItem item, string key)
    {
        var free = key;
        for (
            var number = 2;
            item.Entities.Any(entity => entity.Key == free || entity.Candidates.Any(candidate => candidate.Id == free));
            number++
        )
            free = $"{key}-{number}";
        return free;
    }

    private ReviewItem Change(ReviewItem item, string key, Func<ReviewEntity, ReviewEntity> change)
    {
        if (item.Entities.FirstOrDefault(entity => entity.Key == key) is not { } old)
        {
            refuse($"there is no entity {Mistakes.Show(key)} in this article");
            return item;
        }
        var changed = change(old);
        var merged = item.Entities.Any(entity => entity.Key == changed.Key && entity != old);
        return Renamed(
            item with
            {
                Entities = merged
                    ? [.. item.Entities.Where(entity => entity != old)]
                    : [.. item.Entities.Select(entity => entity == old ? changed : entity)],
            },
            key,
            changed.Key
        );
    }

    private static ReviewItem Renamed(ReviewItem item, string from, string to) =>
        from == to
            ? item
            : item with
            {
                Mentions =
                [
                    .. item.Mentions.Select(mention => mention.Entity == from ? mention with { Entity = to } : mention),
                ],
                Proposals =
                [
                    .. item.Proposals.Select(proposal =>
                        proposal with
                        {
                            Subject = proposal.Subject == from ? to : proposal.Subject,
                            Object = proposal.Object == from ? to : proposal.Object,
                            AttributedTo = proposal.AttributedTo == from ? to : proposal.AttributedTo,
                        }
                    ),
                ],
            };

    public ReviewItem NameWords(ReviewItem item, ReviewAct.NameWords act)
    {
        var span = act.Span;
        if (!ItemGate.IsInside(item, span))
        {
            refuse("the words to name do not stand in the article");
            return item;
        }
        var text = item.Sentences[span.Sentence - 1].Text[span.Start..span.End];
        var key = act.Entity ?? Free(item, Slug.Of(text));
        if (act.Entity is null)
        {
            if (act.Kind is null || !ontology.TryKind(act.Kind, out var kind) || kind.Abstract)
            {
                refuse("say of which kind the new entity is");
                return item;
            }
            item = item with
            {
                Entities =
                [
                    .. item.Entities,
                    new ReviewEntity(
                        key,
                        kind.Name,
                        text,
                        EntityMatch.New,
                        [],
                        [text],
                        new Dictionary<string, string>(),
                        1
                    ),
                ],
            };
        }
        else if (item.Entities.All(entity => entity.Key != key))
        {
            refuse($"there is no entity {Mistakes.Show(key)} in this article");
            return item;
        }
        return item with
        {
            Mentions =
            [
                .. item
                    .Mentions.Where(mention =>
                        mention.Sentence != span.Sentence || mention.End <= span.Start || mention.Start >= span.End
                    )
                    .Append(new ReviewMention(span.Sentence, span.Start, span.End, key, MentionKind.Name))
                    .OrderBy(mention => mention.Sentence)
                    .ThenBy(mention => mention.Start),
            ],
        };
    }
}
