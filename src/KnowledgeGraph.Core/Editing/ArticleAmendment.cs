using KnowledgeGraph.Extracts;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>What an article says, with what an edit adds or replaces; checked at the end as a file is.</summary>
internal sealed class ArticleAmendment
{
    private readonly EditContext _ground;
    private readonly ArticleExtract _said;
    private readonly YamlNode _place;
    private readonly SortedDictionary<int, Sentence> _sentences;
    private readonly Dictionary<string, DeclaredEntity> _entities;
    private readonly Dictionary<string, DeclaredFact> _facts;

    private ArticleAmendment(EditContext ground, ArticleExtract said)
    {
        (_ground, _said, _place) = (ground, said, ground.Nodes.Map([]));
        _sentences = new(said.Sentences.ToDictionary(sentence => sentence.Number));
        _entities = said.Entities.ToDictionary(entity => entity.Id, entity => new DeclaredEntity(entity, _place, true));
        _facts = said.Facts.ToDictionary(fact => fact.Id, fact => new DeclaredFact(fact, _place, _place, null, true));
    }

    /// <summary>Of the article that the input names (<c>article</c>) or describes (<c>source</c>); null when there is
    /// none.</summary>
    public static async Task<ArticleAmendment?> OfAsync(EditContext ground, Fields input)
    {
        var (id, source) = (input.GetValueOrDefault("article") as string, input.GetValueOrDefault("source") as Fields);
        if (id is null == source is null)
        {
            ground.Refuse(
                "ARTICLE_REQUIRED",
                "Say which article says so: 'article' for one that is in the graph, or 'source' for a new one.",
                "article"
            );
            return null;
        }
        Article? article = null;
        if (source is not null)
            (id, article) = ReadSource(ground, source);
        if (id is null)
            return null;
        if (Journal.IsPage(id))
        {
            ground.Refuse(
                "ARTICLE_RESERVED",
                $"'{id}' holds decisions of editors; name the article that says so.",
                source is null ? ["article"] : ["source", "id"]
            );
            return null;
        }
        var there = (await ground.Store.GetExtractsAsync([id], ground.Cancellation)).GetValueOrDefault(id);
        if (source is null)
        {
            if (there is not null)
                return new ArticleAmendment(ground, there);
            ground.Refuse(
                "UNKNOWN_ARTICLE",
                $"There is no article '{id}' in the graph; correct the id, or describe the article in 'source'.",
                "article"
            );
            return null;
        }
        if (there is not null && !SameSource(there.Article, article!))
            ground.Refuse(
                "ARTICLE_EXISTS",
                $"The article '{id}' is in the graph with another title, publisher, date, language or address; "
                    + "name it by 'article' alone, or give yours another id.",
                "source",
                "id"
            );
        if ((await ground.Store.GetEntitiesAsync([id], ground.Cancellation)).Count > 0)
            ground.Refuse("ID_TAKEN", $"'{id}' is the id of an entity; give the article another.", "source", "id");
        return new ArticleAmendment(ground, there ?? new ArticleExtract(article!, [], [], [], []));
    }

    public string Id => _said.Article.Id;

    public bool Names(string entity) => _entities.ContainsKey(entity);

    public EntityDraft? Entity(string id) => _entities.GetValueOrDefault(id)?.Draft;

    /// <summary>What it says of an entity that cannot be said of one of that kind.</summary>
    public IEnumerable<FactDraft> UnfitFor(string entity, string kind) =>
        from fact in _facts.Values.Select(declared => declared.Draft)
        let relation = _ground.Ontology.Relation(fact.Relation)
        where
            (fact.Subject == entity && !_ground.Ontology.Fits(kind, relation.From))
            || (fact.Object == entity && !_ground.Ontology.Fits(kind, relation.To))
        select fact;

    /// <summary>The number of a sentence, which is added when the article does not have it yet.</summary>
    public int? Sentence(string text, IReadOnlyList<string> path)
    {
        var next = _sentences.Count == 0 ? 1 : _sentences.Keys.Last() + 1;
        var node = _ground.Nodes.Map(
            [("s", _ground.Nodes.Text($"s{next}", path)), ("t", _ground.Nodes.Text(text, path))],
            path
        );
        if (TextSection.Read([node], _ground.Mistakes).Values.SingleOrDefault() is not { } sentence)
            return null;
        if (_sentences.Values.FirstOrDefault(known => known.Text == sentence.Text) is { } there)
            return there.Number;
        _sentences.Add(next, sentence);
        return next;
    }

    /// <summary>Reads what it says of an entity; null when too little of it is right.</summary>
    public DeclaredEntity? Read(YamlMap entity) =>
        new EntitySection(_ground.Ontology, Id, _sentences, _ground.Mistakes).Read(null, [entity]).SingleOrDefault();

    public void Put(EntityDraft draft, YamlNode? place = null) =>
        _entities[draft.Id] = new DeclaredEntity(draft, place ?? _place, true);

    /// <summary>Adds a fact, or puts it in the place of what the article said of it; its id, or null when too little of
    /// it is right.</summary>
    public FactDraft? Put(YamlMap fact)
    {
        if (
            new FactSection(_ground.Ontology, _entities, _sentences, _ground.Mistakes)
                .Read(null, [fact])
                .SingleOrDefault()
            is not { } read
        )
            return null;
        _facts[read.Draft.Id] = read;
        return read.Draft;
    }

    /// <summary>The article no longer says this fact, named as the graph shows it; whether it did.</summary>
    public bool Remove(string fact)
    {
        var said = _facts.Values.Where(one => Shown(one.Draft) == fact).ToList();
        foreach (var one in said)
            _facts.Remove(one.Draft.Id);
        return said.Count > 0;
    }

    private string Shown(FactDraft said) =>
        DecidedExtract.FactOf(
            said.Id,
            FactIdentities.Of(said, _ground.Ontology.Relation(said.Relation)),
            _ground.Decisions
        );

    /// <summary>The whole article, checked.</summary>
    public ArticleExtract Build()
    {
        var limits = _ground.Mistakes.Limits;
        if (_entities.Count > limits.Entities)
            _ground.Refuse("ARTICLE_TOO_LARGE", $"An article names at most {limits.Entities:N0} entities.");
        if (_facts.Count > limits.Facts)
            _ground.Refuse("ARTICLE_TOO_LARGE", $"An article reports at most {limits.Facts:N0} facts.");
        var extract = _said with
        {
            Sentences = [.. _sentences.Values],
            Entities = [.. _entities.Values.Select(entity => entity.Draft)],
            Facts = [.. _facts.Values.Select(fact => fact.Draft)],
        };
        if (!_ground.Mistakes.Any)
            ExtractChecks.Check(_ground.Ontology, [.. _entities.Values], [.. _facts.Values], _ground.Mistakes);
        GraphChecks.Check(
            _ground.Ontology,
            [new ExtractFile(_ground.Mistakes, extract, _place, [.. _entities.Values], [.. _facts.Values], 0)]
        );
        return extract;
    }

    private static (string? Id, Article? Article) ReadSource(EditContext ground, Fields source)
    {
        var (article, _) = SourceSection.Read(ground.Reader.Source(source), ground.Mistakes);
        return article.Id.Length == 0 ? (null, null) : (article.Id, article);
    }

    private static bool SameSource(Article one, Article other) =>
        (one.Title, one.Publisher, one.PublishedAt, one.Language)
            == (other.Title, other.Publisher, other.PublishedAt, other.Language)
        && (other.Url is null || one.Url == other.Url);
}
