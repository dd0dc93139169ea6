namespace KnowledgeGraph.Model;

/// <summary>
/// A source that is an entry of a list or register, and no article: its sentences are the fields of the entry.
/// </summary>
/// <param name="List">Slug of the list.</param>
/// <param name="Entry">What the list calls the entry.</param>
/// <param name="Delisted">Date of the first version of the list that lacks it; null while it is there.</param>
public sealed record RecordSource(string List, string Entry, PartialDate? Delisted);
