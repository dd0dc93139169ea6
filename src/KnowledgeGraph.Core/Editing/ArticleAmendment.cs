using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>What an article says, with what an edit adds or replaces; checked at the end as a file is.</summary>
internal sealed class ArticleAmendment
{
    private readonly EditContext _context;
    private readonly ArticleExtract _said;
    private readonly InputNode _place;
    private readonly SortedDictionary<int, Sentence> _sentences;
    private readonly Dictionary<string, DeclaredEntity> _entities;
    private readonly SaidFacts _facts;

    private ArticleAmendment(EditContext context, ArticleExtract said, FactPeriods periods)
    {
        (_context, _said, _place) = (context, said, InputNodes.Map([]));
        _sentences = new(said.Sentences.ToDictionary(sentence => sentence.Number));
        _entities = said.Entities.ToDictionary(entity => entity.Id, entity => new DeclaredEntity(entity, _place, true));
        _facts = new SaidFacts(context, said, periods, _place);
    }

    /// <summary>Of the article that an edit names by its id, or describes; null when there is none.</summary>
    public static async Task<ArticleAmendment?> OfAsync(EditContext context, string? named, SourceInput? source)
    {
        if (named is null == source is null)
        {
            context.Refuse(
                EditErrorCode.ArticleRequired,
                "Say which article says so: 'article' for one that is in the graph, or 'source' for a new one.",
                "article"
            );
            return null;
        }
        Article? article = null;
        if (source is not null)
            (named, article) = ReadSource(context, source);
        if (named is null)
            return null;
        var id = (ArticleId)named;
        if (Journal.IsPage(id))
        {
            context.Refuse(
                EditErrorCode.ArticleReserved,
                $"'{id}' holds decisions of editors; name the article that says so.",
                source is null ? ["article"] : ["source", "id"]
            );
            return null;
        }
        var there = (await context.Store.GetExtractsAsync([id], context.Cancellation)).GetValueOrDefault(id);
        if (source is null)
        {
            if (there is not null)
                return await OfAsync(context, there);
            context.Refuse(
                EditErrorCode.UnknownArticle,
                $"There is no article '{id}' in the graph; correct the id, or describe the article in 'source'.",
                "article"
            );
            return null;
        }
        if (there is not null && !SameSource(there.Article, article!))
            context.Refuse(
                EditErrorCode.ArticleExists,
                $"The article '{id}' is in the graph with another title, publisher, date, language or address; "
                    + "name it by 'article' alone, or give yours another id.",
                "source",
                "id"
            );
        if ((await context.Store.GetEntitiesAsync([id], context.Cancellation)).Count > 0)
            context.Refuse(
                EditErrorCode.IdTaken,
                $"'{id}' is the id of an entity; give the article another.",
                "source",
                "id"
            );
        return there is null
            ? new ArticleAmendment(context, new ArticleExtract(article!, [], [], [], []), FactPeriods.None)
            : await OfAsync(context, there);
    }

    private static async Task<ArticleAmendment> OfAsync(EditContext context, ArticleExtract there) =>
        new(
            context,
            there,
            FactPeriods.Of(await context.Store.GetClaimsAsync([], [there.Article.Id], context.Cancellation))
        );

    public ArticleId Id => _said.Article.Id;

    public bool Names(string entity) => _entities.ContainsKey(entity);

    public EntityDraft? Entity(string id) => _entities.GetValueOrDefault(id)?.Draft;

    /// <summary>What it says of an entity that cannot be said of one of that kind.</summary>
    public IEnumerable<FactDraft> UnfitFor(string entity, string kind) =>
        from fact in _facts.All.Select(declared => declared.Draft)
        let relation = _context.Ontology.Relation(fact.Relation)
        where
            (fact.Subject == entity && !_context.Ontology.Fits(kind, relation.From))
            || (fact.Object == entity && !_context.Ontology.Fits(kind, relation.To))
        select fact;

    /// <summary>The number of a sentence, which is added when the article does not have it yet.</summary>
    public int? Sentence(string text, IReadOnlyList<string> path)
    {
        var next = _sentences.Count == 0 ? 1 : _sentences.Keys.Last() + 1;
        var node = InputNodes.Map(
            [("s", _context.Nodes.Text($"s{next}", path)), ("t", _context.Nodes.Text(text, path))],
            path
        );
        if (TextSection.Read([node], _context.Mistakes).Values.SingleOrDefault() is not { } sentence)
            return null;
        if (_sentences.Values.FirstOrDefault(known => known.Text == sentence.Text) is { } there)
            return there.Number;
        _sentences.Add(next, sentence);
        return next;
    }

    /// <summary>Reads what it says of an entity; null when too little of it is right.</summary>
    public DeclaredEntity? Read(InputMap entity) =>
        new EntitySection(_context.Ontology, Id, _sentences, _context.Mistakes).Read(null, [entity]).SingleOrDefault();

    public void Put(EntityDraft draft, InputNode? place = null) =>
        _entities[draft.Id] = new DeclaredEntity(draft, place ?? _place, true);

    /// <summary>
    /// Adds a fact, or puts it in the place of what the article said of it; its id, or null when too little of it is
    /// right. Another time at which the same relation held is another fact.
    /// </summary>
    public FactDraft? Put(InputMap fact)
    {
        if (
            new FactSection(_context.Ontology, _entities, _sentences, _context.Mistakes)
                .Read(null, [fact])
                .SingleOrDefault()
            is not { } read
        )
            return null;
        if (_facts.Put(read) is > 1 and var times)
            _context.Refuse(
                EditErrorCode.InvalidStart,
                $"'{Id}' says this of {times} times; give the dates of the one you mean, or name it by 'replaces'.",
                "start"
            );
        return read.Draft;
    }

    /// <summary>The article no longer says this fact, named as the graph shows it; whether it did.</summary>
    public bool Remove(FactId fact) => _facts.Remove(fact);

    /// <summary>The whole article, checked.</summary>
    public ArticleExtract Build()
    {
        var limits = _context.Mistakes.Limits;
        if (_entities.Count > limits.Entities)
            _context.Refuse(EditErrorCode.ArticleTooLarge, $"An article names at most {limits.Entities:N0} entities.");
        if (_facts.All.Count > limits.Facts)
            _context.Refuse(EditErrorCode.ArticleTooLarge, $"An article reports at most {limits.Facts:N0} facts.");
        var extract = _said with
        {
            Sentences = [.. _sentences.Values],
            Entities = [.. _entities.Values.Select(entity => entity.Draft)],
            Facts = [.. _facts.All.Select(fact => fact.Draft)],
            Notes = _said.Notes?.After(
                _entities.Keys.ToHashSet(),
                _facts.NotesThatStay,
                _facts.All.Select(fact => fact.Draft.Id).ToHashSet()
            ),
        };
        if (!_context.Mistakes.Any)
            ExtractChecks.Check(_context.Ontology, [.. _entities.Values], _facts.All, _context.Mistakes);
        GraphChecks.Check(
            _context.Ontology,
            [new ExtractFile(_context.Mistakes, extract, _place, [.. _entities.Values], _facts.All, 0)]
        );
        return extract;
    }

    private static (string? Id, Article? Article) ReadSource(EditContext context, SourceInput source)
    {
        var (article, _) = SourceSection.Read(context.Reader.Source(source), context.Mistakes);
        return article.Id.Text.Length == 0 ? (null, null) : (article.Id, article);
    }

    private static bool SameSource(Article one, Article other) =>
        (one.Title, one.Publisher, one.PublishedAt, one.Language)
            == (other.Title, other.Publisher, other.PublishedAt, other.Language)
        && (other.Url is null || one.Url == other.Url);
}
