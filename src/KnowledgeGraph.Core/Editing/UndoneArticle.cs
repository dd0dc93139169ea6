using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KnowledgeGraph.Model;
using KnowledgeGraph.Ontologies;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Editing;

/// <summary>An article without what one edit did to it.</summary>
internal static class UndoneArticle
{
    /// <summary>Null when somebody changed the same since.</summary>
    /// <param name="done">What the edit did.</param>
    /// <param name="now">What the article says now; null when it is not there.</param>
    /// <param name="ontology">Tells which relations hold at several times.</param>
    public static ArticleExtract? Of(ArticleDifference done, ArticleExtract? now, Ontology ontology)
    {
        // The edit took the article out: it comes back whole, unless it is there again.
        if (done.Added is null)
            return now is null ? done.Removed : null;
        if (now is null)
            return null;
        var removed = done.Removed ?? Nothing(done.Added.Article);
        var numbers = Numbers(removed, done.Added, now);
        var back = Renumbered(removed, numbers);
        var result = now with
        {
            Article = SameHeader(now.Article, done.Added.Article) ? (done.Removed ?? done.Added).Article : now.Article,
            Notes = Notes(done, now),
        };
        var facts = Swap(now.Facts, done.Added.Facts, back.Facts, GraphJson.Plain.FactDraft, KeyOf, one => one.Id);
        var retractions = Swap(now.Retractions, done.Added.Retractions, back.Retractions, one => one.FactId);
        var judgements = Swap(now.Judgements, done.Added.Judgements, back.Judgements, one =>
            $"{one.Entity} {one.Other}"
        );
        var reviews = Swap(now.Reviews, done.Added.Reviews, back.Reviews, one => one.FactId);
        var shown = Swap(now.ShownNames, done.Added.ShownNames, back.ShownNames, one => one.Entity);
        if (facts is null || retractions is null || judgements is null || reviews is null || shown is null)
            return null;
        // Somebody said meanwhile what can mean the same time.
        if (facts.Except(back.Facts).Any(one => back.Facts.Any(other => CanBeOne(one, other))))
            return null;
        result = result with
        {
            Facts = facts,
            Retractions = retractions,
            Judgements = judgements,
            Reviews = reviews,
            ShownNames = shown,
        };
        return Entities(result, done.Added, removed) is { } entities
            ? WithSentences(result with { Entities = entities }, done.Added, back)
            : null;

        string KeyOf(FactDraft fact) =>
            ontology.TryRelation(fact.Relation, out var relation) && relation.HasPeriods
                ? $"{fact.Id} {fact.Period}"
                : fact.Id;
    }

    private static bool CanBeOne(FactDraft one, FactDraft other) =>
        one.Id == other.Id && one.Period.JoinedWith(other.Period) is not null;

    private static ArticleExtract Nothing(Article article) => new(article, [], [], [], []);

    private static bool SameHeader(Article one, Article other) =>
        JsonSerializer.Serialize(one, GraphJson.Plain.Article)
        == JsonSerializer.Serialize(other, GraphJson.Plain.Article);

    private static ExtractNotes? Notes(ArticleDifference done, ArticleExtract now) =>
        done.Added!.Notes is { } added && ArticleDifference.SameNotes(added, now.Notes)
            ? done.Removed?.Notes is { } before && !ArticleDifference.SameNotes(before, null)
                ? before
                : null
            : now.Notes;

    /// <summary>Entities that what others said since still names stay.</summary>
    private static List<EntityDraft>? Entities(ArticleExtract result, ArticleExtract added, ArticleExtract removed)
    {
        var named = result
            .Facts.SelectMany(fact => new[] { fact.Subject, fact.Object, fact.AttributedTo })
            .OfType<string>()
            .ToHashSet();
        var back = removed.Entities.Select(one => one.Id).ToHashSet();
        var stay = added.Entities.Where(one => named.Contains(one.Id) && !back.Contains(one.Id)).ToList();
        var gone = added.Entities.Except(stay).ToList();
        return
            Swap(result.Entities, gone, removed.Entities, GraphJson.Plain.EntityDraft, one => one.Id) is { } all
            && named.IsSubsetOf(all.Select(one => one.Id))
            ? all
            : null;
    }

    /// <summary>Sentences that what others said since stands on stay.</summary>
    private static ArticleExtract WithSentences(ArticleExtract result, ArticleExtract added, ArticleExtract back)
    {
        var used = result
            .Facts.SelectMany(fact => fact.Spans.Select(span => span.Sentence))
            .Concat(result.Judgements.Select(one => one.Sentence ?? 0))
            .Concat(result.Reviews.Select(one => one.Sentence ?? 0))
            .Concat(result.Retractions.Select(one => one.Sentence ?? 0))
            .Concat(result.ShownNames.Select(one => one.Sentence ?? 0))
            .ToHashSet();
        var gone = added.Sentences.Where(sentence => !used.Contains(sentence.Number)).ToList();
        return result with
        {
            Sentences =
            [
                .. result.Sentences.Except(gone).Concat(back.Sentences).Distinct().OrderBy(sentence => sentence.Number),
            ],
        };
    }

    /// <summary>A number for each sentence that comes back: its own, or a new one where that is taken.</summary>
    private static Dictionary<int, int> Numbers(ArticleExtract removed, ArticleExtract added, ArticleExtract now)
    {
        var taken = now.Sentences.Except(added.Sentences).ToDictionary(one => one.Number, one => one.Text);
        var next = now.Sentences.Concat(removed.Sentences).Select(one => one.Number).DefaultIfEmpty().Max();
        var numbers = new Dictionary<int, int>();
        foreach (var sentence in removed.Sentences)
        {
            var free = !taken.TryGetValue(sentence.Number, out var text) || text == sentence.Text;
            numbers[sentence.Number] = free ? sentence.Number : ++next;
        }
        return numbers;
    }

    private static ArticleExtract Renumbered(ArticleExtract extract, Dictionary<int, int> numbers)
    {
        int Now(int number) => numbers.GetValueOrDefault(number, number);
        return extract with
        {
            Sentences = [.. extract.Sentences.Select(one => one with { Number = Now(one.Number) })],
            Facts =
            [
                .. extract.Facts.Select(one =>
                    one with
                    {
                        Spans = [.. one.Spans.Select(span => span with { Sentence = Now(span.Sentence) })],
                    }
                ),
            ],
            Judgements = [.. extract.Judgements.Select(one => one with { Sentence = Of(one.Sentence) })],
            Reviews = [.. extract.Reviews.Select(one => one with { Sentence = Of(one.Sentence) })],
            Retractions = [.. extract.Retractions.Select(one => one with { Sentence = Of(one.Sentence) })],
            ShownNames = [.. extract.ShownNames.Select(one => one with { Sentence = Of(one.Sentence) })],
        };

        int? Of(int? number) => number is { } one ? Now(one) : null;
    }

    private static List<T>? Swap<T>(
        IReadOnlyList<T> now,
        IReadOnlyList<T> added,
        IReadOnlyList<T> removed,
        JsonTypeInfo<T> type,
        Func<T, string> key,
        Func<T, string>? place = null
    ) => Swap(now, added, removed, one => JsonSerializer.Serialize(one, type), key, place);

    private static List<T>? Swap<T>(
        IReadOnlyList<T> now,
        IReadOnlyList<T> added,
        IReadOnlyList<T> removed,
        Func<T, string> key
    )
        where T : notnull => Swap(now, added, removed, one => one.ToString()!, key, null);

    /// <summary>What was replaced stands where it stood; null when what was added is not said any more, or what comes
    /// back is said otherwise.</summary>
    private static List<T>? Swap<T>(
        IReadOnlyList<T> now,
        IReadOnlyList<T> added,
        IReadOnlyList<T> removed,
        Func<T, string> text,
        Func<T, string> key,
        Func<T, string>? place
    )
    {
        var gone = added.Select(text).ToHashSet();
        var back = removed.ToDictionary(key);
        var all = new List<T>();
        var found = 0;
        foreach (var one in now)
        {
            if (!gone.Contains(text(one)))
                all.Add(one);
            else if (++found > 0 && back.Remove(back.ContainsKey(key(one)) ? key(one) : Like(one), out var before))
                all.Add(before);
        }
        all.AddRange(removed.Where(one => back.ContainsKey(key(one))));
        return found == gone.Count && all.DistinctBy(key).Count() == all.Count ? all : null;

        // What was said of another time in its place.
        string Like(T one) =>
            place is null ? "" : back.FirstOrDefault(other => place(other.Value) == place(one)).Key ?? "";
    }
}
