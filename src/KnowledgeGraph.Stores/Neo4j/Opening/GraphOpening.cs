using System.Text.Json;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Neo4j.Statements;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Stores.Neo4j.Opening;

/// <summary>Recognizes the database and creates what is missing; an empty one becomes ours, all others are left as they
/// are.</summary>
internal sealed class GraphOpening(QueryApi api, Neo4jOptions options, Ontology ontology)
{
    public async Task OpenAsync(CancellationToken cancellation)
    {
        using (var found = await api.ReadAsync(DatabaseSchema.Recognize, cancellation))
        {
            var row = found.Rows[0];
            if (row[0].ValueKind == JsonValueKind.Null)
            {
                if (row[1].GetBoolean())
                    throw Foreign();
            }
            else if (row[0].GetInt32() > DatabaseSchema.Version)
            {
                throw Newer(row[0].GetInt32());
            }
            else if (row[0].GetInt32() < DatabaseSchema.Version)
            {
                throw Older(row[0].GetInt32());
            }
        }
        foreach (var create in await MissingAsync(cancellation))
        {
            using var created = await api.WriteAsync(new Statement(create), TimeSpan.Zero, cancellation);
        }
        using var awaited = await api.ReadAsync(DatabaseSchema.AwaitIndexes, cancellation);
        // Last, so that a database that was left half prepared is prepared again.
        using var marked = await api.WriteAsync(DatabaseSchema.Mark, TimeSpan.Zero, cancellation);
    }

    private async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation)
    {
        using var listed = await api.ReadAsync(DatabaseSchema.ListNames, cancellation);
        var names = listed.Rows.EnumerateArray().Select(row => row[0].GetString()).ToHashSet();
        return
        [
            .. DatabaseSchema
                .Needed(ontology)
                .Where(needed => !names.Contains(needed.Name))
                .Select(needed => needed.Create),
        ];
    }

    private StoreException Foreign() =>
        new(
            StoreErrorCode.Foreign,
            $"The Neo4j database holds something else than a graph of this program ({options}); it was left as "
                + "it is. Name an empty database (Store:Database)."
        );

    private StoreException Older(int version) =>
        new(
            StoreErrorCode.Older,
            $"The graph in Neo4j ({options}) has format {version}, this program writes "
                + $"{DatabaseSchema.Version}; it was left as it is. Export it with the program that made it, and seed "
                + "an empty database."
        );

    private StoreException Newer(int version) =>
        new(
            StoreErrorCode.Newer,
            $"The graph in Neo4j ({options}) has format {version}, this program knows up to "
                + $"{DatabaseSchema.Version}; it was left as it is. Use the newer program."
        );
}
