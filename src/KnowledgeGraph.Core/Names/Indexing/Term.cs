namespace KnowledgeGraph.Names.Indexing;

/// <summary>What a term says of a word.</summary>
internal enum TermKind
{
    /// <summary>How it sounds.</summary>
    Sound = 'f',

    /// <summary>Its consonants.</summary>
    Skeleton = 's',

    /// <summary>Its consonants in few classes.</summary>
    Loose = 'l',

    /// <summary>Which given name it is, in any form.</summary>
    Given = 'g',

    /// <summary>What it means.</summary>
    Meaning = 'c',

    /// <summary>The consonants of two neighbors written together.</summary>
    Joined = 'j',

    /// <summary>First letters of all words.</summary>
    Acronym = 'a',

    /// <summary>The whole name, where it has no words.</summary>
    Whole = 'n',
}

/// <summary>A term as the index knows it: 64 bits (FNV-1a), so that two terms are practically never the same.</summary>
internal static class Term
{
    public static ulong Of(TermKind kind, ReadOnlySpan<char> text)
    {
        var hash = (14695981039346656037UL ^ (uint)kind) * 1099511628211UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash ^ (hash >> 32);
    }

    public static ulong Of(TermKind kind, int number) => Of(kind, [(char)number, (char)(number >> 16)]);
}
