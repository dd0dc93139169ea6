using KnowledgeGraph.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions;

/// <summary>Finds titles and sentences of articles by their words.</summary>
public static class TextSearch
{
    /// <summary>
    /// The newest article first, then by its id and the number of the sentence, the title before all. Cursors hold the
    /// day and the place. One call of the store for the articles of the page, and few more where the graph has changed.
    /// </summary>
    public static async Task<Page<TextMatch>> SearchAsync(
        LiveTextIndex texts,
        string text,
        PageRequest page,
        CancellationToken cancellation = default
    )
    {
        var found = await texts.FindAsync(text, cancellation);
        var behind = page.After is { } after ? found.Hits.Where(hit => IsBehind(hit, after)) : found.Hits;
        var part = behind
            .OrderByDescending(hit => hit.Day)
            .ThenBy(hit => hit.Article, StringComparer.Ordinal)
            .ThenBy(hit => hit.Sentence)
            .Take(page.Size + 1)
            .ToList();
        var shown = part.Take(page.Size).ToList();
        var articles = await texts.Store.GetSentencesAsync(
            [.. shown.Select(hit => hit.Article).Distinct()],
            cancellation
        );
        var items = new List<(TextMatch, Cursor)>(shown.Count);
        foreach (var hit in shown)
        {
            if (!articles.TryGetValue(hit.Article, out var article))
                continue;
            var sentence = article.Sentences.FirstOrDefault(one => one.Number == hit.Sentence);
            // It was written anew meanwhile.
            if (sentence is null && hit.Sentence != 0)
                continue;
            var words = sentence?.Text ?? article.Article.Title;
            items.Add(
                (
                    new TextMatch(article.Article, sentence, words, Marks(words, found.Words)),
                    new Cursor([(long)hit.Day, PlaceOf(hit)])
                )
            );
        }
        return new Page<TextMatch>(items, part.Count > page.Size, page.WithTotal ? found.Hits.Count : null);
    }

    // A space comes before all that ids are made of, so that places come in the order of id and number.
    private static string PlaceOf(TextHit hit) => $"{hit.Article} {hit.Sentence:D9}";

    private static bool IsBehind(TextHit hit, Cursor cursor) =>
        cursor.Keys is not [long day, string place]
        || hit.Day < day
        || (hit.Day == day && string.CompareOrdinal(PlaceOf(hit), place) > 0);

    private static List<TextMark> Marks(string text, IReadOnlySet<string> words) =>
        [
            .. TextWords
                .Of(text)
                .Where(place => words.Contains(place.Word))
                .Select(place => new TextMark(place.Offset, place.Length)),
        ];
}

/// <summary>A title or sentence that was found.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="Sentence">The sentence; null for the title.</param>
/// <param name="Text">The whole title or sentence.</param>
/// <param name="Marks">The words that were looked for, in their order.</param>
public sealed record TextMatch(Article Article, Sentence? Sentence, string Text, IReadOnlyList<TextMark> Marks);

/// <summary>A word in a text, in UTF-16 code units.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextMark(int Offset, int Length);
