namespace KnowledgeGraph.Names.Sounds;

/// <summary>
/// The skeletons one letter away. Made for the query, not for the index: some two hundred look-ups, only where nothing
/// else was found, instead of several terms more for each word of each name.
/// </summary>
internal static class SkeletonTypos
{
    private const string Consonants = "bvgdklmnprstčf";

    public static IEnumerable<string> Of(string skeleton)
    {
        if (skeleton.Length is < 3 or > 12)
            yield break;
        for (var i = 0; i <= skeleton.Length; i++)
        {
            var (before, after) = (skeleton[..i], skeleton[i..]);
            if (after.Length > 0)
                yield return before + after[1..];
            if (after.Length > 1)
                yield return $"{before}{after[1]}{after[0]}{after[2..]}";
            foreach (var consonant in Consonants)
            {
                yield return before + consonant + after;
                if (after.Length > 0)
                    yield return before + consonant + after[1..];
            }
        }
        yield return "A" + skeleton;
    }
}
