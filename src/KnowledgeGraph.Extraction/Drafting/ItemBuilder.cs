using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>Puts names, dates and numbers of a sentence together to one item each.</summary>
internal static class ItemBuilder
{
    public static IReadOnlyList<SentenceItem> Build(DocumentSentence sentence)
    {
        var items = new List<SentenceItem>();
        var mentions = sentence
            .Mentions.OrderBy(mention => mention.Start)
            .ThenByDescending(mention => mention.End)
            .ToList();
        for (var at = 0; at < sentence.Tokens.Count; )
        {
            var token = sentence.Tokens[at];
            var mention = mentions.Find(known => known.Start == token.Start);
            var date = sentence.Dates.FirstOrDefault(known => known.Start == token.Start);
            var end = mention?.End ?? date?.End ?? token.End;
            var last = at;
            while (last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].End <= end)
                last++;
            items.Add(Item(sentence.Tokens, at, last, mention, date));
            at = last + 1;
        }
        return items;
    }

    private static SentenceItem Item(
        IReadOnlyList<Token> tokens,
        int first,
        int last,
        Mention? mention,
        DateMention? date
    )
    {
        var (token, isOne) = (tokens[first], first == last);
        return new SentenceItem(
            token.Start,
            tokens[last].End,
            tokens[last].Lower,
            mention is null && date is null && isOne && token.Kind == TokenKind.Word && !token.IsCapitalized
        )
        {
            Mention = mention,
            Date = mention is null ? date : null,
            Number = mention is null && isOne ? NumberReader.Read(token) : null,
        };
    }
}
