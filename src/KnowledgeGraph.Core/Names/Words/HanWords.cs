using System.Collections.Frozen;
using KnowledgeGraph.Names.Scripts;

namespace KnowledgeGraph.Names.Words;

/// <summary>
/// Runs of Han letters and of Korean ones, cut at the words of the tables: 白俄罗斯钾肥公司 holds the country and the
/// form, 고려항공 an airline.
/// </summary>
internal static class HanWords
{
    private static readonly FrozenSet<string> Known = new[] { "legal-forms.txt", "organization-words.txt" }
        .SelectMany(DataFile.Rows)
        .SelectMany(row => row.Split(';', StringSplitOptions.TrimEntries))
        .Where(word => word.Length > 1 && (word.All(Tokens.IsHan) || word.All(Hangul.Is)))
        .Select(HanVariants.Fold)
        .ToFrozenSet();

    private static readonly int Longest = Known.Max(word => word.Length);

    public static void AddTo(List<string> words, string run)
    {
        run = HanVariants.Fold(run);
        var start = 0;
        for (var at = 0; at < run.Length; )
        {
            var length = Math.Min(Longest, run.Length - at);
            while (length > 1 && !Known.Contains(run.Substring(at, length)))
                length--;
            if (length < 2)
            {
                at++;
                continue;
            }
            if (at > start)
                words.Add(run[start..at]);
            words.Add(run.Substring(at, length));
            at += length;
            start = at;
        }
        if (start < run.Length)
            words.Add(run[start..]);
    }
}
