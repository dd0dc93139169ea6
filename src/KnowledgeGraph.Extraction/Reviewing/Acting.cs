using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Extraction.Reviewing;

/// <summary>Does what a reviewer says on an item, all acts as one change that undo takes back.</summary>
internal sealed class Acting(ReviewItem before, Ontology ontology, LanguageRules rules)
{
    private const int MostUndo = 100;

    private readonly List<InputError> _errors = [];
    private readonly ReviewItem _before = before;
    private ReviewItem _now = before;
    private bool _tookBack;

    public void Do(ReviewAct act)
    {
        switch (act)
        {
            case ReviewAct.Decide(var id, var decision):
                Change(id, proposal => proposal with { Decision = decision });
                break;
            case ReviewAct.AcceptFrom(var confidence):
                _now = _now with { Proposals = [.. _now.Proposals.Select(proposal => Accepted(proposal, confidence))] };
                break;
            case ReviewAct.Correct(var id, var terms):
                Change(id, proposal =>
                    Checked(With(proposal, terms) with { Decision = ReviewDecision.Accepted }) ?? proposal
                );
                break;
            case ReviewAct.Add(var terms, var span):
                Add(terms, span);
                break;
            case ReviewAct.Link(var key, var id, var name, var kind):
                Link(key, id, name, kind);
                break;
            case ReviewAct.Describe(var key, var name, var kind):
                Describe(key, name, kind);
                break;
            case ReviewAct.NameWords words:
                NameWords(words);
                break;
            case ReviewAct.Entitle(var title, var publisher, var day, var url):
                Entitle(title, publisher, day, url);
                break;
            case ReviewAct.TakeBack:
                TakeBack();
                break;
        }
    }

    /// <summary>The item afterwards; throws when something could not be done.</summary>
    public ReviewItem Result()
    {
        if (_errors.Count > 0)
            throw new InputException(_errors);
        if (_tookBack)
            return _now;
        // Whom words mean runs through everything: then the whole is kept, else only what a decision replaced.
        var whole = !_before.Entities.SequenceEqual(_now.Entities) || !_before.Mentions.SequenceEqual(_now.Mentions);
        var replaced = _before.Proposals.Where(old => whole || !_now.Proposals.Contains(old)).ToList();
        var added = _now
            .Proposals.Select(proposal => proposal.Id)
            .Except(_before.Proposals.Select(proposal => proposal.Id))
            .ToList();
        var change = new ReviewChange(
            replaced,
            added,
            whole ? _before.Entities : null,
            whole ? _before.Mentions : null,
            _now.Article == _before.Article ? null : _before.Article
        );
        return _now with { Undo = [.. _before.Undo.TakeLast(MostUndo - 1), change], ImportedAt = null };
    }

    private static ReviewProposal Accepted(ReviewProposal proposal, double from) =>
        proposal.Decision == ReviewDecision.Open && proposal.Confidence >= from
            ? proposal with
            {
                Decision = ReviewDecision.Accepted,
            }
            : proposal;

    private void Change(string id, Func<ReviewProposal, ReviewProposal> change)
    {
        if (_now.Proposals.All(proposal => proposal.Id != id))
            Refuse($"there is no proposal {Mistakes.Show(id)} in this article");
        _now = _now with
        {
            Proposals = [.. _now.Proposals.Select(proposal => proposal.Id == id ? change(proposal) : proposal)],
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

    private void Add(FactTerms terms, ProposedSpan span)
    {
        if (terms.Relation is null || terms.Subject is null || (terms.Object ?? terms.Value) is not { } other)
        {
            Refuse("a fact needs a relation, a subject, and an object or a value");
            return;
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
        if (Checked(proposal) is not { } good)
            return;
        _now = _now with { Proposals = [good, .. _now.Proposals.Where(old => old.Id != good.Id)] };
    }

    /// <summary>The proposal when the gate lets it through; null, with the reason said, when not.</summary>
    private ReviewProposal? Checked(ReviewProposal proposal)
    {
        var problem = ItemGate.Check(_now, proposal, ontology, rules);
        if (problem is null)
            return proposal;
        Refuse(problem);
        return null;
    }

    private void Link(string key, string id, string name, string kind)
    {
        ChangeEntity(key, entity =>
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

    private void Describe(string key, string? name, string? kind)
    {
        if (kind is not null && (!ontology.TryKind(kind, out var known) || known.Abstract))
        {
            Refuse($"{Mistakes.Show(kind)} is no concrete kind");
            return;
        }
        ChangeEntity(key, entity =>
            entity with
            {
                Name = name ?? entity.Name,
                Kind = kind ?? entity.Kind,
                Match = EntityMatch.New,
                Key = entity.Match == EntityMatch.New ? entity.Key : Free(Slug.Of(name ?? entity.Name)),
            }
        );
    }

    private string Free(string key)
    {
        var free = key;
        for (
            var number = 2;
            _now.Entities.Any(entity => entity.Key == free || entity.Candidates.Any(candidate => candidate.Id == free));
            number++
        )
            free = $"{key}-{number}";
        return free;
    }

    private void ChangeEntity(string key, Func<ReviewEntity, ReviewEntity> change)
    {
        if (_now.Entities.FirstOrDefault(entity => entity.Key == key) is not { } old)
        {
            Refuse($"there is no entity {Mistakes.Show(key)} in this article");
            return;
        }
        var changed = change(old);
        var merged = _now.Entities.Any(entity => entity.Key == changed.Key && entity != old);
        _now = Renamed(
            _now with
            {
                Entities = merged
                    ? [.. _now.Entities.Where(entity => entity != old)]
                    : [.. _now.Entities.Select(entity => entity == old ? changed : entity)],
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

    private void NameWords(ReviewAct.NameWords act)
    {
        var span = act.Span;
        if (!ItemGate.IsInside(_now, span))
        {
            Refuse("the words to name do not stand in the article");
            return;
        }
        var text = _now.Sentences[span.Sentence - 1].Text[span.Start..span.End];
        var key = act.Entity ?? Free(Slug.Of(text));
        if (act.Entity is null)
        {
            if (act.Kind is null || !ontology.TryKind(act.Kind, out var kind) || kind.Abstract)
            {
                Refuse("say of which kind the new entity is");
                return;
            }
            _now = _now with
            {
                Entities =
                [
                    .. _now.Entities,
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
        else if (_now.Entities.All(entity => entity.Key != key))
        {
            Refuse($"there is no entity {Mistakes.Show(key)} in this article");
            return;
        }
        _now = _now with
        {
            Mentions =
            [
                .. _now
                    .Mentions.Where(mention =>
                        mention.Sentence != span.Sentence || mention.End <= span.Start || mention.Start >= span.End
                    )
                    .Append(new ReviewMention(span.Sentence, span.Start, span.End, key, MentionKind.Name))
                    .OrderBy(mention => mention.Sentence)
                    .ThenBy(mention => mention.Start),
            ],
        };
    }

    private void Entitle(string? title, string? publisher, PartialDate? day, string? url)
    {
        if (
            url is { Length: > 0 }
            && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        )
            Refuse("the address must begin with http:// or https://");
        _now = _now with
        {
            Article = _now.Article with
            {
                Title = title is { Length: > 0 } ? title : _now.Article.Title,
                Publisher = publisher is { Length: > 0 } ? publisher : _now.Article.Publisher,
                PublishedAt = day ?? _now.Article.PublishedAt,
                Url = url is { Length: > 0 } ? url : _now.Article.Url,
            },
        };
    }

    private void TakeBack()
    {
        if (_now.Undo is not [.., var change])
        {
            Refuse("there is nothing to undo");
            return;
        }
        _tookBack = true;
        var proposals = change.Proposals.ToDictionary(proposal => proposal.Id);
        _now = _now with
        {
            Proposals =
            [
                .. _now
                    .Proposals.Where(proposal => !change.Added.Contains(proposal.Id))
                    .Select(proposal => proposals.GetValueOrDefault(proposal.Id, proposal)),
            ],
            Entities = change.Entities ?? _now.Entities,
            Mentions = change.Mentions ?? _now.Mentions,
            Article = change.Article ?? _now.Article,
            Undo = [.. _now.Undo.SkipLast(1)],
            ImportedAt = null,
        };
    }

    private void Refuse(string message) => _errors.Add(new InputError(_before.Id, 1, 1, message));
}
