using KnowledgeGraph.Names.Scripts;
using KnowledgeGraph.Names.Sounds;
using KnowledgeGraph.Names.Words;

namespace KnowledgeGraph.Names.Matching;

/// <summary>How well a word fits an initial.</summary>
internal static class InitialFit
{
    /// <summary>One of the two is an initial.</summary>
    public static WordFit Of(NameWord one, NameWord other)
    {
        if (one.Role != WordRole.Initial)
            (one, other) = (other, one);
        if (one.Sounds.Length == 0 || other.Sounds.Length == 0)
            return WordFit.None;
        return SameLetter(one, other) ? new(0.8, FitKind.Initial) : WordFit.None;
    }

    private static bool SameLetter(NameWord initial, NameWord word)
    {
        if (initial.Plain[0] == word.Plain[0])
            return true;
        foreach (var skeleton in initial.Skeletons)
        {
            if (
                skeleton.Length > 0
                && Array.Exists(word.Skeletons, other => other.Length > 0 && other[0] == skeleton[0])
            )
                return true;
        }
        // Н. may be Микола, Г. Анна: any form of the given name will do.
        return word.GivenName is { } name
            && GivenNames
                .SoundsOf(name)
                .Any(sound =>
                    NameFold.Skeleton(sound) is [var first, ..]
                    && initial.Skeletons.Any(s => s.Length > 0 && s[0] == first)
                );
    }
}
