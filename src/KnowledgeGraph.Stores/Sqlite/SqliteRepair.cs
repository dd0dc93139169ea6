using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Statements;
using KnowledgeGraph.Stores.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Stores.Sqlite;

/// <summary>
/// Works out anew what a SQLite file keeps beside what articles say: facts and entities as they are shown, rows for
/// search, filters and walks, counts, indexes. What articles say, the change log and decisions are not touched.
/// </summary>
public static class SqliteRepair
{
    /// <summary>
    /// Writes what is not as it must be, all or nothing, and says what that was; empty when all was right. The file
    /// must be open nowhere else.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="ontology">That of the graph.</param>
    /// <param name="cancellation">Stops it; nothing is written then.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(
        string path,
        Ontology ontology,
        CancellationToken cancellation = default
    )
    {
        try
        {
            using var file = await GraphFile.OpenAsync(path, null, cancellation);
            using var session = file.OpenWriter();
            session.Cancellation = cancellation;
            // Indexes first: what is read below is read by them.
            session.Script("REINDEX;");
            var relations = new RelationNumbers(session, ontology);
            session.Script("BEGIN IMMEDIATE");
            try
            {
                string[] found =
                [
                    .. new ShownRepair(session, relations).Run(),
                    .. new DerivedRepair(session, relations).Run(),
                ];
                session.Script("COMMIT");
                return found;
            }
            catch
            {
                session.Script("ROLLBACK");
                throw;
            }
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Translate(error, path);
        }
    }
}
