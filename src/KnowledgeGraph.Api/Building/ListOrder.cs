using KnowledgeGraph.Filters;
using KnowledgeGraph.Ontologies;

namespace KnowledgeGraph.Api.Building;

using Fields = IDictionary<string, object?>;

/// <summary>
/// The order of a list as a client asked for it. Its cursors begin with <paramref name="Mark"/>, so that the cursor of
/// another order or of another field is refused instead of pointing somewhere.
/// </summary>
/// <param name="Mark">Short text, equal for equal orders.</param>
/// <param name="AreTexts">For each value of a cursor but the id at its end, whether it is a text; else it is a
/// number.</param>
internal abstract record ListOrder(string Mark, IReadOnlyList<bool> AreTexts)
{
    /// <summary>Articles, newest first.</summary>
    public static readonly ListOrder Articles = new Fixed("articles", [false]);

    /// <summary>What a search found, best first.</summary>
    public static readonly ListOrder Matches = new Fixed("matches", [false]);

    /// <summary>Titles and sentences, the newest article first.</summary>
    public static readonly ListOrder Texts = new Fixed("texts", [false]);

    /// <summary>Pairs of entities that may be one, best first.</summary>
    public static readonly ListOrder Suspects = new Fixed("suspects", [false]);

    /// <summary>Facts that an article supports, by id.</summary>
    public static readonly ListOrder FactIds = new Fixed("facts id", []);

    /// <summary>Entities that an article names, by id.</summary>
    public static readonly ListOrder EntityIds = new Fixed("entities id", []);

    /// <summary>Reads the argument orderBy of a list of facts of the whole graph; by id when left out.</summary>
    public static OfFacts ReadAllFacts(IResolveFieldContext context, Ontology ontology) =>
        OrderBy(context).Any() ? ReadFacts(context, ontology) : new OfFacts([], Marked(context, ["id+"]), []);

    /// <summary>Reads the argument orderBy of a list of entities.</summary>
    public static OfEntities ReadEntities(IResolveFieldContext context, Ontology ontology)
    {
        var keys = OrderBy(context).Select(key => Entity(key, "by")).ToList();
        return keys.Count == 0
            ? new OfEntities([], Marked(context, ["name+"]), [true])
            : new OfEntities(keys, Marked(context, keys.Select(Text)), [.. keys.Select(key => IsText(key, ontology))]);
    }

    /// <summary>Reads the argument orderBy of a list of facts.</summary>
    public static OfFacts ReadFacts(IResolveFieldContext context, Ontology ontology)
    {
        var keys = OrderBy(context).Select(Fact).ToList();
        return keys.Count == 0
            ? new OfFacts([], Marked(context, ["Date+"]), [false])
            : new OfFacts(
                keys,
                Marked(context, keys.Select(Text)),
                [
                    .. keys.Select(key =>
                        key.OfOther is { } other ? IsText(other, ontology) : key.Field == FactField.OtherName
                    ),
                ]
            );
    }

    private static IEnumerable<Fields> OrderBy(IResolveFieldContext context) =>
        context.GetArgument<IEnumerable<object?>?>("orderBy")?.Cast<Fields>() ?? [];

    private static FactOrder Fact(Fields key) =>
        (key.TryGetValue("by", out var by), key.TryGetValue("node", out var node)) switch
        {
            _ when by is null == node is null => throw new ApiError(
                ApiErrorCode.BadOrder,
                "A key of orderBy has either by (the fact) or node (the entity at the other end)."
            ),
            _ when by is not null => new FactOrder((FactField)by, IsDescending(key)),
            _ => FactOrder.ByOther(Entity(key, "node")),
        };

    private static EntityOrder Entity(Fields key, string field) =>
        key[field] switch
        {
            EntityField by => new EntityOrder.ByField(by, IsDescending(key)),
            var facts => new EntityOrder.ByCount((FactFilter)facts!, IsDescending(key)),
        };

    private static bool IsDescending(Fields key) =>
        key.TryGetValue("direction", out var direction) && direction is true;

    private static string Marked(IResolveFieldContext context, IEnumerable<string> keys) =>
        $"{context.FieldDefinition.Name} {string.Join(' ', keys)}";

    private static string Text(FactOrder key) =>
        key.OfOther is { } other ? $"o.{Text(other)}" : $"{key.Field}{Sign(key.Descending)}";

    private static string Text(EntityOrder key) =>
        key switch
        {
            EntityOrder.ByField by => $"{by.Field.Name}{Sign(by.Descending)}",
            EntityOrder.ByCount by => $"{by.Facts.Relations![0]}.{by.Facts.Direction}{Sign(by.Descending)}",
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not an order of a client."),
        };

    private static string Sign(bool descending) => descending ? "-" : "+";

    private static bool IsText(EntityOrder key, Ontology ontology) =>
        key is EntityOrder.ByField { Field: var field }
        && (
            field.IsProperty
                ? ontology.Relation(field.Name).Type
                    is not (PropertyType.Integer or PropertyType.Number or PropertyType.Date)
                : field != EntityField.Degree
        );

    /// <summary>An order that is always the same.</summary>
    private sealed record Fixed(string Mark, IReadOnlyList<bool> AreTexts) : ListOrder(Mark, AreTexts);

    /// <summary>An order of entities; by name when empty.</summary>
    public sealed record OfEntities(IReadOnlyList<EntityOrder> Keys, string Mark, IReadOnlyList<bool> AreTexts)
        : ListOrder(Mark, AreTexts);

    /// <summary>An order of facts; by date when empty.</summary>
    public sealed record OfFacts(IReadOnlyList<FactOrder> Keys, string Mark, IReadOnlyList<bool> AreTexts)
        : ListOrder(Mark, AreTexts);
}
