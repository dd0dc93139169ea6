using KnowledgeGraph.Editing;
using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests;

/// <summary>Edits of every sort, right and wrong ones, around few entities, so that they meet.</summary>
internal static class RandomEdits
{
    public static readonly string[] Ids = ["ales", "aleh", "maria", "viktar", "viasna", "minsk"];
    private static readonly string?[] Days = [null, "2020", "2020-08", "2021-02-03", "soon"];

    public static async Task<Edit> NextAsync(Random random, IGraphStore store)
    {
        var facts = (
            await store.GetFactsAsync([
                new FactRequest(Ids, new FactFilter { WithRetracted = true }, [], new PageRequest(100)),
            ])
        )[0]
            .Values.SelectMany(page => page.Items)
            .Select(item => item.Item.Fact!.Id)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var fact = facts.Count == 0 ? "f0000000000000000000000000" : One(random, facts);
        return random.Next(14) switch
        {
            < 5 => new UpsertFact(Fact(random)),
            5 => new UpsertEntity(
                Input(
                    ("id", One(random, Ids)),
                    ("kind", KindOf(One(random, Ids))),
                    ("names", random.Next(2) == 0 ? null : Names(One(random, Ids))),
                    ("summary", One(random, Days)),
                    ("article", $"article-{random.Next(3)}")
                )
            ),
            6 => new RetractFact(Input(("fact", fact), ("reason", "extraction-error"), ("note", One(random, Days)))),
            7 => new RestoreFact(Input(("fact", fact))),
            8 or 9 => new SetReview(
                Input(("fact", fact), ("state", (ReviewState)random.Next(4)), ("reason", One(random, Days)))
            ),
            10 or 11 => new MergeEntities(Input(("from", One(random, Ids)), ("into", One(random, Ids)))),
            12 => new Unmerge(Input(("entity", One(random, Ids)))),
            _ => new MarkDistinct(
                Input(("entity", One(random, Ids)), ("other", One(random, Ids)), ("distinct", random.Next(3) > 0))
            ),
        };
    }

    public static Dictionary<string, object?> Input(params (string Name, object? Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value);

    /// <summary>What an article says of two entities, or of one and a value; it declares whom it names.</summary>
    public static Dictionary<string, object?> Fact(
        string article,
        string relation,
        string subject,
        string? @object,
        object? value = null,
        string? at = null
    ) =>
        Input(
            ("relation", relation),
            ("subject", subject),
            ("object", @object),
            ("value", value),
            ("at", at),
            (
                "source",
                Input(
                    ("id", article),
                    ("title", $"Title of {article}"),
                    ("publisher", "The Paper"),
                    ("publishedAt", "2025-12-13"),
                    ("language", "en")
                )
            ),
            (
                "entities",
                new[] { subject, @object }
                    .OfType<string>()
                    .Distinct()
                    .Select(id => (object?)Input(("id", id), ("kind", KindOf(id)), ("names", Names(id))))
                    .ToList()
            ),
            (
                "evidence",
                new List<object?>
                {
                    Input(
                        ("text", $"They say: {subject} {relation} {@object ?? value}."),
                        ("quote", $"{subject} {relation} {@object ?? value}")
                    ),
                }
            )
        );

    private static Dictionary<string, object?> Fact(Random random)
    {
        var (subject, @object) = (One(random, Ids), One(random, Ids));
        return random.Next(4) == 0
            ? Fact($"article-{random.Next(3)}", "age", subject, null, random.Next(60, 63))
            : Fact(
                $"article-{random.Next(3)}",
                One(random, ["knows", "worksFor", "bornIn", "met"]),
                subject,
                @object,
                at: random.Next(3) == 0 ? One(random, Days) : null
            );
    }

    private static List<object?> Names(string id) => [Input(("value", char.ToUpperInvariant(id[0]) + id[1..]))];

    public static string KindOf(string id) =>
        id switch
        {
            "viasna" => "Company",
            "minsk" => "Town",
            _ => "Person",
        };

    private static T One<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
