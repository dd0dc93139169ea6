using KnowledgeGraph.Lists.Mapping;
using KnowledgeGraph.Lists.Records;

namespace KnowledgeGraph.Lists.Importing;

/// <summary>A name that a record gives an entity.</summary>
/// <param name="Value">The name.</param>
/// <param name="Kind">What sort of name it is.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="Leaves">The fields that it stands in.</param>
internal readonly record struct ReadName(
    string Value,
    NameKind Kind,
    string? Language,
    IReadOnlyList<RecordNode> Leaves
);

/// <summary>The names and the ids elsewhere that a record gives an entity.</summary>
internal static class ThingNames
{
    /// <summary>The names, those that are shown first.</summary>
    public static List<ReadName> Of(ThingSpec thing, Scope outer)
    {
        var names = new List<ReadName>();
        foreach (var spec in thing.Names)
        {
            foreach (var scope in RecordWork.Scopes(spec.Each, outer))
            {
                if (!RecordWork.Applies(spec.When, spec.Unless, scope))
                    continue;
                var kind = spec.Kind?.First(scope);
                var language = spec.Language?.First(scope);
                RecordWork.Use(kind);
                RecordWork.Use(language);
                foreach (var found in spec.Value.All(scope))
                    names.Add(new ReadName(found.Text, KindOf(kind?.Text), LanguageOf(language?.Text), found.Leaves));
            }
        }
        // What is shown comes first, whatever the order of the file.
        return [.. names.OrderBy(name => name.Kind != NameKind.Primary)];
    }

    private static NameKind KindOf(string? word) =>
        word is not null && Enum.TryParse<NameKind>(word, ignoreCase: true, out var kind) ? kind : NameKind.Full;

    private static string? LanguageOf(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? tag.ToLowerInvariant()
            : null;

    /// <summary>The ids elsewhere that are no property of the ontology.</summary>
    public static List<Identifier> Identifiers(ThingSpec thing, Scope outer, RecordWork work)
    {
        var all = new List<Identifier>();
        foreach (var spec in thing.Identifiers)
        {
            foreach (var scope in RecordWork.Scopes(spec.Each, outer))
            {
                if (!RecordWork.Applies(spec.When, null, scope))
                    continue;
                if (spec.Scheme is null)
                {
                    all.AddRange(Pairs(spec.Value, scope));
                    continue;
                }
                var scheme = spec.Scheme.First(scope);
                foreach (var found in spec.Value.All(scope))
                {
                    if (scheme is not { Text.Length: > 0 })
                        continue;
                    RecordWork.Use(scheme);
                    RecordWork.Use(found);
                    all.Add(new Identifier(scheme.Value.Text, work.Cut(found.Text, 256, "an identifier")));
                }
            }
        }
        return all;
    }

    private static IEnumerable<Identifier> Pairs(Value value, Scope scope)
    {
        foreach (var found in value.All(scope))
        {
            if (found.Text.IndexOf(':') is not (> 0 and var colon))
                continue;
            RecordWork.Use(found);
            yield return new Identifier(found.Text[..colon], found.Text[(colon + 1)..]);
        }
    }
}
