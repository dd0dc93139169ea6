namespace KnowledgeGraph.Api.Guard;

/// <summary>The size of a selection set with all fragments expanded.</summary>
internal readonly record struct Shape
{
    /// <summary>Fields of this level.</summary>
    public int Width { get; init; }

    /// <summary>Fields of all levels.</summary>
    public int Fields { get; init; }

    public int Aliases { get; init; }

    /// <summary>Fragments entered, inline ones too.</summary>
    public int Visits { get; init; }

    /// <summary>Lists of the introspection (fields, args ...) on all levels.</summary>
    public int MetaLists { get; init; }

    /// <summary>Levels of fields; <c>ofType</c> of the introspection apart.</summary>
    public int Depth { get; init; }

    /// <summary>Levels of anything: fields and fragments. Bounds the recursion of whoever walks the document.</summary>
    public int Nesting { get; init; }

    public int OfTypeDepth { get; init; }

    /// <summary>Lists of the introspection inside each other that could go on for ever: the fields of the types of the
    /// fields ...</summary>
    public int MetaListDepth { get; init; }

    /// <summary>This beside that in one selection set.</summary>
    public Shape Beside(Shape other) =>
        new()
        {
            Width = Width + other.Width,
            Fields = Fields + other.Fields,
            Aliases = Aliases + other.Aliases,
            Visits = Visits + other.Visits,
            MetaLists = MetaLists + other.MetaLists,
            Depth = Math.Max(Depth, other.Depth),
            Nesting = Math.Max(Nesting, other.Nesting),
            OfTypeDepth = Math.Max(OfTypeDepth, other.OfTypeDepth),
            MetaListDepth = Math.Max(MetaListDepth, other.MetaListDepth),
        };
}
