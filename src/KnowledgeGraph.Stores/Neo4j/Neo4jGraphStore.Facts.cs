using System.Text.Json;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Stores.Neo4j.Reading;
using KnowledgeGraph.Stores.Neo4j.Rows;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<DateCount>> CountByDateAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(FactQueries.Dates(_ontology, ids, filter), cancellation);
        return [.. RowsOf(answer).Select(row => new DateCount(Day(row[0]), Day(row[1]), row[2].GetInt32()))];

        static DateOnly? Day(JsonElement day) =>
            day.ValueKind == JsonValueKind.Null ? null : DateOnly.FromDayNumber(day.GetInt32());
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, Page<FactEnd>>>> GetFactsAsync(
        IReadOnlyList<FactRequest> requests,
        CancellationToken cancellation = default
    )
    {
        var pages = requests.Select(_ => new Dictionary<string, Page<FactEnd>>()).ToList();
        if (requests.Count == 0)
            return pages;
        var rows = await FactRowsAsync(requests, cancellation);
        var ends = rows.SelectMany(row => row[2].EnumerateArray());
        var toShow = rows.Where(row => requests[row[0].GetInt32()].WithFacts)
            .SelectMany(row => row[2].EnumerateArray());
        var (entities, facts) = await RecordsAsync(
            ends.Where(HasOther).Select(end => VersionOf(end, FactPages.OtherColumn)),
            toShow.Select(end => (IdOf(end), end[FactPages.VersionColumn].GetString()!)),
            cancellation
        );
        foreach (var row in rows)
        {
            var number = row[0].GetInt32();
            pages[number]
                .Add(
                    row[1].GetString()!,
                    PageOf(
                        row[2].EnumerateArray().SelectMany(end => FactEnds(end, requests[number])),
                        requests[number].Page,
                        row[3]
                    )
                );
        }
        return pages;

        IEnumerable<(FactEnd, Cursor)> FactEnds(JsonElement end, FactRequest request)
        {
            Fact? fact = null;
            Entity? other = null;
            var id = IdOf(end);
            if (
                (request.WithFacts && !facts.TryGetValue(id, out fact))
                || (HasOther(end) && !entities.TryGetValue(end[FactPages.OtherColumn].GetString()!, out other))
            )
                return [];
            return
            [
                (
                    new FactEnd(fact, other),
                    FactPages.OrderOf(_ontology, request).Count == 0
                        ? FactRows.PlaceOf(end[FactPages.SortColumn].GetString()!)
                        : CursorOf(end, FactPages.KeyColumn, id)
                ),
            ];
        }

        static FactId IdOf(JsonElement end) => FactRows.IdOf(end[FactPages.SortColumn].GetString()!);

        static bool HasOther(JsonElement end) => end[FactPages.OtherColumn].ValueKind != JsonValueKind.Null;
    }

    private async Task<IReadOnlyList<JsonElement>> FactRowsAsync(
        IReadOnlyList<FactRequest> requests,
        CancellationToken cancellation
    )
    {
        if (requests is [{ Page.After: null } first])
            return await ReadAsync(FactPages.First(_ontology, first), cancellation);
        // Not disposed: the rows are still to be read.
        return [.. RowsOf(await ReadAsync(FactPages.Of(_ontology, requests), cancellation))];
    }

    /// <inheritdoc/>
    public async Task<Page<Fact>> FindFactsAsync(FactQuery query, CancellationToken cancellation = default)
    {
        using var answer = await ReadAsync(FactSearch.Find(_ontology, query), cancellation);
        var items = answer
            .Rows[0][0]
            .EnumerateArray()
            .Select(row => (Fact: FactRows.Read(row[0]), Row: row))
            .Select(found => (found.Fact, CursorOf(found.Row, 1, found.Fact.Id)));
        return PageOf(items, query.Page, answer.Rows[0][1]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<FactId, Fact>> GetFactsByIdAsync(
        IReadOnlyCollection<FactId> ids,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(FactQueries.ById(ids), cancellation);
        return RowsOf(answer)
            .Select(row => FactRows.Read(row[0]))
            .Where(fact => _ontology.TryRelation(fact.Relation, out _))
            .ToDictionary(fact => fact.Id);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<FactId, IReadOnlyList<Fact>>> GetRivalsAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(FactQueries.Rivals(_ontology, factIds), cancellation);
        return RowsOf(answer)
            .ToDictionary(
                row => (FactId)row[0].GetString()!,
                row => (IReadOnlyList<Fact>)[.. row[1].EnumerateArray().Select(FactRows.Read)]
            );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<FactId, IReadOnlyList<Evidence>>> GetEvidenceAsync(
        IReadOnlyCollection<FactId> factIds,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(FactQueries.Evidence(factIds), cancellation);
        var articles = new Dictionary<string, Article>();
        return RowsOf(answer)
            .Select(EvidenceOf)
            .GroupBy(evidence => evidence.FactId)
            .ToDictionary(fact => fact.Key, fact => (IReadOnlyList<Evidence>)[.. fact]);

        Evidence EvidenceOf(JsonElement row)
        {
            var record = row[1].GetString()!;
            if (!articles.TryGetValue(record, out var article))
                articles.Add(record, article = ArticleRows.Read(row[1]));
            return new Evidence(
                (FactId)row[0].GetString()!,
                article,
                ArticleRows.SentenceOf(row, 4),
                row[2].GetString()!,
                row[3].GetInt32()
            );
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Fact>> GetFactsAmongAsync(
        IReadOnlyCollection<string> ids,
        FactFilter filter,
        int limit,
        CancellationToken cancellation = default
    )
    {
        using var answer = await ReadAsync(FactQueries.Among(_ontology, ids, filter, limit), cancellation);
        return [.. RowsOf(answer).Select(row => FactRows.Read(row[0]))];
    }
}
