namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The classes of names that a tagger tells apart, and the tags by which it marks the words of one.</summary>
public static class Tags
{
    /// <summary>Person, organization, place, and other names, which are not proposed.</summary>
    public static readonly IReadOnlyList<string> Classes = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>No name.</summary>
    public const int Outside = 0;

    /// <summary>Outside, and for each class "begins" and "goes on".</summary>
    public static readonly int Count = 1 + Classes.Count * 2;

    /// <summary>The tag of the first word of a name.</summary>
    public static int Begin(int @class) => 1 + @class * 2;

    /// <summary>The tag of its other words.</summary>
    public static int Inside(int @class) => 2 + @class * 2;

    /// <summary>The class of a tag; -1 for <see cref="Outside"/>.</summary>
    public static int ClassOf(int tag) => tag == Outside ? -1 : (tag - 1) / 2;

    /// <summary>Whether a tag may follow another: a name goes on only behind its own class.</summary>
    public static bool MayFollow(int tag, int before) =>
        tag == Outside || tag % 2 == 1 || (before != Outside && ClassOf(before) == ClassOf(tag));

    /// <summary>The names that tags mark, as ranges of words.</summary>
    public static IEnumerable<TaggedSpan> Spans(IReadOnlyList<int> tags)
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] == Outside)
                continue;
            var end = i + 1;
            while (end < tags.Count && tags[end] == Inside(ClassOf(tags[i])))
                end++;
            yield return new TaggedSpan(i, end, Classes[ClassOf(tags[i])]);
            i = end - 1;
        }
    }
}

/// <summary>A name: words from <paramref name="Start"/> to <paramref name="End"/> (exclusive) and its class.</summary>
public readonly record struct TaggedSpan(int Start, int End, string Class);
