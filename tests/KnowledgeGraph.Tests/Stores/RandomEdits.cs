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
            .Order()
            .ToList();
        var fact = facts.Count == 0 ? "f0000000000000000000000000" : One(random, facts);
        return random.Next(14) switch
        {
            < 5 => Fact(random),
            5 => new UpsertEntity(
                new EntityInput(One(random, Ids), KindOf(One(random, Ids)))
                {
                    Names = random.Next(2) == 0 ? null : Names(One(random, Ids)),
                    Summary = new(One(random, Days)),
                },
                $"article-{random.Next(3)}"
            ),
            6 => new RetractFact((FactId)fact, "extraction-error", One(random, Days)),
            7 => new RestoreFact((FactId)fact),
            8 or 9 => new SetReview((FactId)fact, (ReviewState)random.Next(4), One(random, Days)),
            10 or 11 => new MergeEntities(One(random, Ids), One(random, Ids)),
            12 => new Unmerge(One(random, Ids)),
            _ => new MarkDistinct(One(random, Ids), One(random, Ids), random.Next(3) > 0),
        };
    }

    /// <summary>What an article says of two entities, or of one and a value; it declares whom it names.</summary>
    public static UpsertFact Fact(
        string article,
        string relation,
        string subject,
        string? @object,
        object? value = null,
        string? at = null
    ) =>
        new(relation, subject)
        {
            Object = @object,
            Value = value,
            At = at,
            Source = new SourceInput(article, $"Title of {article}", "The Paper", "2025-12-13", "en"),
            Entities =
            [
                .. new[] { subject, @object }
                    .OfType<string>()
                    .Distinct()
                    .Select(id => new EntityInput(id, KindOf(id)) { Names = Names(id) }),
            ],
            Evidence =
            [
                new EvidenceInput($"{subject} {relation} {@object ?? value}")
                {
                    Text = $"They say: {subject} {relation} {@object ?? value}.",
                },
            ],
        };

    private static UpsertFact Fact(Random random)
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

    private static NameInput[] Names(string id) => [new(char.ToUpperInvariant(id[0]) + id[1..])];

    public static string KindOf(string id) =>
        id switch
        {
            "viasna" => "Company",
            "minsk" => "Town",
            _ => "Person",
        };

    private static T One<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
