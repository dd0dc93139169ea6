using KnowledgeGraph.Model;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Editing;

/// <summary>What an edit says of entities, put into an article.</summary>
internal static class EntityAmendment
{
    /// <summary>The id that an article knows an entity by: its own for one that was merged away, if it uses
    /// that.</summary>
    public static string IdIn(ArticleAmendment article, string id, EditContext context) =>
        article.Names(id) ? id : context.Decisions.Resolve(id);

    /// <summary>Puts what the article says of an entity; fields that are not given stay as they are.</summary>
    public static async Task PutAsync(
        EditContext context,
        ArticleAmendment article,
        EntityInput input,
        IReadOnlyList<string> path
    )
    {
        var id = input.Id;
        var there = (
            await context.Store.GetEntitiesAsync([context.Decisions.Resolve(id)], context.Cancellation)
        ).Values.SingleOrDefault();
        var said = article.Entity(id) ?? (there is null ? null : Named(there, article.Id));
        if (
            there is not null
            && there.Kind != input.Kind
            && !there.Names.All(name => name.Articles.All(one => one == article.Id))
        )
        {
            context.Refuse(
                EditErrorCode.KindDiffers,
                $"'{id}' ({there.Name}) is a {there.Kind} in the graph; correct the kind, or give yours another id.",
                [.. path, "kind"]
            );
        }
        if ((await context.Store.GetArticlesAsync([(ArticleId)id], context.Cancellation)).Count > 0)
            context.Refuse(
                EditErrorCode.IdTaken,
                $"{Mistakes.Show(id)} is the id of an article; give the entity another.",
                [.. path, "id"]
            );
        var hasNames = input.Names is { Count: > 0 };
        if (!hasNames && (said is null || input.Names is not null))
        {
            context.Refuse(
                EditErrorCode.NameRequired,
                said is null
                    ? $"There is no entity {Mistakes.Show(id)} yet; a new one needs 'names'."
                    : "An entity has a name; leave 'names' out to keep those it has.",
                [.. path, "names"]
            );
            return;
        }
        if (article.Read(context.Reader.Entity(input, path, said?.Names[0].Value)) is not { Draft: var read } declared)
            return;
        if (read.Kind.Length > 0 && article.UnfitFor(id, read.Kind).FirstOrDefault() is { } unfit)
        {
            context.Refuse(
                EditErrorCode.KindDiffers,
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
                Summary = input.Summary.Is ? read.Summary : said?.Summary,
                Identifiers = input.Identifiers.Is ? read.Identifiers : said?.Identifiers ?? [],
            },
            declared.Place
        );
    }

    /// <summary>An entity of the graph as an article that only names it shows it.</summary>
    public static EntityDraft Named(Entity entity, ArticleId article) =>
        new(
            entity.Id,
            entity.Kind,
            [entity.Names[0] with { Kind = NameKind.Primary, Scheme = null, Articles = [article] }],
            null,
            []
        );
}
