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
internal sealed class Acting
{
    private const int MostUndo = 100;

    private readonly List<InputError> _errors = [];
    private readonly ReviewItem _before;
    private readonly FactActs _facts;
    private readonly EntityActs _entities;
    private ReviewItem _now;
    private bool _tookBack;

    public Acting(ReviewItem before, Ontology ontology, LanguageRules rules)
    {
        _before = _now = before;
        _facts = new FactActs(ontology, rules, Refuse);
        _entities = new EntityActs(ontology, Refuse);
    }

    public void Do(ReviewAct act)
    {
        _now = act switch
        {
            ReviewAct.Decide(var id, var decision) => _facts.Decide(_now, id, decision),
            ReviewAct.AcceptFrom(var confidence) => FactActs.AcceptFrom(_now, confidence),
            ReviewAct.Correct(var id, var terms) => _facts.Correct(_now, id, terms),
            ReviewAct.Add(var terms, var span) => _facts.Add(_now, terms, span),
            ReviewAct.Link(var key, var id, var name, var kind) => _entities.Link(_now, key, id, name, kind),
            ReviewAct.Describe(var key, var name, var kind) => _entities.Describe(_now, key, name, kind),
            ReviewAct.NameWords words => _entities.NameWords(_now, words),
            ReviewAct.Entitle(var title, var publisher, var day, var url) => Entitle(title, publisher, day, url),
            ReviewAct.TakeBack => TakeBack(),
            _ => _now,
        };
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

    private ReviewItem Entitle(string? title, string? publisher, PartialDate? day, string? url)
    {
        if (
            url is { Length: > 0 }
            && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        )
            Refuse("the address must begin with http:// or https://");
        return _now with
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

    private ReviewItem TakeBack()
    {
        if (_now.Undo is not [.., var change])
        {
            Refuse("there is nothing to undo");
            return _now;
        }
        _tookBack = true;
        var proposals = change.Proposals.ToDictionary(proposal => proposal.Id);
        return _now with
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
