using System.Text.Json;
using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Writes one extract: sees what it touches, merges that anew, and writes the difference.</summary>
internal sealed class ArticleWriter(GraphWriter writer, PreparedExtract prepared)
{
    private readonly ArticleExtract _extract = prepared.Write.Understood;
    private readonly Session _session = writer.Session;
    private readonly Dictionary<string, EntityChange> _entities = [];
    private readonly Dictionary<string, FactChange> _facts = [];

    /// <param name="isKnown">Whether the article said something before.</param>
    public void Write(bool isKnown)
    {
        var (article, old) = WriteArticle(isKnown);
        LoadEntities(old);
        LoadFacts(old, article);
        MergeFacts();
        MergeEntities(article);

        var entityRows = new EntityWriter(writer);
        var factRows = new FactWriter(writer);
        foreach (var entity in _entities.Values)
            entityRows.Save(entity);
        foreach (var fact in _facts.Values)
            factRows.Save(fact);
        foreach (var entity in _entities.Values)
            entityRows.SaveDraft(entity, article);
        foreach (var fact in _facts.Values)
            factRows.SaveClaim(fact, article);
        if (old.Entities.Count > 0)
        {
            writer.Late.Save();
            entityRows.RemoveSayings(_entities.Values.Select(entity => entity.Row));
        }
        foreach (var entity in _entities.Values.Where(entity => entity.After is null))
            entityRows.Remove(entity);
        if (prepared.Write.IsRemoved)
            _session.Execute("DELETE FROM article WHERE row = ?1", article);
        WriteChange();
    }

    /// <summary>The article, its sentences and retractions; what it said before is taken out and handed back.</summary>
    private (long Row, OldExtract Old) WriteArticle(bool isKnown)
    {
        var row = prepared.Write.IsRemoved
            ? _session.Number("SELECT row FROM article WHERE id = ?1", _extract.Article.Id)
            : SaveArticle(_extract.Article);
        var old = OldExtract.Nothing;
        if (isKnown)
        {
            writer.Late.Save();
            old = OldExtract.TakeOut(_session, row);
        }
        writer.Tallies.Add(
            Tallies.Evidence,
            "",
            _extract.Facts.Sum(fact => fact.Spans.Count) - old.Claims.Values.Sum(claim => claim.CountSpans())
        );
        foreach (var sentence in _extract.Sentences)
        {
            _session.Execute(
                "INSERT INTO sentence (article, number, text) VALUES (?1, ?2, ?3)",
                row,
                sentence.Number,
                sentence.Text
            );
        }
        for (var i = 0; i < _extract.Retractions.Count; i++)
        {
            var (fact, retraction, _, _) = _extract.Retractions[i];
            _session.Execute(
                "INSERT INTO retraction (fact, article, position, sequence, doc) VALUES (?1, ?2, ?3, ?4, ?5)",
                fact,
                row,
                i,
                Earliest(fact, id => old.Retractions.TryGetValue(id, out var since) ? since : null),
                JsonSerializer.Serialize(retraction, GraphJson.Plain.Retraction)
            );
            writer.HasRetractions = true;
        }
        return (row, old);
    }

    private long SaveArticle(Article article) =>
        _session.Number(
            """
            INSERT INTO article (id, day, doc, hash, said, decides) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (id) DO UPDATE SET day = excluded.day, doc = excluded.doc, hash = excluded.hash, said = excluded.said, decides = excluded.decides RETURNING row
            """,
            article.Id,
            article.PublishedAt.Earliest.DayNumber,
            JsonSerializer.Serialize(article, GraphJson.Plain.Article),
            prepared.Hash,
            ReferenceEquals(prepared.Write.Said, _extract)
                ? null
                : JsonSerializer.Serialize(prepared.Write.Said, GraphJson.Plain.ArticleExtract),
            Decisions.Decides(prepared.Write.Said) ? 1 : 0
        );

    private void LoadEntities(OldExtract old)
    {
        AddExisting(_extract.Entities.Select(entity => entity.Id).Union(old.Entities));
        foreach (var id in old.Entities)
            _entities[id].WasNamed = true;
        for (var i = 0; i < _extract.Entities.Count; i++)
        {
            var draft = _extract.Entities[i];
            if (!_entities.TryGetValue(draft.Id, out var entity))
                _entities.Add(draft.Id, entity = new EntityChange(draft.Id, writer.NewEntityRow(), null));
            entity.Draft = draft;
            entity.Said = (prepared.Sayings[i], i);
            entity.Drafts.Add(draft);
        }
    }

    private void AddExisting(IEnumerable<string> ids)
    {
        foreach (var entry in writer.Entities.Find([.. ids]))
            _entities.Add(entry.Now.Id, new EntityChange(entry.Now.Id, entry.Row, entry.Now));
    }

    private void LoadFacts(OldExtract old, long article)
    {
        var ids = _extract.Facts.Select(fact => fact.Id).Union(old.Claims.Keys);
        if (_extract.Retractions.Count + old.Retractions.Count > 0)
            ids = ids.Union(_extract.Retractions.Select(one => one.FactId)).Union(old.Retractions.Keys);
        var rows = FactReader.ById(
            _session,
            writer.RelationNumbers,
            prepared.Write.Reviewed.Count == 0 ? ids : ids.Union(prepared.Write.Reviewed)
        );
        foreach (var fact in rows)
        {
            _facts.Add(fact.Id, fact);
            fact.Reviewed = prepared.Write.Reviewed.Contains(fact.Id);
            fact.ClaimBefore = old.Claims.GetValueOrDefault(fact.Id);
        }
        FactReader.AddClaims(_session, rows.Where(fact => fact.ClaimBefore is not null), article);
        for (var i = 0; i < _extract.Facts.Count; i++)
        {
            var draft = _extract.Facts[i];
            if (!_facts.TryGetValue(draft.Id, out var fact))
            {
                var ends = (
                    _entities[draft.Subject].Row,
                    draft.Object is null ? (long?)null : _entities[draft.Object].Row
                );
                _facts.Add(draft.Id, fact = new FactChange(draft.Id, writer.NewFactRow(), null, null) { Ends = ends });
            }
            fact.EvidenceRow = (prepared.Claims[i], i);
            fact.Draft = draft;
        }
    }

    private void MergeFacts()
    {
        var retractions = writer.HasRetractions ? FactReader.Retractions(_session, _facts.Keys) : [];
        foreach (var fact in _facts.Values)
        {
            var own = retractions.GetValueOrDefault(fact.Id);
            fact.Merge(
                _extract.Article.Id,
                fact.Draft is null
                    ? writer.Sequence
                    : Earliest(fact.Id, id =>
                        _facts.GetValueOrDefault(id) is { ClaimBefore: not null } said ? said.Before!.Recorded : null
                    ),
                own is null ? null : Merge.Retraction(own.Select(one => (one.ArticleId, one.Retraction))),
                own?.Min(one => one.Sequence)
            );
        }
    }

    private long Earliest(string fact, Func<string, long?> sinceUnder) =>
        prepared.Write.Earliest(fact, sinceUnder) ?? writer.Sequence;

    private void MergeEntities(long article)
    {
        var values = _facts.Values.Where(fact => fact.Changed && fact.Shown.Value is not null).ToList();
        // A retraction may touch a value of an entity that this article does not name.
        var unnamed = values
            .Select(fact => fact.Shown.Subject)
            .Where(subject => !_entities.ContainsKey(subject))
            .Distinct()
            .ToList();
        if (unnamed.Count > 0)
            AddExisting(unnamed);
        foreach (var fact in values)
            _entities[fact.Shown.Subject].Values.TryAdd(fact.Shown.Relation, []);

        Parallel.ForEach(_entities.Values, entity => entity.TryAdd());
        var rest = _entities
            .Values.Where(entity => entity is { Before: not null, After: null })
            .ToDictionary(entity => entity.Row);
        if (rest.Count > 0)
        {
            writer.Late.Save();
            EntityReader.AddDrafts(_session, rest, article);
        }
        var valued = _entities
            .Values.Where(entity => entity is { Before: not null, Values.Count: > 0 })
            .ToDictionary(entity => entity.Row);
        if (valued.Count > 0)
            EntityReader.AddValues(_session, writer.RelationNumbers, valued);
        foreach (var fact in values)
        {
            var ofProperty = _entities[fact.Shown.Subject].Values[fact.Shown.Relation];
            if (fact.After is { Retraction: null })
                ofProperty[fact.Id] = fact.After;
            else
                ofProperty.Remove(fact.Id);
        }
        foreach (var entity in _entities.Values)
            entity.Merge();
    }

    private void WriteChange()
    {
        var entities = _entities.Values.Where(entity => entity.Changed).ToList();
        var facts = _facts.Values.Where(fact => fact.Changed).ToList();
        writer.Count(entities, facts);
        _session.Execute(
            "INSERT INTO change (sequence, at, article, entities, facts, kinds, relations, ends) VALUES (?1, "
                + "?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            writer.Sequence,
            DateTimeOffset.UtcNow.ToString("O"),
            _extract.Article.Id,
            Json.Of(entities.Select(entity => entity.Id).Order(StringComparer.Ordinal)),
            Json.Of(facts.Select(fact => fact.Id).Order(StringComparer.Ordinal)),
            Json.Of(
                entities
                    .SelectMany(entity => (string?[])[entity.Before?.Kind, entity.After?.Kind])
                    .OfType<string>()
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            ),
            Json.Of(facts.Select(fact => fact.Shown.Relation).Distinct().Order(StringComparer.Ordinal)),
            Json.Of(facts.SelectMany(fact => fact.Shown.Ends).Distinct().Order(StringComparer.Ordinal))
        );
    }
}
