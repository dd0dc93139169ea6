using KnowledgeGraph.Model;

namespace KnowledgeGraph.Stores.Statements;

/// <summary>
/// A statement in the making: hands out parameters and names, and writes what SQL and Cypher write differently.
/// </summary>
internal abstract class StatementText
{
    private int _names;

    /// <summary>The only way a value gets into a statement.</summary>
    public abstract string Value(object? value);

    /// <summary>A set of texts as one parameter, for IN.</summary>
    public abstract string Set(IEnumerable<string> texts);

    /// <summary>A set of ids as one parameter.</summary>
    public string Set<TId>(IEnumerable<TId> ids)
        where TId : struct, IId<TId> => Set(ids.Select(id => id.Text));

    /// <summary>Not, also where the condition is unknown: NOT would leave that unknown.</summary>
    public abstract string Not(string condition);

    /// <summary>Equal, or both missing.</summary>
    public abstract string Is(string expression, object? value);

    /// <summary>Whether several keys can be compared as one row, which an index can answer.</summary>
    public virtual bool ComparesRows => false;

    /// <summary>A name for a nested table, node or relationship.</summary>
    public string Alias(string letter) => $"{letter}{++_names}";

    public static string And(IReadOnlyCollection<string> conditions) => Joined(conditions, " AND ", "true");

    public static string Or(IReadOnlyCollection<string> conditions) => Joined(conditions, " OR ", "false");

    private static string Joined(IReadOnlyCollection<string> conditions, string word, string none) =>
        conditions.Count switch
        {
            0 => none,
            1 => conditions.First(),
            _ => $"({string.Join(word, conditions)})",
        };
}
