using KnowledgeGraph.Model;

namespace KnowledgeGraph.Tests;

/// <summary>Ids as tests write them.</summary>
internal static class IdTexts
{
    public static IEnumerable<string> Texts<TId>(this IEnumerable<TId> ids)
        where TId : struct, IId<TId> => ids.Select(id => id.Text);

    public static IReadOnlyList<TId> As<TId>(this IEnumerable<string> texts)
        where TId : struct, IId<TId> => [.. texts.Select(text => (TId)text)];
}
