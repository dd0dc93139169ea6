using KnowledgeGraph.Model;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>What speaks against a pair of names beside its words.</summary>
[Flags]
internal enum Against
{
    Nothing = 0,
    Father = 1,
    Initial = 2,
    Suffix = 4,
    Number = 8,
    GivenOnly = 16,
    Order = 32,
    Country = 64,
}

/// <summary>What two names say that can't both be true of one bearer.</summary>
internal static class Contradictions
{
    // The embassies of one state in two others; the same committee of two states.
    private const double OtherCountry = 0.5;

    // Who is called Junior on one side alone may be the father on the other: likely, not the same.
    private const double FatherOrSon = 0.84;

    private static readonly HashSet<string> And = ["and", "и", "і", "й", "und", "et", "y", "e", "i", "та", "ir"];

    /// <summary>What is left of the score, 1 where nothing speaks against the pair.</summary>
    public static double Of(NameReading query, NameReading name, WordAssignment words, ref Against against)
    {
        var factor = 1.0;
        if (Find(query, WordRole.Patronymic) is { } father && Find(name, WordRole.Patronymic) is { } other)
        {
            if (Patronymic.Contradict(father, other))
            {
                against |= Against.Father;
                factor *= 0.45;
            }
        }
        var (queryInitials, nameInitials) = (
            Left(query, words.QueryTaken, IsInitial),
            Left(name, words.NameTaken, IsInitial)
        );
        if (
            InitialContradicts(query, queryInitials, name, words.NameTaken)
            || InitialContradicts(name, nameInitials, query, words.QueryTaken)
        )
        {
            against |= Against.Initial;
            factor *= 0.6;
        }
        // A surname alone says nothing of an initial.
        if ((queryInitials > 0 && IsOneWord(name)) || (nameInitials > 0 && IsOneWord(query)))
            factor *= 0.8;
        var (suffix, otherSuffix) = (SuffixOf(query), SuffixOf(name));
        if (suffix != otherSuffix)
        {
            against |= Against.Suffix;
            factor *= suffix >= 0 && otherSuffix >= 0 ? 0.4 : FatherOrSon;
        }
        var (numbers, otherNumbers) = (Left(query, words.QueryTaken, IsNumber), Left(name, words.NameTaken, IsNumber));
        if (numbers + otherNumbers > 0)
        {
            against |= Against.Number;
            factor *= numbers > 0 && otherNumbers > 0 ? 0.45 : 0.85;
        }
        if (Left(query, words.QueryTaken, IsCountry) > 0 && Left(name, words.NameTaken, IsCountry) > 0)
        {
            against |= Against.Country;
            factor *= OtherCountry;
        }
        if (SwapsCountries(query, words.Pairs))
        {
            against |= Against.Order;
            factor *= OtherCountry;
        }
        return factor;
    }

    /// <summary>
    /// Whether one of them says more, which sister companies are told apart by: a bank, and the bank of that name in
    /// Azerbaijan.
    /// </summary>
    public static bool MayBeSisters(NameReading query, NameReading name, WordAssignment words) =>
        Left(query, words.QueryTaken, TellsApart) + Left(name, words.NameTaken, TellsApart) > 0;

    /// <summary>Of Belarus in Poland is not of Poland in Belarus.</summary>
    private static bool SwapsCountries(NameReading query, List<WordPair> pairs)
    {
        if (pairs.Count < 2)
            return false;
        var countries = pairs.FindAll(pair => IsCountry(query.Words[pair.Query]));
        return countries.Exists(one =>
            countries.Exists(other =>
                one.Query < other.Query && one.Name > other.Name && !AreJoined(query, one.Query, other.Query)
            )
        );
    }

    /// <summary>German-Russian and Russian-German are one, and so is "of Germany and Russia".</summary>
    private static bool AreJoined(NameReading query, int from, int to) =>
        query.Words[(from + 1)..to].All(word => And.Contains(word.Plain));

    private static bool IsOneWord(NameReading reading) =>
        reading.Words.Count(word => word.Weight > NameWeights.Initial) == 1;

    private static NameWord? Find(NameReading reading, WordRole role) =>
        Array.Find(reading.Words, word => word.Role == role);

    private static int SuffixOf(NameReading reading) =>
        Find(reading, WordRole.Suffix) is { } suffix ? PersonWords.Suffix(suffix.Plain) : -1;

    /// <summary>How many such words of a name nothing of the other stands for.</summary>
    private static int Left(NameReading reading, int taken, Func<NameWord, bool> isSuch)
    {
        var count = 0;
        for (var i = 0; i < reading.Words.Length; i++)
            count += (taken & (1 << i)) == 0 && isSuch(reading.Words[i]) ? 1 : 0;
        return count;
    }

    private static bool IsInitial(NameWord word) => word.Role == WordRole.Initial;

    private static bool IsNumber(NameWord word) => word.Role == WordRole.Number;

    private static bool TellsApart(NameWord word) =>
        IsCountry(word) || PhraseTable.OrganizationWords.DoesTellApart(word.Meaning);

    private static bool IsCountry(NameWord word) => PhraseTable.OrganizationWords.IsOfCountry(word.Meaning);

    /// <summary>
    /// An initial that fits nothing, while the other name has a given or a father's name left that it could have stood
    /// for.
    /// </summary>
    private static bool InitialContradicts(NameReading reading, int unfit, NameReading other, int taken) =>
        unfit > 0
        && reading.Sort == NameSort.Person
        && Left(other, taken, word => word.Role is WordRole.Given or WordRole.Initial or WordRole.Ordinary) > 0;
}
