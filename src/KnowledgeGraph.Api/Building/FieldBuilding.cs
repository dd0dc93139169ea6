using GraphQL.Resolvers;

namespace KnowledgeGraph.Api.Building;

/// <summary>Short forms for building types from data; every schema type here is made with them.</summary>
internal static class FieldBuilding
{
    public static readonly IGraphType OptionalIdType = new IdScalar();
    public static readonly IGraphType IdType = new NonNullGraphType(OptionalIdType);
    public static readonly IGraphType TextType = new StringGraphType();
    public static readonly IGraphType IntType = new IntGraphType();
    public static readonly IGraphType FloatType = new FloatGraphType();
    public static readonly IGraphType BooleanType = new BooleanGraphType();

    public static IGraphType Required(this IGraphType type) => new NonNullGraphType(type);

    public static IGraphType ListOf(this IGraphType type) => new ListGraphType(new NonNullGraphType(type));

    /// <summary>Adds a field whose resolver sees the typed source.</summary>
    public static FieldType Add<TSource>(
        this IComplexGraphType owner,
        string name,
        IGraphType type,
        string? description,
        Func<TSource, object?> resolve
    ) =>
        owner.AddField(
            new FieldType
            {
                Name = name,
                ResolvedType = type,
                Description = description,
                Resolver =
                    owner is IInterfaceGraphType
                        ? null
                        : new FuncFieldResolver<object?>(context => resolve((TSource)context.Source!)),
            }
        );

    /// <summary>Adds a field whose resolver needs the context; a data loader result may come back.</summary>
    public static FieldType Add(
        this IComplexGraphType owner,
        string name,
        IGraphType type,
        string? description,
        QueryArguments? arguments,
        Func<IResolveFieldContext, object?> resolve
    ) =>
        owner.AddField(
            new FieldType
            {
                Name = name,
                ResolvedType = type,
                Description = description,
                Arguments = arguments,
                Resolver = owner is IInterfaceGraphType ? null : new FuncFieldResolver<object?>(resolve),
            }
        );

    /// <summary>Adds a field that has to wait for the store.</summary>
    public static FieldType AddAsync(
        this IComplexGraphType owner,
        string name,
        IGraphType type,
        string? description,
        QueryArguments? arguments,
        Func<IResolveFieldContext, ValueTask<object?>> resolve
    ) =>
        owner.AddField(
            new FieldType
            {
                Name = name,
                ResolvedType = type,
                Description = description,
                Arguments = arguments,
                Resolver = new FuncFieldResolver<object?>(resolve),
            }
        );

    /// <summary>What has a default can be left out, but cannot be null: null would be neither the default nor a
    /// value.</summary>
    public static QueryArgument Argument(
        string name,
        IGraphType type,
        string? description = null,
        object? defaultValue = null
    ) =>
        new(defaultValue is null ? type : type.Required())
        {
            Name = name,
            Description = description,
            DefaultValue = defaultValue,
        };

    /// <summary>Adds an input field; as with arguments, what has a default cannot be null.</summary>
    public static void AddInput(
        this InputObjectGraphType owner,
        string name,
        IGraphType type,
        string? description = null,
        object? defaultValue = null
    ) =>
        owner.AddField(
            new FieldType
            {
                Name = name,
                ResolvedType = defaultValue is null ? type : type.Required(),
                Description = description,
                DefaultValue = defaultValue,
            }
        );

    /// <summary>An enumeration whose values are looked up by name.</summary>
    public static EnumerationGraphType Enumeration(
        string name,
        string description,
        IEnumerable<(string Name, object Value, string? Description)> values
    )
    {
        var type = new EnumerationGraphType { Name = name, Description = description };
        foreach (var (valueName, value, valueDescription) in values)
            type.Add(valueName, value, valueDescription);
        return type;
    }

    public static string Capitalized(this string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Uncapitalized(this string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
