using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Puts names, dates and numbers of a sentence together to one item each.</summary>
internal static class ItemBuilder
{
    public static IReadOnlyList<SentenceItem> Build(DocumentSentence sentence, bool namesOnly = false)
    {
        var items = new List<SentenceItem>();
        var mentions = sentence
            .Mentions.Where(mention => !namesOnly || mention.How != MentionKind.Description)
            .OrderBy(mention => mention.Start)
            .ThenByDescending(mention => mention.End)
            .ToList();
        for (var at = 0; at < sentence.Tokens.Count; )
        {
            var token = sentence.Tokens[at];
            var isQuote = token.Text is "«" or "“" or "„" or "\"" && at + 1 < sentence.Tokens.Count;
            var named = isQuote ? sentence.Tokens[at + 1] : token;
            var mention = mentions.Find(known => known.Start == named.Start);
            var date = sentence.Dates.FirstOrDefault(known => known.Start == token.Start);
            var end = mention?.End ?? date?.End ?? token.End;
            var last = at;
            while (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].End <= end)
                last++;
            // The quotes around a name belong to it.
            if (
                mention is not null
                && isQuote
                && last + 1 < sentence.Tokens.Count
                && IsClosing(sentence.Tokens[last + 1])
            )
                last++;
            items.Add(Item(sentence, at, last, mention, date));
            at = last + 1;
        }
        return items;
    }

    private static bool IsClosing(Token token) => token.Text is "»" or "”" or "“" or "\"";

    private static SentenceItem Item(
        DocumentSentence sentence,
        int first,
        int last,
        Mention? mention,
        DateMention? date
    )
    {
        var (token, isOne) = (sentence.Tokens[first], first == last);
        return new SentenceItem(
            token.Start,
            sentence.Tokens[last].End,
            sentence.Tokens[last].Lower,
            mention is null && date is null && isOne && token.Kind == TokenKind.Word && !token.IsCapitalized
        )
        {
            Mention = mention,
            TellsWhen = mention is null && sentence.TellsWhen(first),
            Date = mention is null ? date : null,
            Number = mention is null && isOne ? NumberReader.Read(token) : null,
        };
    }
}
