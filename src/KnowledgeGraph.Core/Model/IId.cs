namespace KnowledgeGraph.Model;

/// <summary>An id of whatever meaning, for those who only hand its text on.</summary>
public interface IId
{
    /// <summary>The text of the id; throws <see cref="InvalidOperationException"/> for the default value.</summary>
    string Text { get; }
}

/// <summary>
/// An id of one meaning: <see cref="FactId"/>, <see cref="ArticleId"/>. It is a text that the compiler does not take
/// for an id of another meaning. A text becomes one by an explicit conversion only, which says on the spot what it is
/// taken for; the other way goes by itself.
/// </summary>
/// <remarks>
/// An id costs what its text costs: it holds the reference and nothing else. It compares letter by letter (ordinal), so
/// that lists of ids have one order everywhere. Its JSON is the text. The default value is no id: whoever asks for its
/// text gets an <see cref="InvalidOperationException"/>. Where an id may be missing, it is nullable.
/// </remarks>
public interface IId<TSelf> : IId
    where TSelf : struct, IId<TSelf>
{
    /// <summary>Takes a text for an id, whatever its letters: one that breaks the form is in no graph.</summary>
    static abstract explicit operator TSelf(string text);
}
