using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Stores.Sqlite.Layout;
using KnowledgeGraph.Stores.Sqlite.Opening;
using KnowledgeGraph.Stores.Sqlite.Rows;
using KnowledgeGraph.Stores.Sqlite.Statements;
using SortKey = KnowledgeGraph.Text.SortKey;

namespace KnowledgeGraph.Stores.Sqlite.Writing;

/// <summary>Keeps the rows for filters and search in step with an entity: only what differs is written.</summary>
internal sealed class DerivedWriter(Session session, RelationNumbers words)
{
    private static readonly Dictionary<string, string> NoProperties = [];

    public void Save(PreparedEntity entity)
    {
        var (row, before, now) = (entity.Entry.Row, entity.Entry.Stored, entity.Entry.Now);
        if (entity.Names is not null)
            SaveNames(row, entity.Names);
        SaveIdentifiers(row, before?.Identifiers ?? [], now.Identifiers);
        SaveProperties(row, before?.Properties ?? NoProperties, now.Properties);
    }

    public void Remove(long row, Entity entity)
    {
        if (NameRows.Of(entity.Names, []) is { } names)
            SaveNames(row, names);
        SaveIdentifiers(row, entity.Identifiers, []);
        SaveProperties(row, entity.Properties, NoProperties);
    }

    private void SaveNames(long row, NameRows names)
    {
        foreach (var (name, fold) in names.NewNames)
            session.Execute("INSERT INTO entity_name (entity, value, fold) VALUES (?1, ?2, ?3)", row, name, fold);
        foreach (var name in names.OldNames)
            session.Execute("DELETE FROM entity_name WHERE entity = ?1 AND value = ?2", row, name);
        foreach (var term in names.NewTerms)
            session.Execute("INSERT INTO name_term (term, entity) VALUES (?1, ?2)", term, row);
        foreach (var term in names.OldTerms)
            session.Execute("DELETE FROM name_term WHERE term = ?1 AND entity = ?2", term, row);
    }

    private void SaveIdentifiers(long row, IReadOnlyList<Identifier> before, IReadOnlyList<Identifier> after)
    {
        if (before.SequenceEqual(after))
            return;
        Save(
            [.. before],
            [.. after],
            id =>
                session.Execute(
                    "INSERT INTO identifier (scheme, value, entity) VALUES (?1, ?2, ?3)",
                    id.Scheme,
                    id.Value,
                    row
                ),
            id =>
                session.Execute(
                    "DELETE FROM identifier WHERE scheme = ?1 AND value = ?2 AND entity = ?3",
                    id.Scheme,
                    id.Value,
                    row
                )
        );
    }

    private void SaveProperties(
        long row,
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    )
    {
        if (ReferenceEquals(before, after))
            return;
        Save(
            [.. before],
            [.. after],
            property => InsertProperty(row, property.Key, property.Value),
            property =>
                session.Execute(
                    "DELETE FROM property WHERE entity = ?1 AND relation = ?2",
                    row,
                    words.Row(property.Key)
                )
        );
    }

    private static void Save<T>(HashSet<T> before, HashSet<T> after, Action<T> insert, Action<T> delete)
    {
        foreach (var gone in before.Except(after))
            delete(gone);
        foreach (var added in after.Except(before))
            insert(added);
    }

    private void InsertProperty(long row, string name, string value)
    {
        SqlValue key = SortKey.Of(value),
            last = default;
        switch (words.TypeOf(name))
        {
            case PropertyType.Integer or PropertyType.Number:
                key = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : default(SqlValue);
                break;
            case PropertyType.Date:
                (key, last) = PartialDate.TryParse(value, out var date)
                    ? ((SqlValue)date.Earliest.DayNumber, (SqlValue)date.Latest.DayNumber)
                    : default;
                break;
        }
        session.Execute(
            "INSERT INTO property (entity, relation, value, key, last) VALUES (?1, ?2, ?3, ?4, ?5)",
            row,
            words.Row(name),
            value,
            key,
            last
        );
    }
}
