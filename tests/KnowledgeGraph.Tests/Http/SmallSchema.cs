using GraphQL;
using GraphQL.Conversion;
using GraphQL.Resolvers;
using GraphQL.Types;
using KnowledgeGraph.Api.Guard;
using KnowledgeGraph.Storing;

namespace KnowledgeGraph.Tests.Http;

/// <summary>A schema with the shapes of the real one: connections, small lists, recursion, failures, streams.</summary>
internal sealed class SmallSchema : Schema
{
    public SmallSchema()
    {
        NameConverter = DefaultNameConverter.Instance;
        var thing = new ObjectGraphType<Thing> { Name = "Thing" };
        var edge = new ObjectGraphType<Thing> { Name = "ThingEdge" };
        var connection = new ObjectGraphType<IReadOnlyList<Thing>> { Name = "ThingConnection" };
        edge.Field("node", new NonNullGraphType(thing)).Resolve(context => context.Source);
        connection
            .Field("edges", new NonNullGraphType(new ListGraphType(new NonNullGraphType(edge))))
            .Resolve(context => context.Source);
        connection
            .Field("totalCount", new NonNullGraphType(new IntGraphType()))
            .Resolve(context => context.Source.Count);
        thing.Field("id", new NonNullGraphType(new IdGraphType())).Resolve(context => context.Source.Id);
        thing.Field("name", new StringGraphType()).Resolve(context => context.Source.Name);
        thing
            .Field("names", new ListGraphType(new NonNullGraphType(thing)))
            .Resolve(context => new[] { context.Source });
        thing.Field("self", thing).Resolve(context => context.Source);
        AddThings(thing, "things");

        var query = new ObjectGraphType { Name = "Query" };
        query
            .Field("hello", new StringGraphType())
            .Argument(new StringGraphType(), "to")
            .Resolve(context => "Hello " + context.GetArgument("to", "world"));
        query
            .Field("calls", new NonNullGraphType(new IntGraphType()))
            .Argument(new StringGraphType(), "to")
            .Resolve(_ => Interlocked.Increment(ref _calls));
        query
            .Field("thing", thing)
            .Argument(new NonNullGraphType(new IdGraphType()), "id")
            .Resolve(context => new Thing(context.GetArgument<string>("id")));
        query.Field("required", new NonNullGraphType(new StringGraphType())).Resolve(_ => null);
        query
            .Field("boom", new StringGraphType())
            .Resolve(_ => throw new InvalidOperationException("secret in /etc/passwd"));
        query
            .Field("storeDown", new StringGraphType())
            .Resolve(_ => throw new StoreException(StoreErrorCode.Unavailable, "The store does not answer."));
        query
            .Field("large", new StringGraphType())
            .Argument(new IntGraphType(), "size")
            .Resolve(context => new string('x', context.GetArgument("size", 1)));
        query
            .Field("slow", new StringGraphType())
            .ResolveAsync(async context =>
            {
                await Task.Delay(TimeSpan.FromSeconds(30), context.CancellationToken);
                return "at last";
            });
        AddThings(query, "things");

        var mutation = new ObjectGraphType { Name = "Mutation" };
        mutation
            .Field("increment", new NonNullGraphType(new IntGraphType()))
            .Resolve(_ => Interlocked.Increment(ref _counter));
        mutation
            .Field(SchemaRoots.Reading, new StringGraphType())
            .Argument(new NonNullGraphType(new IntGraphType()), "after")
            .ResolveAsync(async context =>
            {
                await Task.Delay(context.GetArgument<int>("after"), context.CancellationToken);
                return "read";
            });

        var subscription = new ObjectGraphType { Name = "Subscription" };
        subscription.AddField(
            Stream("ticks", new CountingSource(), new QueryArgument(new IntGraphType()) { Name = "count" })
        );
        subscription.AddField(Stream("published", Published));
        subscription.AddField(Stream("broken", new BrokenSource()));

        Query = query;
        Mutation = mutation;
        Subscription = subscription;

        void AddThings(IObjectGraphType parent, string name) =>
            parent.AddField(
                new FieldType
                {
                    Name = name,
                    ResolvedType = new NonNullGraphType(connection),
                    Arguments = new QueryArguments(
                        new QueryArgument(new IntGraphType()) { Name = "first" },
                        new QueryArgument(new IntGraphType()) { Name = "last" },
                        new QueryArgument(new ListGraphType(new IdGraphType())) { Name = "ids" }
                    ),
                    Resolver = new FuncFieldResolver<object?>(context =>
                        Enumerable
                            .Range(1, Math.Clamp(context.GetArgument("first", 2), 0, 200))
                            .Select(n => new Thing(n.ToString()))
                            .ToList()
                    ),
                }
            );
    }

    private static FieldType Stream(string name, ISourceStreamResolver source, params QueryArgument[] arguments) =>
        new()
        {
            Name = name,
            ResolvedType = new IntGraphType(),
            Arguments = new QueryArguments(arguments),
            StreamResolver = source,
            Resolver = new FuncFieldResolver<object?>(context => context.Source),
        };

    private int _calls;
    private int _counter;

    /// <summary>What tests publish.</summary>
    public PublishedSource Published { get; } = new();

    public int Counter => _counter;

    public sealed record Thing(string Id)
    {
        public string Name => $"Thing {Id}";
    }
}
