using KnowledgeGraph.Stores.Sqlite.Opening;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Collects how many of what came and went in a write.</summary>
internal sealed class Tallies
{
    public const string Entities = "entity",
        Facts = "fact",
        Evidence = "evidence",
        Records = "record";

    private readonly Dictionary<(string What, string Name), long> _deltas = [];

    public void Add(string what, string name, long delta) =>
        _deltas[(what, name)] = _deltas.GetValueOrDefault((what, name)) + delta;

    public void Save(Session session)
    {
        foreach (var ((what, name), delta) in _deltas)
        {
            if (delta == 0)
                continue;
            session.Execute(
                "INSERT INTO tally (what, name, count) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET count = "
                    + "count + excluded.count",
                what,
                name,
                delta
            );
        }
    }
}
