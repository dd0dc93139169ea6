using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;

namespace KnowledgeGraph.Stores.Sqlite.Statements;

/// <summary>
/// Numbers of relations and properties. Those of the ontology are numbered when the store opens and never change while
/// it is open; a relation that the ontology no longer has keeps its number, so that facts written earlier stay
/// readable.
/// </summary>
internal sealed class RelationNumbers
{
    private readonly Dictionary<string, long> _rows = [];
    private readonly Dictionary<long, string> _texts = [];

    public RelationNumbers(Session session, Ontology ontology)
    {
        Ontology = ontology;
        // As one: each transaction waits for the disk.
        session.Execute(
            "INSERT INTO word (text) SELECT value FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING",
            Json.Of(ontology.Relations.Select(relation => relation.Name))
        );
        using var rows = session.Read("SELECT row, text FROM word");
        while (rows.Read())
        {
            _rows.Add(rows.GetString(1), rows.GetInt64(0));
            _texts.Add(rows.GetInt64(0), rows.GetString(1));
        }
    }

    public Ontology Ontology { get; }

    /// <summary>Numbers of the relations with one object or value at a time.</summary>
    public IEnumerable<long> Functional =>
        Ontology.Relations.Where(relation => relation.Functional).Select(relation => _rows[relation.Name]);

    /// <summary>Numbers of those that the ontology no longer has: only facts that do not count can have them.</summary>
    public IEnumerable<long> Unknown => _rows.Where(word => !IsKnown(word.Key)).Select(word => word.Value);

    public bool IsKnown(string relation) => Ontology.TryRelation(relation, out _);

    /// <summary>All names with their numbers.</summary>
    public IReadOnlyDictionary<string, long> All => _rows;

    public string this[long row] => _texts[row];

    /// <summary>The number of a name that was checked to have one.</summary>
    public long Row(string text) =>
        _rows.TryGetValue(text, out var row) ? row : throw new InvalidOperationException($"'{text}' has no number.");

    public bool TryRow(string text, out long row) => _rows.TryGetValue(text, out row);

    public bool IsSymmetric(string relation) => Ontology.TryRelation(relation, out var kind) && kind.Symmetric;

    public PropertyType? TypeOf(string property) => Ontology.TryRelation(property, out var kind) ? kind.Type : null;
}
