using KnowledgeGraph.Merging;
using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

using Fields = IReadOnlyDictionary<string, object?>;

/// <summary>What an article says of an entity: what is given replaces what it said, null takes it out, the rest
/// stays.</summary>
public sealed record UpsertEntity(Fields Input) : Edit(Input)
{
    internal override async Task<EditPlan> PlanAsync(EditContext ground)
    {
        if (await ArticleAmendment.OfAsync(ground, Input) is not { } article)
            return EditPlan.Nothing;
        var id = EntityInput.IdIn(article, $"{Input["id"]}", ground);
        await EntityInput.PutAsync(ground, article, new Dictionary<string, object?>(Input) { ["id"] = id }, []);
        return new EditPlan(ground.Decisions.Resolve(id), article.Build());
    }
}

/// <summary>A fact that an article reports, with the words it stands on: added, or put in the place of what the article
/// said of it.</summary>
public sealed record UpsertFact(Fields Input) : Edit(Input)
{
    private static readonly string[] Ends = ["subject", "object", "attributedTo"];

    internal override async Task<EditPlan> PlanAsync(EditContext ground)
    {
        if (await ArticleAmendment.OfAsync(ground, Input) is not { } article)
            return EditPlan.Nothing;
        var entities = InputReader.Items(Input, "entities").ToList();
        for (var i = 0; i < entities.Count; i++)
            await EntityInput.PutAsync(ground, article, entities[i], ["entities", $"{i}"]);
        var input = new Dictionary<string, object?>(Input);
        foreach (var end in Ends.Where(end => Input.GetValueOrDefault(end) is not null))
        {
            var id = EntityInput.IdIn(article, $"{Input[end]}", ground);
            input[end] = id;
            if (article.Names(id))
                continue;
            if ((await ground.Store.GetEntitiesAsync([id], ground.Cancellation)).GetValueOrDefault(id) is { } known)
                article.Put(EntityInput.Named(known, article.Id));
            else
                ground.Refuse(
                    "UNKNOWN_ENTITY",
                    $"There is no entity {Mistakes.Show(id)} in the graph; correct the id, or declare the "
                        + "entity in 'entities'.",
                    end
                );
        }
        input["evidence"] = Evidence(ground, article);
        if (Input.GetValueOrDefault("replaces") is string replaced && !article.Remove(replaced))
            ground.Refuse(
                "NOT_SAID_HERE",
                $"The article '{article.Id}' does not say the fact {Mistakes.Show(replaced)}; correct the "
                    + "article that does.",
                "replaces"
            );
        var fact = article.Put(ground.Reader.Fact(input));
        var extract = article.Build();
        return fact is null
            ? EditPlan.Nothing
            : new EditPlan(
                DecidedExtract.FactOf(
                    fact.Id,
                    FactIdentities.Of(fact, ground.Ontology.Relation(fact.Relation)),
                    ground.Decisions
                ),
                extract
            );
    }

    /// <summary>Each sentence by its number, new ones added.</summary>
    private List<object?> Evidence(EditContext ground, ArticleAmendment article)
    {
        var evidence = InputReader.Items(Input, "evidence").ToList();
        if (evidence.Count == 0)
            ground.Refuse("INVALID_EVIDENCE", "A fact needs evidence; quote the words it stands on.", "evidence");
        var numbered = new List<object?>();
        for (var i = 0; i < evidence.Count; i++)
        {
            var (number, text) = (
                evidence[i].GetValueOrDefault("sentence"),
                evidence[i].GetValueOrDefault("text") as string
            );
            if (number is null == text is null)
                ground.Refuse(
                    "INVALID_SENTENCE",
                    "Say where the words stand: 'sentence' for the number of a sentence of the article, or "
                        + "'text' for a whole new one.",
                    "evidence",
                    $"{i}",
                    "sentence"
                );
            else if (
                text is null
                || article.Sentence(text, ["evidence", $"{i}", "text"]) is { } added && (number = added) is not null
            )
                numbered.Add(new Dictionary<string, object?>(evidence[i]) { ["sentence"] = number });
        }
        return numbered;
    }
}

/// <summary>Entities in the input of edits.</summary>
internal static class EntityInput
{
    /// <summary>The id that an article knows an entity by: its own for one that was merged away, if it uses
    /// that.</summary>
    public static string IdIn(ArticleAmendment article, string id, EditContext ground) =>
        article.Names(id) ? id : ground.Decisions.Resolve(id);

    /// <summary>Puts what the article says of an entity; fields that are not given stay as they are.</summary>
    public static async Task PutAsync(
        EditContext ground,
        ArticleAmendment article,
        Fields input,
        IReadOnlyList<string> path
    )
    {
        var id = $"{input["id"]}";
        var there = (
            await ground.Store.GetEntitiesAsync([ground.Decisions.Resolve(id)], ground.Cancellation)
        ).Values.SingleOrDefault();
        var said = article.Entity(id) ?? (there is null ? null : Named(there, article.Id));
        if (
            there is not null
            && !Equals(there.Kind, input["kind"])
            && !there.Names.All(name => name.Articles.All(one => one == article.Id))
        )
        {
            ground.Refuse(
                "KIND_DIFFERS",
                $"'{id}' ({there.Name}) is a {there.Kind} in the graph; correct the kind, or give yours another id.",
                [.. path, "kind"]
            );
        }
        if ((await ground.Store.GetArticlesAsync([id], ground.Cancellation)).Count > 0)
            ground.Refuse(
                "ID_TAKEN",
                $"{Mistakes.Show(id)} is the id of an article; give the entity another.",
                [.. path, "id"]
            );
        var hasNames = InputReader.Items(input, "names").Any();
        if (!hasNames && (said is null || input.GetValueOrDefault("names") is not null))
        {
            ground.Refuse(
                "NAME_REQUIRED",
                said is null
                    ? $"There is no entity {Mistakes.Show(id)} yet; a new one needs 'names'."
                    : "An entity has a name; leave 'names' out to keep those it has.",
                [.. path, "names"]
            );
            return;
        }
        if (article.Read(ground.Reader.Entity(input, path, said?.Names[0].Value)) is not { Draft: var read } declared)
            return;
        if (read.Kind.Length > 0 && article.UnfitFor(id, read.Kind).FirstOrDefault() is { } unfit)
        {
            ground.Refuse(
                "KIND_DIFFERS",
                $"A {read.Kind} cannot have what the article says of '{id}': {unfit.Subject} {unfit.Relation} "
                    + $"{unfit.Object ?? unfit.Value}; correct the kind, or import the article anew without such "
                    + "facts.",
                [.. path, "kind"]
            );
            return;
        }
        article.Put(
            read with
            {
                Names = hasNames ? read.Names : said!.Names,
                Summary = input.ContainsKey("summary") ? read.Summary : said?.Summary,
                Identifiers = input.ContainsKey("identifiers") ? read.Identifiers : said?.Identifiers ?? [],
            },
            declared.Place
        );
    }

    /// <summary>An entity of the graph as an article that only names it shows it.</summary>
    public static EntityDraft Named(Entity entity, string article) =>
        new(
            entity.Id,
            entity.Kind,
            [entity.Names[0] with { Kind = NameKind.Primary, Scheme = null, Articles = [article] }],
            null,
            []
        );
}
