namespace KnowledgeGraph.Names;

/// <summary>How well a search text or another name fits a name, and why.</summary>
public static class NameMatcher
{
    /// <summary>From this score on two names may be taken for forms of one name; below, one only resembles the other or
    /// is a part of it.</summary>
    public const double SameName = 0.85;

    /// <summary>Compares; null when they have nothing to do with each other. Never throws, whatever the texts
    /// hold.</summary>
    public static NameMatch? Compare(string query, string name) => Compare(NameReading.Of(query), NameReading.Of(name));

    internal static NameMatch? Compare(NameReading query, NameReading name)
    {
        if (query.Text.Length == 0 || name.Text.Length == 0)
            return null;
        if (query.Text == name.Text)
            return new(1, "same spelling");
        if (query.Words.Length == 0 || name.Words.Length == 0)
            return null;
        if (query.Key == name.Key)
            return SameKey(query, name);
        return ByWords(query, name);
    }

    private static NameMatch SameKey(NameReading query, NameReading name)
    {
        var acronym = name.Words is [{ IsAcronym: true }] && !query.Words[0].IsAcronym;
        return acronym ? new(0.9, "same letters as the acronym") : new(0.99, "same apart from case and diacritics");
    }

    private static NameMatch? ByWords(NameReading query, NameReading name)
    {
        var words = WordAssignment.Of(query, name);
        var (pairs, initials, sum, worst) = (0, 0, 0.0, 1.0);
        foreach (var pair in words.Pairs)
        {
            if (query.IsFree(pair.Query) && name.IsFree(pair.Name))
                continue;
            pairs++;
            if (pair.Fit.Kind == FitKind.Initial)
                initials++;
            sum += pair.Fit.Similarity;
            worst = Math.Min(worst, pair.Fit.Similarity);
        }
        if (pairs == initials)
            return null;
        // The worst pair decides: another surname is not made good by the same given name.
        var quality = 1 - 0.7 * (1 - worst) - 0.3 * (1 - sum / pairs);
        var ofPart = (1 + quality) / 2;
        var score = (words.QueryLeft, words.NameLeft) switch
        {
            (0, 0) => 0.98 * quality,
            (0, var left) => (0.6 + 0.24 * pairs / (pairs + left)) * ofPart,
            (var left, 0) => (0.35 + 0.3 * pairs / (pairs + left)) * ofPart,
            var (queryLeft, nameLeft) => 1.0 * pairs / (2 * pairs + queryLeft + nameLeft) * quality,
        };
        var fathersDiffer =
            query.PatronymicAt >= 0
            && name.PatronymicAt >= 0
            && !Patronymic.Agree(query.Words[query.PatronymicAt], name.Words[name.PatronymicAt]);
        return new(
            Math.Round(fathersDiffer ? score * 0.6 : score, 4),
            FitExplanation.Of(query, name, words, fathersDiffer)
        );
    }
}

/// <summary>A fit of two names.</summary>
/// <param name="Score">0 to 1; 1 = the same text.</param>
/// <param name="Explanation">Why, for people: "same spelling", "Cyrillic spelling of the same name" ...</param>
public sealed record NameMatch(double Score, string Explanation);
