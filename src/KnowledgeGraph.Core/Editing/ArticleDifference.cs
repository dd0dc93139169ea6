using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>What an edit changed in one article: an extract of what it took out, and one of what it put in.</summary>
/// <param name="Removed">What is no longer said; null when the article was not there.</param>
/// <param name="Added">What is said now and was not; null when the article is not there any more.</param>
public sealed record ArticleDifference(ArticleExtract? Removed, ArticleExtract? Added)
{
    /// <summary>Id of the article.</summary>
    public ArticleId Article => (Removed ?? Added)!.Article.Id;

    /// <summary>Of what an article said before and says now, of which one may be null.</summary>
    public static ArticleDifference Of(ArticleExtract? before, ArticleExtract? after) =>
        new(
            before is null || after is null ? before : Minus(before, after),
            before is null || after is null ? after : Minus(after, before)
        );

    private static ArticleExtract Minus(ArticleExtract one, ArticleExtract other) =>
        new(
            one.Article,
            [.. one.Sentences.Except(other.Sentences)],
            Minus(one.Entities, other.Entities, GraphJson.Plain.EntityDraft),
            Minus(one.Facts, other.Facts, GraphJson.Plain.FactDraft),
            [.. one.Retractions.Except(other.Retractions)]
        )
        {
            Judgements = [.. one.Judgements.Except(other.Judgements)],
            ShownNames = [.. one.ShownNames.Except(other.ShownNames)],
            Reviews = [.. one.Reviews.Except(other.Reviews)],
            Notes = SameNotes(one.Notes, other.Notes) ? null : one.Notes ?? ExtractNotesNone,
        };

    /// <summary>Stands for "there were none", where notes differ.</summary>
    internal static readonly ExtractNotes ExtractNotesNone = new([], [], [], []);

    /// <summary>Whether two say the same; they hold lists, which do not compare by what is in them.</summary>
    internal static bool SameNotes(ExtractNotes? one, ExtractNotes? other) =>
        JsonSerializer.Serialize(one ?? ExtractNotesNone, GraphJson.Plain.ExtractNotes)
        == JsonSerializer.Serialize(other ?? ExtractNotesNone, GraphJson.Plain.ExtractNotes);

    internal static List<T> Minus<T>(IEnumerable<T> all, IEnumerable<T> without, JsonTypeInfo<T> type)
    {
        var gone = without.Select(one => JsonSerializer.Serialize(one, type)).ToHashSet();
        return [.. all.Where(one => !gone.Contains(JsonSerializer.Serialize(one, type)))];
    }
}
