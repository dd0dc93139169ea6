using KnowledgeGraph.Extraction.Gate;
using KnowledgeGraph.Extraction.Proposals;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// "Acme's chief executive Ann Lee" read as Ann Lee, who is meant, so that rules find the end of the fact.
/// </summary>
internal static class HeadReading
{
    public static IReadOnlyList<SentenceItem> Of(
        IReadOnlyList<SentenceItem> items,
        DocumentSentence sentence,
        Holders holders
    )
    {
        var skipped = new List<(int Start, int End)>();
        foreach (var item in items)
        {
            if (
                item.Mention is { How: MentionKind.Name } mention
                && holders.Of(sentence, mention) is { IsRole: true, Head: { } head } holder
                && sentence.Tokens[holder.First].Start < head.Start
            )
                skipped.Add((sentence.Tokens[holder.First].Start, head.Start));
        }
        return skipped.Count == 0
            ? items
            : [.. items.Where(item => !skipped.Exists(part => part.Start <= item.Start && item.End <= part.End))];
    }
}
