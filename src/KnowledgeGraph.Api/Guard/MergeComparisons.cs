using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Api.Building;

namespace KnowledgeGraph.Api.Guard;

/// <summary>
/// Counts how often the rule "overlapping fields can be merged" compares two fields: n² for n fields of one answer key
/// in one selection set, fragments expanded. One field written 5,000 times keeps that rule busy for 25 s.
/// </summary>
internal sealed class MergeComparisons(GraphQLDocument document, Fragments fragments, int limit)
{
    private long _count;

    /// <summary>To be called for documents whose expanded fields were counted: each of them is visited once.</summary>
    public void Add(GraphQLSelectionSet set) => Merge([set]);

    private void Merge(List<GraphQLSelectionSet> sets)
    {
        var byKey = new Dictionary<ROM, List<GraphQLField>>();
        foreach (var set in sets)
            Collect(set, byKey);
        foreach (var fields in byKey.Values)
        {
            _count += (long)fields.Count * fields.Count;
            if (_count > limit)
                throw Refusal.Of(
                    ApiErrorCode.TooManyComparisons,
                    limit,
                    "comparisons of fields of one name",
                    document,
                    fields[0]
                );
            var inside = fields
                .Where(field => field.SelectionSet is not null)
                .Select(field => field.SelectionSet!)
                .ToList();
            if (inside.Count > 0)
                Merge(inside);
        }
    }

    private void Collect(GraphQLSelectionSet set, Dictionary<ROM, List<GraphQLField>> byKey)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    var key = field.Alias?.Name.Value ?? field.Name.Value;
                    if (!byKey.TryGetValue(key, out var fields))
                        byKey[key] = fields = [];
                    fields.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, byKey);
                    break;
                case GraphQLFragmentSpread spread when fragments.Find(spread) is { } fragment:
                    Collect(fragment.SelectionSet, byKey);
                    break;
            }
        }
    }
}
